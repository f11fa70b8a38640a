import type { Scale } from '#server/domain/scale.ts'
import { countScores, type Score } from './histogram.ts'
import { halfWidth, P90, P95, widthOf } from './moderated.ts'
import { hasEnough, type Of, shareScored } from './people.ts'
import { type Side, sideOf } from './side.ts'
import { above, atLeast, atMost, below, told } from './slack.ts'

/** The finding on one factor for a pair of groups. In the order in which findings are listed. */
export const classes = ['aligned', 'gap', 'conflict', 'divided', 'too few'] as const
export type PairClass = (typeof classes)[number]

/**
 * `difference`, `lower`, `upper`: mean of a minus mean of b with its 95 % interval, in points of the scale. `reason`: who is
 * divided, or why nothing can be said (too few scores, too wide an interval, no voice); null for the other classes.
 */
export type Classification = {
  class: PairClass
  reason: 'scores' | 'interval' | 'voice' | 'a' | 'b' | 'ab' | null
  difference: number | null
  lower: number | null
  upper: number | null
}

/** Raw scores of two groups, and their N (null or left out: a sample). */
export type PairInput = { a: readonly Score[]; b: readonly Score[]; ofA?: Of; ofB?: Of } & Scale

/** Whether two groups are aligned, apart, in conflict, divided, or too few to say. Specification, section 4. */
export function classifyPair({ a, b, min, max, ofA, ofB }: PairInput): Classification {
  const scale = { min, max }
  return classify(sideOf(countScores(a, scale).counts, ofA, scale), sideOf(countScores(b, scale).counts, ofB, scale), scale)
}

/** A group below its minimum never agrees: its pairs are too few, with this reason. Section 8. */
export const noVoice: Classification = { class: 'too few', reason: 'voice', difference: null, lower: null, upper: null }

/** A difference from which people in the room would speak of a gap, of a conflict: one and two points of nine. */
export const gapFrom = (scale: Scale): number => widthOf(scale) / 8
export const conflictFrom = (scale: Scale): number => widthOf(scale) / 4

/** The same from counts: the first rule that holds. */
export function classify(a: Side, b: Side, scale: Scale): Classification {
  const difference = a.moments.mean - b.moments.mean
  if (!hasEnough(a.moments.n, a.of) || !hasEnough(b.moments.n, b.of))
    return { class: 'too few', reason: 'scores', difference: told(difference), lower: null, upper: null }
  const half = halfWidth(P95, a.uncertainty, b.uncertainty)
  const figures = { difference: told(difference), lower: told(difference - half), upper: told(difference + half) }
  if (a.polarised || b.polarised) return { class: 'divided', reason: a.polarised ? (b.polarised ? 'ab' : 'a') : 'b', ...figures }
  if (tooFewScores(a, b)) return { class: 'too few', reason: 'scores', ...figures }
  const gap = gapFrom(scale)
  const conflict = conflictFrom(scale)
  const distance = Math.abs(difference)
  // The end of the interval that is nearer to no difference, seen from the side of the difference.
  const nearest = distance - half
  if (atLeast(distance, conflict) && above(nearest, gap)) return { class: 'conflict', reason: null, ...figures }
  if (atLeast(distance, gap) && above(nearest, 0)) return { class: 'gap', reason: null, ...figures }
  // The interval is symmetric, so its farther end decides; a difference that is too large needs no second quantile.
  if (atMost(distance, conflict) && atMost(distance + halfWidth(P90, a.uncertainty, b.uncertainty), conflict))
    return { class: 'aligned', reason: null, ...figures }
  return { class: 'too few', reason: 'interval', ...figures }
}

// Two groups together need the weight of six scores, so that one of two vendors does not speak for both.
const LEAST_WEIGHT = 6

/** A complete group never is too few: nobody else could have been asked. */
function tooFewScores(a: Side, b: Side): boolean {
  let weight = 0
  for (const { moments, of } of [a, b]) {
    const share = shareScored(moments.n, of)
    if (share === 1) return false
    weight += moments.n / (1 - share)
  }
  return below(weight, LEAST_WEIGHT)
}

/** A factor's class over all pairs of groups: the one that needs talk most; aligned only if all pairs are. */
export function overallClass(pairs: readonly PairClass[]): PairClass {
  for (const first of ['conflict', 'divided', 'gap'] as const) if (pairs.includes(first)) return first
  return pairs.length > 0 && pairs.every((pair) => pair === 'aligned') ? 'aligned' : 'too few'
}
