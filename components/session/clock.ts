'use client'
import { useEffect, useState } from 'react'
import type { SharedState } from '#server/domain/state.ts'

const SECOND = 1000
const MINUTE = 60

/** Milliseconds left on a workshop's timer at that moment of the server's clock, never below 0; null without a timer. */
export function leftOn(state: Pick<SharedState, 'phase' | 'closesAt' | 'leftWhenPaused'>, now: number): number | null {
  if (state.phase === 'paused') return state.leftWhenPaused
  if (state.phase !== 'scoring' || state.closesAt === null) return null
  return Math.max(0, state.closesAt - now)
}

/** `11:20`, `1:05:00`: rounded up, so that 0:00 means that the time is up. */
export function clockFace(left: number): string {
  const seconds = Math.ceil(left / SECOND)
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / MINUTE)
  const face = `${two(minutes % MINUTE)}:${two(seconds % MINUTE)}`
  return minutes < MINUTE ? face : `${Math.floor(minutes / MINUTE)}:${face}`
}

/** What is left on the timer, counted down second by second by the server's clock; null without a timer. */
export function useTimeLeft(state: SharedState, offset: number): number | null {
  // Until the page runs, the moment at which the server made the state is now: both sides draw the same first picture.
  const [now, setNow] = useState(state.now)
  const ticking = state.phase === 'scoring' && state.closesAt !== null
  useEffect(() => {
    if (!ticking) return
    const tick = () => setNow(Date.now() + offset)
    tick()
    const timer = setInterval(tick, SECOND / 4)
    return () => clearInterval(timer)
  }, [ticking, offset])
  const left = leftOn(state, Math.max(now, state.now))
  return left === null ? null : Math.ceil(left / SECOND) * SECOND
}
