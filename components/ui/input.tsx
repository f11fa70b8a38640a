import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

const BOX =
  'w-full rounded-field border border-edge bg-paper px-3 py-2 text-ink placeholder:text-ink-3 hover:border-ink aria-invalid:border-2 aria-invalid:border-ink disabled:border-line disabled:bg-wash disabled:text-ink-2'

export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={cx(BOX, 'min-h-12', className)} {...rest} />
}

/** Grows with what is typed where the browser can. */
export function TextArea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={cx(BOX, 'field-sizing-content min-h-20 resize-y', className)} {...rest} />
}

export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <select className={cx(BOX, 'min-h-12 pe-8', className)} {...rest}>
      {children}
    </select>
  )
}
