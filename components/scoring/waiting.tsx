'use client'

import { type ReactNode, useEffect } from 'react'
import { Frame } from '#components/scoring/frame.tsx'
import { Head } from '#components/scoring/head.tsx'
import { useSay } from '#components/scoring/say.tsx'
import { SeatMenu } from '#components/scoring/seat-menu.tsx'
import { StepHeading, Stepped } from '#components/scoring/step-heading.tsx'
import { Strips } from '#components/scoring/strips.tsx'
import { Unsent } from '#components/scoring/unsent.tsx'
import type { Sheets } from '#components/scoring/use-sheets.ts'
import type { LiveStatus } from '#components/session/stream.ts'
import type { MySeat } from '#server/domain/views.ts'

export type PageProps = {
  seat: MySeat
  sheets: Sheets
  status: LiveStatus
  address: string
  /** Whether the phase has changed since the page came. */
  moved: boolean
  onLeft: () => void
}

/** A page on which there is nothing to answer: one thing to know, and what a seat can do meanwhile. */
export function Quiet({
  title,
  children,
  seat,
  sheets,
  status,
  address,
  moved,
  onLeft,
}: PageProps & { title: string; children: ReactNode }) {
  const waiting = sheets.view.waiting.length
  useEffect(() => {
    if (moved) scrollTo(0, 0)
  }, [moved])
  return (
    <Frame
      head={
        <>
          <Head seat={seat} saved={waiting === 0 ? null : sheets.view.halted === 'paused' ? 'kept' : sheets.view.standing} />
          <Strips view={sheets.view} status={status} left={null} others={0} moved={false} />
        </>
      }
    >
      <Unsent mine={sheets.mine} view={sheets.view} onSeen={sheets.seen} />
      <div className="grid gap-3">
        <p className="text-sm text-ink-2">{seat.title}</p>
        {/* When the phase changes, the focus comes here, and a screen reader reads on from here. */}
        <Stepped value={{ stepped: moved, position: '' }}>
          <StepHeading>{title}</StepHeading>
        </Stepped>
        {children}
      </div>
      <hr className="border-line" />
      {/* What came too late keeps nobody here. */}
      <SeatMenu {...{ seat, address, onLeft }} waiting={sheets.view.halted === 'closed' ? 0 : waiting} />
    </Frame>
  )
}

/** Before scoring opens. */
export function Waiting(props: PageProps) {
  const say = useSay()
  return (
    <Quiet {...props} title={say('waiting.title')}>
      {props.seat.role === 'observer' && <p>{say('observer.title')}.</p>}
      <p className="text-lg">{say('waiting.lead')}</p>
      <p className="text-ink-2">{say('waiting.alone')}</p>
    </Quiet>
  )
}

export function Paused(props: PageProps) {
  const say = useSay()
  return (
    <Quiet {...props} title={say('paused.title')}>
      <p className="text-lg">{say('paused.lead')}</p>
    </Quiet>
  )
}

/** Between the opening and the arrival of the questions. */
export function Loading(props: PageProps) {
  const say = useSay()
  return (
    <Quiet {...props} title={say('loading.title')}>
      <p className="text-lg">{say(props.status === 'live' ? 'loading.lead' : 'loading.failed')}</p>
    </Quiet>
  )
}

/** For who came after scoring had closed. */
export function Listening(props: PageProps) {
  const say = useSay()
  return (
    <Quiet {...props} title={say('listening.title')}>
      <p className="text-lg">{say('listening.lead')}</p>
      <p className="text-ink-2">{say('listening.counted')}</p>
    </Quiet>
  )
}
