import { onScale, type Scale } from '#server/domain/scale.ts'
import { type Counts, pointsOn, type Score } from './histogram.ts'

/**
 * How often each pair of scores occurs among the same people: importance against readiness, or one round against the next.
 * (K + 1) x (K + 1) counts, row by row; the last row and column are for no score. It holds all that paired measures need.
 */
export type CrossTable = { points: number; cells: number[] }

/** Counts two lists that are aligned by participant; where one is shorter, its people have no score there. Null and off the scale are none. */
export function crossTable(first: readonly Score[], second: readonly Score[], scale: Scale): CrossTable {
  const table = emptyTable(scale)
  for (let at = 0; at < Math.max(first.length, second.length); at++)
    addPair(table, placeOf(first[at] ?? null, scale, table.points), placeOf(second[at] ?? null, scale, table.points))
  return table
}

/** A table of nobody, to be filled with `addPair`. */
export function emptyTable(scale: Scale): CrossTable {
  const points = pointsOn(scale)
  return { points, cells: new Array((points + 1) ** 2).fill(0) }
}

/** Counts one person; the places are those of the scale, `points` for no score. */
export function addPair({ points, cells }: CrossTable, first: number, second: number): void {
  const cell = first * (points + 1) + second
  cells[cell] = (cells[cell] ?? 0) + 1
}

const placeOf = (score: Score, scale: Scale, none: number): number => (score !== null && onScale(score, scale) ? score - scale.min : none)

const cellOf = ({ points, cells }: CrossTable, first: number, second: number): number => cells[first * (points + 1) + second] ?? 0
const places = ({ points }: CrossTable): number[] => Array.from({ length: points }, (_, place) => place)
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** Histogram of all first (second) scores, of people with or without the other one. */
export const firstCounts = (table: CrossTable): Counts =>
  places(table).map((place) => sum([...places(table), table.points].map((other) => cellOf(table, place, other))))
export const secondCounts = (table: CrossTable): Counts =>
  places(table).map((place) => sum([...places(table), table.points].map((other) => cellOf(table, other, place))))

/** Histogram of the first (second) scores of people who have both. */
export const firstOfPairs = (table: CrossTable): Counts =>
  places(table).map((place) => sum(places(table).map((other) => cellOf(table, place, other))))
export const secondOfPairs = (table: CrossTable): Counts =>
  places(table).map((place) => sum(places(table).map((other) => cellOf(table, other, place))))

/** Histogram of the first scores of people without a second one. */
export const firstAlone = (table: CrossTable): Counts => places(table).map((place) => cellOf(table, place, table.points))
/** How many have a second score only. */
export const secondAlone = (table: CrossTable): number => sum(places(table).map((place) => cellOf(table, table.points, place)))

/** Histogram of first minus second over the people who have both, from -(K-1) to K-1 points. */
export function differencesOf(table: CrossTable): { counts: Counts; min: number } {
  const counts: number[] = new Array(Math.max(0, 2 * table.points - 1)).fill(0)
  const least = 1 - table.points
  for (const first of places(table)) {
    for (const second of places(table))
      counts[first - second - least] = (counts[first - second - least] ?? 0) + cellOf(table, first, second)
  }
  return { counts, min: least }
}
