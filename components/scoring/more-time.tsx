'use client'

import { useRef, useState } from 'react'
import { useSay } from '#components/scoring/say.tsx'
import { call } from '#components/scoring/send.ts'
import { buttonClass } from '#components/ui/button-class.ts'
import type { MySeat } from '#server/domain/views.ts'

/** 'I need more time': the facilitator sees that somebody asked, not who. */
export function MoreTime({ seat }: { seat: Pick<MySeat, 'workshop' | 'askedMoreTime'> }) {
  const say = useSay()
  const [state, setState] = useState<'idle' | 'asking' | 'asked' | 'failed'>(seat.askedMoreTime ? 'asked' : 'idle')
  const told = useRef<HTMLParagraphElement>(null)
  const ask = async () => {
    setState('asking')
    const answer = await call('participant.moreTime', { workshop: seat.workshop })
    // The button goes once it has done its work; what takes its place takes the focus.
    if (answer.kind === 'done') told.current?.focus()
    setState(answer.kind === 'done' ? 'asked' : 'failed')
  }
  return (
    <div className="grid justify-items-start gap-2">
      {state !== 'asked' && (
        <button
          type="button"
          className={buttonClass('soft')}
          aria-disabled={state === 'asking'}
          onClick={state === 'asking' ? undefined : ask}
        >
          {say('moreTime.ask')}
        </button>
      )}
      <p ref={told} tabIndex={-1} role="status" className="outline-none">
        {state === 'asked' ? say('moreTime.asked') : state === 'failed' ? say('moreTime.failed') : ''}
      </p>
    </div>
  )
}
