import type { Scale } from '#server/domain/scale.ts'
import type { Counts } from './histogram.ts'
import { atLeast } from './slack.ts'

/** The lower, middle and upper third of the scale, as the RAND/UCLA manual cuts nine points. */
export type Band = 'low' | 'middle' | 'high'

// Fitch et al. 2001: a median between two bands goes to the higher one.
const MIDDLE_FROM = 3.5
const HIGH_FROM = 6.5

/** Points of the scale on nine points: 1-9 stays, 1-5 becomes 1, 3, 5, 7, 9. A scale of one point has nothing but the middle. */
export const onNine = (value: number, { min, max }: Scale): number => (max > min ? 1 + (8 * (value - min)) / (max - min) : 5)

/** A distance in points of the scale as a distance on nine points. */
export const distanceOnNine = (distance: number, { min, max }: Scale): number => (max > min ? (8 * distance) / (max - min) : 0)

/** The band of a score, a median or a mean (points of the scale); one on the border belongs to the higher band. */
export const bandOf = (value: number, scale: Scale): Band => {
  const nine = onNine(value, scale)
  return atLeast(nine, HIGH_FROM) ? 'high' : atLeast(nine, MIDDLE_FROM) ? 'middle' : 'low'
}

/** How many scores lie in each band. */
export function bandCounts(counts: Counts, scale: Scale): Record<Band, number> {
  const inBand = { low: 0, middle: 0, high: 0 }
  for (const [place, count] of counts.entries()) inBand[bandOf(scale.min + place, scale)] += count
  return inBand
}
