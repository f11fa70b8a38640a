'use client'

import { NO, YES } from '#components/scoring/agreed.ts'
import { MissingHere } from '#components/ui/missing-here.tsx'

export type ConsentWords = { question: string; yes: string; yesHint: string; no: string; noHint: string; missing: string }
type Props = {
  words: ConsentWords
  value: boolean | null
  missing: boolean
  onChoose: (agrees: boolean) => void
  /** The form that the boxes belong to, where they stand outside of it. */
  form?: string
}

/** Yes or no to taking part on the record, with what follows from either; neither is chosen beforehand. */
export function Consent({ words, value, missing, onChoose, form }: Props) {
  return (
    <fieldset
      id="consent"
      tabIndex={-1}
      className="grid min-w-0 gap-2 outline-none"
      aria-describedby={missing ? 'consent-missing' : undefined}
    >
      <legend className="mb-2 font-semibold">{words.question}</legend>
      {([true, false] as const).map((agrees) => (
        <label
          key={String(agrees)}
          className="flex min-h-12 items-start gap-3 rounded-card border border-edge px-4 py-2.5 has-checked:border-ink has-checked:outline-1 has-checked:outline-ink has-focus-visible:outline-3 has-focus-visible:outline-ink"
        >
          <input
            type="radio"
            name="on-record"
            form={form}
            required
            value={agrees ? YES : NO}
            checked={value === agrees}
            onChange={() => onChoose(agrees)}
            className="mt-[0.2em] size-5 shrink-0 outline-none accent-ink"
          />
          <span className="grid">
            <span className="font-semibold">{agrees ? words.yes : words.no}</span>
            <span className="text-sm text-ink-2">{agrees ? words.yesHint : words.noHint}</span>
          </span>
        </label>
      ))}
      {missing && <MissingHere id="consent-missing">{words.missing}</MissingHere>}
    </fieldset>
  )
}
