'use client'

import { useCallback, useEffect, useState } from 'react'
import { keepReading, placeFrom, readingOf, samePlace } from '#components/results/reading.ts'
import { localStore } from '#components/scoring/shelf.ts'
import type { Spotlight } from '#server/domain/state.ts'

export type Pace = {
  following: boolean
  place: Spotlight
  /** Counts the steps that the reader took: after one the focus goes to the heading, not after one of the wall. */
  turn: number
  /** Goes somewhere, and stays there. */
  go: (place: Spotlight) => void
  stay: () => void
  follow: () => void
}

/** With the wall or at one's own pace; kept on this phone. `wall` is where the wall is. */
export function useReading(seat: string, round: number, wall: Spotlight): Pace {
  const [reading, setReading] = useState(() => readingOf(localStore(), seat, round))
  const [turn, setTurn] = useState(0)
  const place = reading.following ? wall : (reading.place ?? wall)
  useEffect(() => keepReading(localStore(), seat, round, reading), [seat, round, reading])

  const stayAt = useCallback((at: Spotlight) => {
    setReading({ following: false, place: at })
    setTurn((count) => count + 1)
  }, [])
  // The browser's own way back leads to where one read before.
  useEffect(() => {
    const back = ({ state }: PopStateEvent) => {
      const at = placeFrom(state?.[READING])
      if (at !== null) stayAt(at)
    }
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [stayAt])

  return {
    following: reading.following,
    place,
    turn,
    go: (at) => {
      if (samePlace(at, place)) return
      history.replaceState({ ...history.state, [READING]: place }, '')
      history.pushState({ ...history.state, [READING]: at }, '')
      stayAt(at)
    },
    stay: () => setReading({ following: false, place }),
    follow: () => setReading({ following: true, place: null }),
  }
}

const READING = 'concordReading'
