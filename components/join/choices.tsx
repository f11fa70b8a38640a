'use client'

import type { ReactNode } from 'react'
import { MissingHere } from '#components/ui/missing-here.tsx'

type Props = {
  id: string
  legend: string
  missing: string | null
  options: { id: string; text: string; hint?: string; mark?: ReactNode }[]
  value: string | null
  onChoose: (id: string) => void
}

/** One of several, each a target as wide as the phone. */
export function Choices({ id, legend, missing, options, value, onChoose }: Props) {
  return (
    <fieldset id={id} tabIndex={-1} className="grid min-w-0 gap-2 outline-none" aria-describedby={missing ? `${id}-missing` : undefined}>
      <legend className="mb-2 font-semibold">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.id}
          className="flex min-h-12 items-center gap-3 rounded-card border border-edge px-4 py-2 has-checked:border-ink has-checked:outline-1 has-checked:outline-ink has-focus-visible:outline-3 has-focus-visible:outline-ink"
        >
          <input
            type="radio"
            name={id}
            value={option.id}
            checked={value === option.id}
            onChange={() => onChoose(option.id)}
            className="size-5 shrink-0 outline-none accent-ink"
          />
          {option.mark}
          <span className="grid">
            <span className="font-semibold">{option.text}</span>
            {option.hint && <span className="text-sm text-ink-2">{option.hint}</span>}
          </span>
        </label>
      ))}
      {missing && <MissingHere id={`${id}-missing`}>{missing}</MissingHere>}
    </fieldset>
  )
}
