'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { client } from '#components/session/client.ts'
import { spread } from '#components/session/live.ts'
import { groups } from '#server/domain/stakeholders.ts'
import type { SharedState } from '#server/domain/state.ts'
import type { SeatView } from '#server/domain/views.ts'

/** The seats, asked for again when the counts say that somebody came or went. `look` asks at once. */
export function useSeats(workshop: string, first: SeatView[], state: SharedState): { seats: SeatView[]; look: () => void } {
  const [seats, setSeats] = useState(first)
  const counts = [...groups.map((group) => state.progress[group].joined), state.listening, state.observers].join(' ')
  const known = useRef(counts)
  const look = useCallback(() => {
    // A list that could not be fetched stays as it is; the next change asks again.
    client.participant.seats.query({ workshop }).then(setSeats, () => {})
  }, [workshop])
  useEffect(() => {
    if (known.current === counts) return
    known.current = counts
    return spread(look)
  }, [counts, look])
  return { seats, look }
}
