import { onScale, type Scale } from '#server/domain/scale.ts'
import { told } from './slack.ts'

/** How many gave each value of the scale, from `min` to `max`. All that one group's measures on one item need. */
export type Counts = readonly number[]

/** A score, or `null` for "can't say" and for no answer. */
export type Score = number | null

/** Number of scores, their mean, and the sum of the squared distances from it. The mean of no scores is NaN: ask `n` first. */
export type Moments = { n: number; mean: number; squares: number }

/** Points of the scale, `K` in the specification. */
export const pointsOn = ({ min, max }: Scale): number => Math.max(0, Math.floor(max - min) + 1) || 0

/** Counts the scores; `missing` are the nulls. A value off the scale never gets here (it is refused at the door); one that did is missing. */
export function countScores(scores: readonly Score[], scale: Scale): { counts: number[]; missing: number } {
  const counts: number[] = new Array(pointsOn(scale)).fill(0)
  let missing = 0
  for (const score of scores) {
    const place = score !== null && onScale(score, scale) ? score - scale.min : -1
    const before = counts[place]
    if (before === undefined) missing++
    else counts[place] = before + 1
  }
  return { counts, missing }
}

/** Number of scores. */
export const sizeOf = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0)

/** From counts of the places from `min` up, in points of the scale. */
export function momentsOf(counts: Counts, min: number): Moments {
  let n = 0
  let sum = 0
  for (let place = 0; place < counts.length; place++) {
    const count = counts[place] ?? 0
    n += count
    sum += count * place
  }
  const middle = sum / n
  let squares = 0
  for (let place = 0; place < counts.length; place++) squares += (counts[place] ?? 0) * (place - middle) ** 2
  return { n, mean: min + middle, squares }
}

/** Mean, `null` without scores. */
export const meanOf = (counts: Counts, min: number): number | null => told(momentsOf(counts, min).mean)

/** Standard deviation with the divisor n-1; `null` under two scores. */
export const sdOf = ({ n, squares }: Moments): number | null => (n < 2 ? null : Math.sqrt(squares / (n - 1)))

/** Hyndman and Fan's type 7 (the default of R and numpy), from counts; `null` without scores. The median is `p = 0.5`. */
export function percentileOf(counts: Counts, min: number, p: number): number | null {
  const n = sizeOf(counts)
  if (n === 0) return null
  const height = (n - 1) * p
  const whole = Math.floor(height)
  const low = placed(counts, whole)
  return min + low + (height - whole) * (placed(counts, Math.min(whole + 1, n - 1)) - low)
}

/** The value (as a place on the scale) of the score that stands at this place of the sorted scores. */
function placed(counts: Counts, order: number): number {
  let passed = 0
  for (let place = 0; place < counts.length; place++) {
    passed += counts[place] ?? 0
    if (passed > order) return place
  }
  return counts.length - 1
}
