import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import { FieldError } from './field.tsx'

type ChoiceProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode; framed?: boolean }

/** A box to tick, with its words as part of the target. `framed`: in a box of its own, for a few weighty choices. */
export function Checkbox(props: ChoiceProps) {
  return <Choice type="checkbox" {...props} />
}

/** One of several; stands inside a ChoiceGroup. */
export function Radio(props: ChoiceProps) {
  return <Choice type="radio" {...props} />
}

function Choice({ label, hint, framed = false, className, ...rest }: ChoiceProps & { type: 'checkbox' | 'radio' }) {
  return (
    <label
      className={cx(
        'flex min-h-11 cursor-pointer items-start gap-3 py-2.5 has-disabled:cursor-default',
        framed &&
          'rounded-field border border-edge bg-paper px-4 hover:border-ink has-checked:border-ink has-checked:outline-1 has-checked:outline-ink',
        className,
      )}
    >
      <input className="mt-[0.2em] size-5 shrink-0 accent-ink" {...rest} />
      <span className="grid gap-0.5">
        <span className={cx(framed && 'font-semibold')}>{label}</span>
        {hint && <span className="text-sm text-ink-2">{hint}</span>}
      </span>
    </label>
  )
}

/** Several choices under one question. */
export function ChoiceGroup({
  name,
  legend,
  hint,
  error,
  className,
  children,
}: {
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: string | null
  className?: string
  children: ReactNode
}) {
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset id={name} tabIndex={-1} aria-describedby={described || undefined} className="min-w-0">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {hint && (
        <p id={`${name}-hint`} className="measure mb-1 text-sm text-ink-2">
          {hint}
        </p>
      )}
      <div className={className}>{children}</div>
      <FieldError name={name} error={error} />
    </fieldset>
  )
}
