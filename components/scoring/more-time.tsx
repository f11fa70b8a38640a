'use client'

import { useRef, useState } from 'react'
import { useSay } from '#components/scoring/say.tsx'
import { call } from '#components/scoring/send.ts'
import { buttonClass } from '#components/ui/button-class.ts'
import type { MySeat } from '#server/domain/views.ts'

type Props = { seat: Pick<MySeat, 'workshop' | 'askedMoreTime'>; inLine?: boolean; onAsked: () => void }

/** 'I need more time': the facilitator sees that somebody asked, not who. */
export function MoreTime({ seat, inLine = false, onAsked }: Props) {
  const say = useSay()
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const told = useRef<HTMLParagraphElement>(null)
  const ask = async () => {
    setState('asking')
    const answer = await call('participant.moreTime', { workshop: seat.workshop })
    if (answer.kind !== 'done') return setState('failed')
    // The button goes once it has done its work; what takes its place takes the focus.
    told.current?.focus()
    setState('idle')
    onAsked()
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {!seat.askedMoreTime && (
        <button
          type="button"
          className={inLine ? 'text-link min-h-11 font-semibold' : buttonClass('soft', 'small')}
          aria-disabled={state === 'asking'}
          onClick={state === 'asking' ? undefined : ask}
        >
          {say('moreTime.ask')}
        </button>
      )}
      <p ref={told} tabIndex={-1} role="status" className="outline-none">
        {seat.askedMoreTime ? say('moreTime.asked') : state === 'failed' ? say('moreTime.failed') : ''}
      </p>
    </div>
  )
}
