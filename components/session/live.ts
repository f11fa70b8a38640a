'use client'
import { useCallback, useEffect, useState } from 'react'
import { followTogether } from '#components/session/one-stream.ts'
import type { LiveStatus } from '#components/session/stream.ts'
import type { SharedState } from '#server/domain/state.ts'

export type Live = {
  state: SharedState
  status: LiveStatus
  /** Add to this device's clock to get the server's. */
  offset: number
  /** The server runs another build than the one that made this page: renew the page once nothing is left to send. */
  newBuild: boolean
}

/**
 * The live state of a workshop, from the one that came with the page on. `take` brings in a state that a change answered with, so
 * that the one who made it need not wait for the stream.
 */
export function useLive(workshop: string, first: SharedState): Live & { take: (state: SharedState) => void } {
  const [build] = useState(first.build)
  const [live, setLive] = useState<Live>({ state: first, status: 'live', offset: 0, newBuild: false })
  const take = useCallback((state: SharedState) => setLive((old) => heard(old, old.status, state, false, Date.now(), build)), [build])
  useEffect(() => take(first), [take, first])

  useEffect(() => {
    const stream = followTogether(`/api/live/${workshop}`, (status, state, fresh) =>
      setLive((old) => heard(old, status, state, fresh, Date.now(), build)),
    )
    // A tab that nobody sees needs no connection; it catches up when shown.
    const look = () => (document.visibilityState === 'hidden' ? stream.rest() : stream.wake())
    look()
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', look)
      stream.stop()
    }
  }, [workshop, build])

  return { ...live, take }
}

/**
 * What a page knows after it heard something. An older state never replaces a newer one, except with a new connection, whose first
 * word is the truth. The offset is the largest seen on this connection: a message on its way makes the server's clock look slow.
 */
export function heard(old: Live, status: LiveStatus, state: SharedState | null, fresh: boolean, now: number, build: string): Live {
  if (state === null) return old.status === status ? old : { ...old, status }
  const offset = fresh || old.offset === 0 ? state.now - now : Math.max(old.offset, state.now - now)
  const kept = fresh || state.now >= old.state.now ? state : old.state
  return { state: kept, status, offset, newBuild: kept.build !== build }
}

/** Over so many milliseconds the devices of a room spread what they ask after the same signal. */
const SPREAD = 300

/** Does something soon, not with everyone else at once; returns how to call it off (made for `useEffect`). */
export function spread(work: () => void, chance: () => number = Math.random): () => void {
  const timer = setTimeout(work, chance() * SPREAD)
  return () => clearTimeout(timer)
}
