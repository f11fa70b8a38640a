import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** What every control of a field carries, so that its label, hint and error belong to it. */
export type Control = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** The attributes of the control of a field; `error` from useForm. The id is the field's path, e.g. `notice.purpose`. */
export function controlOf(name: string, { hint, error }: { hint?: unknown; error?: string | null } = {}): Control {
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return { id: name, name, ...(described ? { 'aria-describedby': described } : {}), ...(error ? { 'aria-invalid': true } : {}) }
}

/** One field of a form: label above, hint under it, the control, and what is wrong in place. */
export function Field({
  name,
  label,
  hint,
  error,
  optional,
  className,
  children,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | null
  /** The word 'optional' in the reader's language, where the field may stay empty. */
  optional?: string
  className?: string
  children: (control: Control) => ReactNode
}) {
  return (
    <div className={cx('grid gap-1.5', className)}>
      <label htmlFor={name} className="font-semibold">
        {label}
        {optional && <span className="ms-2 text-sm font-normal text-ink-3">{optional}</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="measure text-sm text-ink-2">
          {hint}
        </p>
      )}
      {children(controlOf(name, { hint, error }))}
      <FieldError name={name} error={error} />
    </div>
  )
}

/** What is wrong with a field, beside it: a heavy bar in ink and words, no colour. */
export function FieldError({ name, error }: { name: string; error?: string | null }) {
  if (!error) return null
  return (
    <p id={`${name}-error`} className="measure border-s-4 border-ink ps-3 text-sm font-semibold">
      {error}
    </p>
  )
}
