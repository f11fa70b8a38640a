import type { ComponentProps } from 'react'
import { buttonClass, type Look, type Size } from './button-class.ts'
import { cx } from './cx.ts'

/** A link, drawn as a button, to a document: that is loaded as a whole, since it carries none of Next's scripts. */
export function DocumentLink({ look = 'plain', size = 'usual', className, ...rest }: ComponentProps<'a'> & { look?: Look; size?: Size }) {
  return <a className={cx(buttonClass(look, size), className)} {...rest} />
}
