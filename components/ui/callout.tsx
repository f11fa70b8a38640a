import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** Something to know before going on. `strong`: it changes what one would do. No colour: colour belongs to people. */
export function Callout({
  title,
  strong = false,
  className,
  children,
  ...rest
}: {
  title?: ReactNode
  strong?: boolean
  className?: string
  children?: ReactNode
  role?: 'status' | 'alert' | 'note'
}) {
  return (
    <div className={cx('rounded-card border bg-paper px-5 py-4', strong ? 'border-2 border-ink' : 'border-line', className)} {...rest}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className={cx('measure', title && 'mt-1', 'text-ink-2')}>{children}</div>}
    </div>
  )
}
