import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonClass, type Look, type Size } from './button-class.ts'
import { cx } from './cx.ts'

/** A link that is drawn as a button: it goes somewhere, it does nothing. */
export function ButtonLink({
  look = 'plain',
  size = 'usual',
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: Look; size?: Size }) {
  return <Link prefetch={false} className={cx(buttonClass(look, size), className)} {...rest} />
}
