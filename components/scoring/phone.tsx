'use client'

import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Closed } from '#components/scoring/closed.tsx'
import { Gone } from '#components/scoring/gone.tsx'
import { type GoneCode, goneCode } from '#components/scoring/gone-code.ts'
import { type PhoneWords, SayIn } from '#components/scoring/say.tsx'
import { Scoring } from '#components/scoring/scoring.tsx'
import { ask, call } from '#components/scoring/send.ts'
import { localStore, othersWaiting } from '#components/scoring/shelf.ts'
import { Unsent } from '#components/scoring/unsent.tsx'
import { useRenewal } from '#components/scoring/use-renewal.ts'
import { useResultsCode } from '#components/scoring/use-results.ts'
import { useSheets } from '#components/scoring/use-sheets.ts'
import { Listening, Loading, Paused, Waiting } from '#components/scoring/waiting.tsx'
import { useTimeLeft } from '#components/session/clock.ts'
import { useLive } from '#components/session/live.ts'
import type { MySeat, MySheets } from '#server/domain/views.ts'

// Few seats need these; the others need not load them. Whoever does is online when they are shown.
const Gate = lazy(async () => ({ default: (await import('#components/scoring/gate.tsx')).Gate }))
const Helper = lazy(async () => ({ default: (await import('#components/scoring/helper.tsx')).Helper }))

export type PhoneProps = {
  seat: MySeat
  sheets: MySheets | null
  /** Where phones join, for the way back: 'concord.city.example/join'. */
  address: string
  /** The notice, where this seat has still to read it. */
  notice: ReactNode
}

/** A seat's page: what it shows follows from the seat, the phase and what the server says. */
export function Phone({ language, words, ...props }: PhoneProps & { language: string; words: PhoneWords }) {
  return (
    <SayIn language={language} words={words}>
      <Seat {...props} language={language} />
    </SayIn>
  )
}

function Seat({ seat: first, sheets: firstSheets, address, notice, language }: PhoneProps & { language: string }) {
  const { workshop } = first
  const live = useLive(workshop, first.state)
  const [admitted, setAdmitted] = useState(first.role === 'helper' || (first.noticeRead && !first.mustAgree))
  const [over, setOver] = useState<GoneCode | null>(null)
  const [sendingForm, setSendingForm] = useState(false)
  // Asking for more time is answered by another end of the timer; then one can ask again.
  const [askedAt, setAskedAt] = useState(first.askedMoreTime ? first.state.closesAt : undefined)
  const { phase, round } = live.state
  const gives = first.role === 'participant' || first.role === 'observer'
  const wanted = gives && admitted && phase !== 'joining'
  const sheets = useSheets({ workshop, seat: first.id, round }, firstSheets, live.offset, phase === 'scoring', wanted)
  const left = useTimeLeft(live.state, live.offset)
  const others = useOthersWaiting(first.id)
  const closed = phase === 'closed' || phase === 'revealed'
  const results = useResultsCode(closed && admitted && first.role !== 'helper', language)
  const sent = sheets.view.waiting.length === 0 && sheets.view.refused.length === 0
  useRenewal(live.newBuild ? live.state.build : sheets.build, first.state.build, sent)

  // The stream says that access has ended, not why: the seat's own procedure does.
  const gone = live.status === 'gone'
  useEffect(() => {
    if (!gone) return
    void ask('participant.mine', { workshop }).then((answer) => {
      if (answer.kind === 'refused') setOver(goneCode(answer.code) ?? 'not-found')
    })
  }, [gone, workshop])

  // A form is closed once the server has all of it, never before.
  useEffect(() => {
    if (!sendingForm || !sent) return
    void call('participant.leave', { workshop }).then((answer) => {
      if (answer.kind === 'unreachable') setSendingForm(false)
      else location.replace(`/w/${workshop}?sent`)
    })
  }, [sendingForm, sent, workshop])

  const seat = { ...first, askedMoreTime: askedAt === live.state.closesAt }
  const moved = useMoved(phase)
  const common = { seat, sheets, address, moved, status: live.status, onLeft: () => setOver('left') }
  const onAsked = () => setAskedAt(live.state.closesAt)
  const ended = over ?? goneCode(sheets.view.halted) ?? (live.state.archived ? 'archived' : null)
  if (ended === 'seat-withdrawn') return <Gone code={ended} workshop={workshop} withdrawn={first.id} />
  if (ended !== null)
    return (
      <Gone code={ended} workshop={workshop} withdrawn={null}>
        <Unsent mine={sheets.mine} view={sheets.view} onSeen={sheets.seen} />
      </Gone>
    )
  if (!admitted)
    return (
      <Suspense>
        <Gate seat={seat} notice={notice} onAdmitted={() => setAdmitted(true)} />
      </Suspense>
    )
  if (seat.role === 'helper')
    return (
      <Suspense>
        <Helper {...common} phase={phase} />
      </Suspense>
    )
  if (phase === 'revealed' && results !== null) return <results.Results {...common} state={live.state} speech={results.speech} />
  if (phase === 'revealed') return <Closed {...common} revealed />
  if (seat.role === 'listening') return <Listening {...common} />
  if (phase === 'joining') return <Waiting {...common} />
  if (phase === 'paused') return <Paused {...common} />
  if (phase === 'closed') return <Closed {...common} revealed={false} />
  if (sheets.mine === null) return <Loading {...common} />
  return <Scoring {...common} mine={sheets.mine} {...{ left, others, sendingForm, onAsked }} onSendForm={() => setSendingForm(true)} />
}

/** Whether something has changed since the page came. */
function useMoved(phase: string): boolean {
  const [first] = useState(phase)
  const [moved, setMoved] = useState(false)
  if (!moved && phase !== first) setMoved(true)
  return moved
}

/** On a shared device another seat's answers may still wait for their owner. */
function useOthersWaiting(seat: string): number {
  const [count, setCount] = useState(0)
  useEffect(() => setCount(othersWaiting(localStore(), seat)), [seat])
  return count
}
