'use client'

import { useEffect, useRef, useState } from 'react'
import { type PhoneWords, SayIn, useSay } from '#components/scoring/say.tsx'
import { call } from '#components/scoring/send.ts'
import { forgetSeat, localStore } from '#components/scoring/shelf.ts'
import { buttonClass } from '#components/ui/button-class.ts'

type Props = { seat: string; workshop: string; revealed: boolean }

/** The way to withdraw: what it erases is said before, and asked once more. */
export function Withdraw({ language, words, ...rest }: Props & { language: string; words: PhoneWords }) {
  return (
    <SayIn language={language} words={words}>
      <Asked {...rest} />
    </SayIn>
  )
}

function Asked({ seat, workshop, revealed }: Props) {
  const say = useSay()
  const [state, setState] = useState<'idle' | 'asked' | 'busy' | 'failed'>('idle')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (state === 'asked') title.current?.focus()
  }, [state])

  async function withdraw() {
    setState('busy')
    const answer = await call('participant.withdraw', { workshop })
    const over = answer.kind === 'done' || (answer.kind === 'refused' && answer.code === 'seat-withdrawn')
    if (!over) return setState('failed')
    forgetSeat(localStore(), seat)
    location.replace(`/w/${workshop}`)
  }

  if (state === 'idle')
    return (
      <div className="grid justify-items-start gap-2">
        <p className="text-ink-2">{say('notice.withdrawLead')}</p>
        <button type="button" className={buttonClass('soft')} onClick={() => setState('asked')}>
          {say('notice.withdraw')}
        </button>
      </div>
    )
  return (
    <section className="rounded-card border-2 border-ink p-4">
      <h2 ref={title} tabIndex={-1} className="text-lg outline-none">
        {say('notice.confirmTitle')}
      </h2>
      <p className="mt-2">{say('notice.confirmText')}</p>
      {revealed && <p className="mt-2">{say('notice.late')}</p>}
      {state === 'failed' && (
        <p role="alert" className="mt-2 font-semibold">
          {say('notice.failed')}
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className={buttonClass()} onClick={() => setState('idle')}>
          {say('notice.confirmNo')}
        </button>
        <button
          type="button"
          className={buttonClass('soft')}
          aria-disabled={state === 'busy'}
          onClick={state === 'busy' ? undefined : withdraw}
        >
          {say(state === 'busy' ? 'notice.working' : 'notice.confirmYes')}
        </button>
      </div>
    </section>
  )
}
