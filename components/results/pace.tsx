'use client'

import type { ReactNode } from 'react'
import { useSpeech } from '#components/results/speech.ts'
import type { Pace } from '#components/results/use-reading.ts'

/** At the thumb: with the wall, or here. While somebody reads elsewhere it says where the wall is. */
export function PaceChoice({ pace: { following, follow, stay }, wall }: { pace: Pace; wall: string }) {
  const { say } = useSpeech()
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{say('pace.legend')}</legend>
      {!following && <p className="mb-2 truncate text-sm text-ink-2">{say('pace.wallAt', { name: wall })}</p>}
      <div className="grid grid-cols-2 rounded-card border-2 border-ink">
        <Way checked={following} onChoose={follow}>
          {say('pace.follow')}
        </Way>
        <Way checked={!following} onChoose={stay}>
          {say('pace.stay')}
        </Way>
      </div>
    </fieldset>
  )
}

function Way({ checked, onChoose, children }: { checked: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center justify-center gap-2 px-2 text-center font-semibold leading-tight outline-offset-2 select-none first:rounded-s-[0.45rem] last:rounded-e-[0.45rem] has-checked:bg-ink has-checked:text-on-ink has-focus-visible:outline-3 has-focus-visible:outline-ink forced-colors:has-checked:[forced-color-adjust:none] forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText]">
      <input type="radio" name="pace" className="sr-only" checked={checked} onChange={onChoose} />
      {children}
    </label>
  )
}
