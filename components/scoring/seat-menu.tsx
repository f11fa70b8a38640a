'use client'

import { useEffect, useRef, useState } from 'react'
import { MoreTime } from '#components/scoring/more-time.tsx'
import { useSay } from '#components/scoring/say.tsx'
import { call } from '#components/scoring/send.ts'
import { buttonClass } from '#components/ui/button-class.ts'
import type { MySeat } from '#server/domain/views.ts'

type Props = {
  seat: MySeat
  address: string
  waiting: number
  onLeft: () => void
  /** More time was asked for; without it there is none to ask for. */
  onAsked?: () => void
}

/** What a seat can do besides scoring: more time, the way back, the notice, leaving a shared device. */
export function SeatMenu({ seat, address, waiting, onLeft, onAsked }: Props) {
  const say = useSay()
  return (
    <div className="grid gap-5">
      {onAsked && seat.role === 'participant' && !seat.assisted && <MoreTime seat={seat} onAsked={onAsked} />}
      {!seat.assisted && <WayBack seat={seat} address={address} />}
      <p>
        <a href={`/w/${seat.workshop}/notice`} className="text-link inline-flex min-h-11 items-center">
          {say('seat.notice')}
        </a>
      </p>
      <Leave seat={seat} waiting={waiting} onLeft={onLeft} />
    </div>
  )
}

/** The code that opens this seat on any phone. */
export function WayBack({ seat, address }: { seat: Pick<MySeat, 'code' | 'codeIsOwn'>; address: string }) {
  const say = useSay()
  return (
    <div>
      <p className="font-semibold">
        {say('seat.wayBack')}: <span className="whitespace-nowrap tabular-nums tracking-wide">{seat.code.toUpperCase()}</span>
      </p>
      <p className="text-sm text-ink-2">{say(seat.codeIsOwn ? 'seat.wayBackHint' : 'seat.wayBackGiven', { address })}</p>
    </div>
  )
}

function Leave({ seat, waiting, onLeft }: { seat: MySeat; waiting: number; onLeft: () => void }) {
  const say = useSay()
  const form = seat.assisted
  const [asked, setAsked] = useState<boolean | null>(null)
  const question = useRef<HTMLParagraphElement>(null)
  const way = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked !== null) (asked ? question : way).current?.focus()
  }, [asked])
  if (!asked)
    return (
      <p>
        <button ref={way} type="button" className="text-link min-h-11 text-start" onClick={() => setAsked(true)}>
          {say(form ? 'helper.leave' : 'seat.leave')}
        </button>
      </p>
    )
  const leave = async () => {
    const answer = await call('participant.leave', { workshop: seat.workshop })
    if (answer.kind === 'unreachable') return
    // Whoever closes a form is a helper again.
    if (form) location.replace(`/w/${seat.workshop}`)
    else onLeft()
  }
  return (
    <div className="rounded-card border-2 border-ink p-4">
      <p ref={question} tabIndex={-1} className="font-semibold outline-none">
        {say(form ? 'helper.leaveTitle' : 'seat.leaveTitle')}
      </p>
      <p className="mt-1 text-ink-2">
        {waiting > 0 ? say('seat.leaveWaiting') : say(form ? 'helper.leaveText' : 'seat.leaveText', { code: seat.code.toUpperCase() })}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <button type="button" className={buttonClass('plain', 'small')} onClick={() => setAsked(false)}>
          {say('seat.leaveNo')}
        </button>
        {waiting === 0 && (
          <button type="button" className={buttonClass('soft', 'small')} onClick={leave}>
            {say(form ? 'helper.leaveYes' : 'seat.leaveYes')}
          </button>
        )}
      </div>
    </div>
  )
}
