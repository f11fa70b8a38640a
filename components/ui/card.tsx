import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

/** White paper with a hairline; `strong` with a heavy line, for the one that must not be missed. `as` where the part has a meaning. */
export function Card({
  as: Tag = 'div',
  strong = false,
  className,
  ...rest
}: ComponentProps<'div'> & { as?: 'div' | 'section' | 'article' | 'li'; strong?: boolean }) {
  // The tags differ in their ref types alone, which nobody passes here.
  const Part = Tag as 'div'
  const line = strong ? 'border-2 border-ink' : 'border border-line'
  return <Part className={cx('rounded-card bg-paper p-5 sm:p-6', line, className)} {...rest} />
}
