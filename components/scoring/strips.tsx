'use client'

import type { ReactNode } from 'react'
import type { View } from '#components/scoring/outbox.ts'
import { useSay } from '#components/scoring/say.tsx'
import type { LiveStatus } from '#components/session/stream.ts'

type Props = {
  view: View
  status: LiveStatus
  left: number | null
  others: number
  moved: boolean
  /** What to do about the time, once it gets short. */
  children?: ReactNode
}

const NEARLY = 2 * 60_000
const STRIP = 'rounded-field bg-wash px-3 text-sm'

/** What somebody should know while scoring goes on: one line each, calm, and never their fault. */
export function Strips({ view, status, left, others, moved, children }: Props) {
  const say = useSay()
  const connection =
    view.standing === 'kept' ? say('strip.kept') : status === 'pause' ? say('strip.pause') : status === 'away' ? say('strip.away') : null
  const lines = [
    connection,
    view.lasting ? null : say('strip.fleeting'),
    moved ? say('strip.moved') : null,
    others > 0 ? say('strip.others', { count: others }) : null,
  ].filter((line) => line !== null)
  const short = left !== null && left < NEARLY
  return (
    <div>
      <div role="status" className="grid gap-1 not-empty:mt-1">
        {lines.map((line) => (
          <p key={line} className={`${STRIP} py-2`}>
            {line}
          </p>
        ))}
      </div>
      <div className={short ? `${STRIP} mt-1 flex flex-wrap items-center justify-between gap-x-3 py-1` : undefined}>
        <p role="status" className={short ? 'py-1' : undefined}>
          {short && say(left === 0 ? 'strip.timeUp' : 'strip.timeShort')}
        </p>
        {short && children}
      </div>
    </div>
  )
}
