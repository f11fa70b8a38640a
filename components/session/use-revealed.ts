'use client'
import { useEffect, useRef, useState } from 'react'
import { client } from '#components/session/client.ts'
import type { Reasons, RoundResult } from '#server/domain/result.ts'
import type { SharedState } from '#server/domain/state.ts'
import { asTold } from '#server/domain/told.ts'

/** What the wall shows of a revealed round: a project's frozen result, and of one factor the reasons, as soon as they are here. */
export type Revealed = { result: RoundResult; factor: string | null; reasons: Reasons | null }

/** What belongs to the spotlight of a live state, asked once for each version; null before the reveal and until the result is here. */
export function useRevealed(state: SharedState, first: Revealed | null): Revealed | null {
  const { workshop, reveal, spotlight } = state
  const project = spotlight?.project ?? ''
  const factor = spotlight?.factor ?? null
  const version = reveal?.version ?? 0
  const words = reveal?.words ?? 0
  const open = reveal !== null && spotlight !== null
  const result = useAnswer(
    open ? { place: project, edition: version } : null,
    async () => asTold(await client.result.read.query({ workshop, project, version })),
    first?.result ?? null,
  )
  const reasons = useAnswer(
    open && factor !== null ? { place: `${project} ${factor}`, edition: `${version} ${words}` } : null,
    () => client.result.reasons.query({ workshop, project, factor: factor ?? '', words }),
    first?.reasons ?? null,
  )
  return result === null ? null : { result, factor, reasons }
}

type Asked = { place: string; edition: string | number }
const AGAIN = 2000

/**
 * The answer about a place: asked once for each edition, and again where none came. While a newer edition is on its way, the one before
 * it stands. `first` came with the page.
 */
function useAnswer<Answer>(asked: Asked | null, ask: () => Promise<Answer>, first: Answer | null): Answer | null {
  const [known, setKnown] = useState<ReadonlyMap<string, { edition: Asked['edition']; answer: Answer }>>(
    () => new Map(asked === null || first === null ? [] : [[asked.place, { edition: asked.edition, answer: first }]]),
  )
  const newest = useRef(ask)
  newest.current = ask
  const place = asked?.place ?? null
  const edition = asked?.edition ?? null
  const have = place === null ? undefined : known.get(place)
  const missing = place !== null && have?.edition !== edition

  useEffect(() => {
    if (!missing || place === null || edition === null) return
    let over = false
    let stop = () => {}
    const look = async () => {
      try {
        const answer = await newest.current()
        if (!over) setKnown((old) => new Map(old).set(place, { edition, answer }))
      } catch {
        if (over) return
        const timer = setTimeout(look, AGAIN)
        stop = () => clearTimeout(timer)
      }
    }
    // Walls and consoles are few: unlike phones they need not wait for one another.
    void look()
    return () => {
      over = true
      stop()
    }
  }, [missing, place, edition])
  return have?.answer ?? null
}
