'use client'

import type { Standing } from '#components/scoring/queue.ts'
import { useSay } from '#components/scoring/say.tsx'
import { SeatChip } from '#components/scoring/seat-chip.tsx'
import { clockFace } from '#components/session/clock.ts'
import type { MySeat } from '#server/domain/views.ts'

type Props = {
  seat: MySeat
  /** Null where nothing has been given yet: then there is nothing to say. */
  saved: Standing | null
  left?: number | null
}

/** The first line of every page of a seat: who one is, the time that is left, saved or not. */
export function Head({ seat, saved, left = null }: Props) {
  const say = useSay()
  return (
    <div className="flex min-h-8 items-center justify-between gap-3">
      <SeatChip {...seat} />
      <span className="flex items-center gap-3 text-sm text-ink-2">
        {left !== null && (
          <span className="font-semibold tabular-nums" role="timer">
            <span className="sr-only">{say('header.timeLeft')} </span>
            {left > 0 ? clockFace(left) : say('header.timeUp')}
          </span>
        )}
        {saved !== null && <SavedWord standing={saved} />}
      </span>
    </div>
  )
}

/** Seen by everyone; what is heard comes from the announcer, once. */
function SavedWord({ standing }: { standing: Standing }) {
  const say = useSay()
  const word = { saved: say('header.saved'), saving: say('header.saving'), kept: say('header.kept'), halted: say('header.notSaved') }[
    standing
  ]
  return (
    <span data-saved={standing} className="inline-flex items-center gap-1.5">
      {word}
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className={standing === 'saved' ? '' : 'invisible'}>
        <path d="M2 7.5 L5.5 11 L12 3.5" fill="none" stroke="currentColor" strokeWidth="2.2" />
      </svg>
    </span>
  )
}
