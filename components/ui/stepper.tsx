'use client'

import type { Control } from './field.tsx'

/** A small whole number that can be typed or stepped; the words of the two buttons are given by the caller. */
export function Stepper({
  control,
  value,
  min,
  max,
  less,
  more,
  disabled,
  onChange,
}: {
  control: Control
  /** NaN while the box is empty. */
  value: number
  min: number
  max: number
  less: string
  more: string
  disabled?: boolean
  onChange: (value: number) => void
}) {
  const step = (by: number) => onChange(Math.min(max, Math.max(min, (Number.isNaN(value) ? min : value) + by)))
  const button =
    'inline-flex size-12 items-center justify-center border border-edge bg-paper text-xl hover:border-ink hover:bg-wash disabled:text-ink-3 disabled:bg-wash'
  return (
    <div className="inline-flex">
      <button
        type="button"
        aria-label={less}
        disabled={disabled || value <= min}
        className={`${button} rounded-s-field`}
        onClick={() => step(-1)}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M2 7h10" stroke="currentColor" strokeWidth="2" />
        </svg>
      </button>
      <input
        {...control}
        inputMode="numeric"
        disabled={disabled}
        className="relative -mx-px w-20 border border-edge bg-paper text-center tabular-nums hover:border-ink focus:z-1 aria-invalid:border-2 aria-invalid:border-ink disabled:bg-wash"
        value={Number.isNaN(value) ? '' : value}
        onChange={(event) => onChange(event.target.value.trim() === '' ? Number.NaN : Number(event.target.value))}
      />
      <button
        type="button"
        aria-label={more}
        disabled={disabled || value >= max}
        className={`${button} rounded-e-field`}
        onClick={() => step(1)}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M2 7h10M7 2v10" stroke="currentColor" strokeWidth="2" />
        </svg>
      </button>
    </div>
  )
}
