import type { Scale } from '#server/domain/scale.ts'
import { bandCounts, distanceOnNine } from './bands.ts'
import { chiSquareQuantile } from './chi-square.ts'
import { type Counts, type Moments, momentsOf } from './histogram.ts'
import { type Uncertainty, uncertaintyOf } from './moderated.ts'
import { type Of, shareScored } from './people.ts'
import { above } from './slack.ts'

/** One group on one item, as a comparison needs it: worked out once, used against every other group. */
export type Side = { counts: Counts; of: Of; moments: Moments; uncertainty: Uncertainty; polarised: boolean }

/** `counts` on the whole scale; `of` is N, null for a sample. Mean and uncertainty in points of the scale. Specification, section 4. */
export function sideOf(counts: Counts, of: Of, scale: Scale): Side {
  const moments = momentsOf(counts, scale.min)
  return { counts, of, moments, uncertainty: uncertaintyOf(moments, scale, of), polarised: isPolarised(counts, moments, of, scale) }
}

// In nine-point units: the variance of an ordinary group (sd 2), and of answers at random.
const ORDINARY = 4
const RANDOM = 64 / 9
const ends = { leastShare: 4, certainty: 0.95 }

/**
 * Whether a group is split into two camps: more spread than an ordinary group explains, more than random answers have, and at
 * least a quarter at each end. In a complete group the part of a person's own wavering is taken off. Specification, section 4.
 */
function isPolarised(counts: Counts, { n, squares }: Moments, of: Of, scale: Scale): boolean {
  if (n < 2) return false
  const nineSquares = squares * distanceOnNine(1, scale) ** 2
  if (!above(nineSquares / (n - 1), RANDOM)) return false
  const { low, high } = bandCounts(counts, scale)
  if (ends.leastShare * low < n || ends.leastShare * high < n) return false
  return above(nineSquares / (ORDINARY - shareScored(n, of)), chiSquareQuantile(ends.certainty, n - 1))
}
