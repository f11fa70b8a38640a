import type { Spotlight } from '#server/domain/state.ts'

/** Where a phone reads: with the wall, or at a place of its own. A place without a factor is the overview of its project. */
export type Reading = { following: boolean; place: Spotlight | null }

/** Another kind of name than answers have, so that nobody takes it for one. */
const nameOf = (seat: string, round: number) => `concord/reading/1/${seat}/${round}`

/** What this phone kept; a phone that kept nothing follows the wall. */
export function readingOf(store: Pick<Storage, 'getItem'> | null, seat: string, round: number): Reading {
  try {
    return understood(JSON.parse(store?.getItem(nameOf(seat, round)) ?? 'null'))
  } catch {
    return FOLLOWING
  }
}

export function keepReading(store: Pick<Storage, 'setItem'> | null, seat: string, round: number, reading: Reading): void {
  try {
    store?.setItem(nameOf(seat, round), JSON.stringify(reading))
  } catch {
    // Where nothing can be kept, the page itself remembers while it is open.
  }
}

const FOLLOWING: Reading = { following: true, place: null }

function understood(kept: unknown): Reading {
  if (typeof kept !== 'object' || kept === null || !('following' in kept) || !('place' in kept)) return FOLLOWING
  const place = placeFrom(kept.place)
  return { following: kept.following !== false || place === null, place }
}

/** A place as it was kept, or as the browser's history has it. */
export function placeFrom(kept: unknown): Spotlight | null {
  if (typeof kept !== 'object' || kept === null || !('project' in kept) || typeof kept.project !== 'string') return null
  return { project: kept.project, factor: 'factor' in kept && typeof kept.factor === 'string' ? kept.factor : null }
}

export const samePlace = (one: Spotlight | null, other: Spotlight | null): boolean =>
  one?.project === other?.project && one?.factor === other?.factor
