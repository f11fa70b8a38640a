'use client'
import { useEffect } from 'react'
import { useTimeLeft } from '#components/session/clock.ts'
import { spread, useLive } from '#components/session/live.ts'
import css from '#components/session/wall.module.css'
import { Wall } from '#components/session/wall.tsx'
import type { SharedState } from '#server/domain/state.ts'

/** The wall on a screen of its own: the whole window, live. It has nothing to send, so it renews itself when the server did. */
export function WallLive({ first, publicUrl, dark }: { first: SharedState; publicUrl: string; dark: boolean }) {
  const { state, status, offset, newBuild } = useLive(first.workshop, first)
  const left = useTimeLeft(state, offset)
  useEffect(() => (newBuild ? spread(() => location.reload()) : undefined), [newBuild])
  return (
    <main id="main" data-wall={dark ? 'dark' : 'light'} className={css.screen}>
      <Wall state={state} status={status} left={left} publicUrl={publicUrl} />
    </main>
  )
}
