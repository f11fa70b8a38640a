import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

/** White paper with a hairline. `as` where the part has a meaning of its own. */
export function Card({ as: Tag = 'div', className, ...rest }: ComponentProps<'div'> & { as?: 'div' | 'section' | 'article' | 'li' }) {
  // The tags differ in their ref types alone, which nobody passes here.
  const Part = Tag as 'div'
  return <Part className={cx('rounded-card border border-line bg-paper p-5 sm:p-6', className)} {...rest} />
}
