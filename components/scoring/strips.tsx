'use client'

import type { View } from '#components/scoring/outbox.ts'
import { useSay } from '#components/scoring/say.tsx'
import type { LiveStatus } from '#components/session/stream.ts'

type Props = { view: View; status: LiveStatus; left: number | null; others: number; moved: boolean }

const NEARLY = 2 * 60_000

/** What somebody should know while scoring goes on: one line each, calm, and never their fault. */
export function Strips({ view, status, left, others, moved }: Props) {
  const say = useSay()
  const connection =
    view.standing === 'kept' ? say('strip.kept') : status === 'pause' ? say('strip.pause') : status === 'away' ? say('strip.away') : null
  const lines = [
    connection,
    view.lasting ? null : say('strip.fleeting'),
    left === null ? null : left === 0 ? say('strip.timeUp') : left < NEARLY ? say('strip.timeShort') : null,
    moved ? say('strip.moved') : null,
    others > 0 ? say('strip.others', { count: others }) : null,
  ].filter((line) => line !== null)
  return (
    <div role="status" className="mt-1 grid gap-1 empty:hidden">
      {lines.map((line) => (
        <p key={line} className="rounded-field bg-wash px-3 py-2 text-sm">
          {line}
        </p>
      ))}
    </div>
  )
}
