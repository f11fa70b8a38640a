'use client'
import { useEffect } from 'react'
import { useTimeLeft } from '#components/session/clock.ts'
import { spread, useLive } from '#components/session/live.ts'
import { type Revealed, useRevealed } from '#components/session/use-revealed.ts'
import css from '#components/session/wall.module.css'
import { Wall } from '#components/session/wall.tsx'
import type { SharedState } from '#server/domain/state.ts'

type Props = { first: SharedState; firstRevealed: Revealed | null; publicUrl: string; dark: boolean }

/** The wall on a screen of its own: the whole window, live. It has nothing to send, so it renews itself when the server did. */
export function WallLive({ first, firstRevealed, publicUrl, dark }: Props) {
  const { state, status, offset, newBuild } = useLive(first.workshop, first)
  const left = useTimeLeft(state, offset)
  const revealed = useRevealed(state, firstRevealed)
  useEffect(() => (newBuild ? spread(() => location.reload()) : undefined), [newBuild])
  return (
    <main id="main" data-wall={dark ? 'dark' : 'light'} className={css.screen}>
      <Wall state={state} status={status} left={left} publicUrl={publicUrl} revealed={revealed} />
    </main>
  )
}
