import type { Scale } from '#server/domain/scale.ts'
import type { Moments } from './histogram.ts'
import { hasEnough, type Of, shareScored } from './people.ts'
import { told } from './slack.ts'
import { tQuantile } from './student-t.ts'

/** The squared standard error of a group's mean, and what its degrees of freedom follow from (df = variance^2 / q). */
export type Uncertainty = { variance: number; q: number }

/** A 95 % interval in points of the scale; both null without enough scores. */
export type Interval = { lower: number | null; upper: number | null }

/** R: the width of the scale in points. */
export const widthOf = ({ min, max }: Scale): number => max - min

// An ordinary group's sd is a quarter of the scale; this belief weighs as much as two degrees of freedom (Smyth 2004).
const PRIOR_WEIGHT = 2
/** What is known about how well people repeat themselves counts as 30 degrees of freedom. */
const REPEAT_DF = 30

/**
 * w^2: the variance of one person's score if asked again, exactly one point on 1-9, of which a twelfth is rounding. A choice, from
 * how well single ratings repeat (Wanous, Reichers and Hudy 1997; Wei and Zhang 2019).
 */
export const repeatVariance = (scale: Scale): number => (11 * (widthOf(scale) / 8) ** 2 + 1) / 12

/**
 * The moderated uncertainty of a mean: a sample's variance is drawn towards that of an ordinary group, since two people who both
 * say 7 prove no certainty. `scoresEach` is 2 for a difference of two scores of one person. Specification, section 4.
 */
export function uncertaintyOf({ n, squares }: Moments, scale: Scale, of: Of, scoresEach = 1): Uncertainty {
  const share = shareScored(n, of)
  const spread = (PRIOR_WEIGHT * (widthOf(scale) / 4) ** 2 + squares) / (n + 1)
  const drawing = ((1 - share) * spread) / n
  const wavering = (share * scoresEach * repeatVariance(scale)) / n
  return { variance: drawing + wavering, q: drawing ** 2 / (n + 1) + wavering ** 2 / REPEAT_DF }
}

/** Half the width of the interval that leaves 1 - p on each side; independent means may be added up (Welch-Satterthwaite). */
export function halfWidth(p: number, ...uncertain: readonly Uncertainty[]): number {
  let variance = 0
  let q = 0
  for (const each of uncertain) {
    variance += each.variance
    q += each.q
  }
  return q > 0 ? tQuantile(p, variance ** 2 / q) * Math.sqrt(variance) : 0
}

/** Two-sided 95 %. */
export const P95 = 0.975
/** Two-sided 90 %: two one-sided tests at 5 %. */
export const P90 = 0.95

/** The interval of one group's mean. */
export function intervalOfMean(moments: Moments, scale: Scale, of: Of, scoresEach = 1): Interval {
  if (!hasEnough(moments.n, of)) return { lower: null, upper: null }
  const half = halfWidth(P95, uncertaintyOf(moments, scale, of, scoresEach))
  return { lower: told(moments.mean - half), upper: told(moments.mean + half) }
}
