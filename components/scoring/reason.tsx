'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { useSay } from '#components/scoring/say.tsx'
import { REASON_LENGTH } from '#server/domain/sheet.ts'

/** From here on it is worth saying how much room is left. */
const NEARLY_FULL = 100

/** The optional reason: a button until somebody wants to write, then a field that is kept with each letter. */
export function Reason({ text, under, onWrite }: { text: string; under: string; onWrite: (text: string) => void }) {
  const say = useSay()
  const [wanted, setWanted] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const open = wanted || text !== ''
  useEffect(() => {
    if (!wanted) return
    field.current?.focus()
    // A browser takes what lies behind the fixed foot for visible, and leaves it there.
    field.current?.scrollIntoView({ block: 'center' })
  }, [wanted])

  if (!open)
    return (
      <button
        type="button"
        onClick={() => setWanted(true)}
        className="flex min-h-12 w-full flex-wrap items-center justify-between gap-x-3 rounded-card border border-edge bg-paper px-4 py-2 text-start font-semibold hover:bg-wash"
      >
        <span>
          <span aria-hidden="true">+ </span>
          {say('factor.addReason')}
        </span>
        <span className="text-sm font-normal text-ink-2">{say('factor.shownUnder', { group: under })}</span>
      </button>
    )
  const left = REASON_LENGTH - text.length
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {say('factor.reason')}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        dir="auto"
        maxLength={REASON_LENGTH}
        value={text}
        onChange={(event) => onWrite(event.target.value)}
        aria-describedby={`${id}-hint`}
        className="field-sizing-content min-h-24 w-full rounded-field border border-edge bg-paper px-3 py-2 hover:border-ink"
      />
      <div className="flex justify-between gap-4 text-sm text-ink-2">
        <span id={`${id}-hint`}>{say('factor.reasonHint', { group: under })}</span>
        <span aria-hidden="true" className="shrink-0 tabular-nums">
          {text.length}/{REASON_LENGTH}
        </span>
      </div>
      {left < NEARLY_FULL && (
        <p role="status" className="text-sm font-semibold">
          {say('factor.reasonLeft', { left })}
        </p>
      )}
    </div>
  )
}
