'use client'

import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { type PhoneWords, SayIn, useSay } from '#components/scoring/say.tsx'
import { call } from '#components/scoring/send.ts'
import { forgetSeat, localStore } from '#components/scoring/shelf.ts'
import { buttonClass } from '#components/ui/button-class.ts'

/** `asked`: the page was told already that somebody wants to withdraw, and asks once more. */
type Props = { seat: string; workshop: string; revealed: boolean; asked: boolean }

/** The way to withdraw: what it erases is said before, and asked once more. Plain forms, which work before the page's scripts have come. */
export function Withdraw({ language, words, ...rest }: Props & { language: string; words: PhoneWords }) {
  return (
    <SayIn language={language} words={words}>
      <Asked {...rest} />
    </SayIn>
  )
}

function Asked({ seat, workshop, revealed, asked }: Props) {
  const say = useSay()
  const [state, setState] = useState<'idle' | 'asked' | 'busy' | 'failed'>(asked ? 'asked' : 'idle')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (state === 'asked') title.current?.focus()
  }, [state])

  async function withdraw(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state === 'busy') return
    setState('busy')
    const answer = await call('participant.withdraw', { workshop })
    const over = answer.kind === 'done' || (answer.kind === 'refused' && answer.code === 'seat-withdrawn')
    if (!over) return setState('failed')
    forgetSeat(localStore(), seat)
    location.replace(`/w/${workshop}`)
  }

  const here = `/w/${workshop}/notice`
  const instead = (next: 'idle' | 'asked') => (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setState(next)
  }
  if (state === 'idle')
    return (
      <div className="grid justify-items-start gap-2">
        <p className="text-ink-2">{say('notice.withdrawLead')}</p>
        <form action={here} onSubmit={instead('asked')}>
          <input type="hidden" name="withdraw" value="" />
          <button type="submit" className={buttonClass('soft')}>
            {say('notice.withdraw')}
          </button>
        </form>
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
        <form action={here} onSubmit={instead('idle')}>
          <button type="submit" className={buttonClass()}>
            {say('notice.confirmNo')}
          </button>
        </form>
        <form method="post" action={`/w/${workshop}/withdraw`} onSubmit={withdraw}>
          <button type="submit" className={buttonClass('soft')} aria-disabled={state === 'busy'}>
            {say(state === 'busy' ? 'notice.working' : 'notice.confirmYes')}
          </button>
        </form>
      </div>
    </section>
  )
}
