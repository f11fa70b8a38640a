import { onScale, type Scale } from '#server/domain/scale.ts'
import { type Counts, pointsOn, type Score } from './histogram.ts'

/** Raw scores of some people, packed: per person and item the place on the scale, or `NO_SCORE`. Read once, counted many times. */
export type Grid = { people: number; items: number; points: number; places: Int16Array }

/** In place of a place on the scale: no score. */
export const NO_SCORE = -1

/** A value off the scale never gets here (it is refused at the door); one that did is no score. */
export function gridOf(rows: readonly (readonly Score[])[], items: number, scale: Scale): Grid {
  const places = new Int16Array(rows.length * items).fill(NO_SCORE)
  for (const [person, row] of rows.entries()) {
    for (let item = 0; item < items; item++) {
      const score = row[item] ?? null
      if (score !== null && onScale(score, scale)) places[person * items + item] = score - scale.min
    }
  }
  return { people: rows.length, items, points: pointsOn(scale), places }
}

/** One histogram an item, of all or of some of the people. */
export function histogramsOf(grid: Grid, people: readonly number[] = everyone(grid)): Counts[] {
  const { items, points, places } = grid
  const flat = new Int32Array(items * points)
  for (const person of people) {
    for (let item = 0; item < items; item++) {
      const place = places[person * items + item] ?? NO_SCORE
      if (place !== NO_SCORE) flat[item * points + place] = (flat[item * points + place] ?? 0) + 1
    }
  }
  return Array.from({ length: items }, (_, item) => Array.from(flat.subarray(item * points, (item + 1) * points)))
}

/** The places of all people in a grid. */
export const everyone = ({ people }: Grid): number[] => Array.from({ length: people }, (_, person) => person)

/** Those of them with a score on at least one of the items that count. */
export function whoScored(grid: Grid, people: readonly number[], counts: (item: number) => boolean = () => true): number[] {
  const { items, places } = grid
  const asked = Array.from({ length: items }, (_, item) => item).filter(counts)
  return people.filter((person) => asked.some((item) => places[person * items + item] !== NO_SCORE))
}
