import type { Scale } from '#server/domain/scale.ts'
import { type Counts, countScores, momentsOf, percentileOf, type Score, sdOf } from './histogram.ts'
import { told } from './slack.ts'

/**
 * What one group said about one item. All in points of the scale, except `n` and `missing` (people) and `cqv` (no unit).
 * Silent (`null`) without scores; `sd` also for one, `cqv` where q3 + q1 = 0.
 */
export type Description = {
  n: number
  missing: number
  mean: number | null
  sd: number | null
  median: number | null
  q1: number | null
  q3: number | null
  iqr: number | null
  p30: number | null
  p70: number | null
  /** Coefficient of quartile variation, (q3 - q1) / (q3 + q1). */
  cqv: number | null
  histogram: number[]
}

/** Mean, spread and percentiles of raw scores. Percentiles: Hyndman and Fan 1996, type 7. Specification, section 1. */
export function describe({ scores, min, max }: { scores: readonly Score[] } & Scale): Description {
  const { counts, missing } = countScores(scores, { min, max })
  return describeCounts(counts, min, missing)
}

/** The same from counts. */
export function describeCounts(counts: Counts, min: number, missing: number): Description {
  const moments = momentsOf(counts, min)
  const at = (p: number) => told(percentileOf(counts, min, p))
  const { q1, q3, iqr, cqv } = quartilesOf(counts, min)
  return {
    n: moments.n,
    missing,
    mean: told(moments.mean),
    sd: told(sdOf(moments)),
    median: at(0.5),
    q1,
    q3,
    iqr,
    p30: at(0.3),
    p70: at(0.7),
    cqv,
    histogram: [...counts],
  }
}

/** The quartiles and what is made of them. */
export function quartilesOf(counts: Counts, min: number): Pick<Description, 'q1' | 'q3' | 'iqr' | 'cqv'> {
  const q1 = percentileOf(counts, min, 0.25)
  const q3 = percentileOf(counts, min, 0.75)
  if (q1 === null || q3 === null) return { q1: null, q3: null, iqr: null, cqv: null }
  return { q1: told(q1), q3: told(q3), iqr: told(q3 - q1), cqv: q3 + q1 === 0 ? null : told((q3 - q1) / (q3 + q1)) }
}
