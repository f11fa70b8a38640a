import type { Scale } from '#server/domain/scale.ts'
import { type Band, bandCounts, bandOf, onNine } from './bands.ts'
import { type Counts, countScores, percentileOf, type Score, sizeOf } from './histogram.ts'
import { above, told } from './slack.ts'

/**
 * Agreement inside one group by the RAND/UCLA Appropriateness Method. `median` in points of the scale, all else on nine points.
 * Silent without scores; `classic` under three, the interpercentile figures under two.
 */
export type Ram = {
  median: number | null
  /** The third of the scale that the median lies in. */
  band: Band | null
  /** The manual's rule by counting: how many stand at both ends, how many outside the median's band. */
  classic: 'agreement' | 'indeterminate' | 'disagreement' | null
  /** Range between the 30th and the 70th percentile. */
  ipr: number | null
  /** How far the middle of that range lies from 5. */
  asymmetry: number | null
  /** The range above which the manual speaks of disagreement. */
  iprAs: number | null
  /** ipr / iprAs: above 1 is disagreement. */
  index: number | null
  disagreement: boolean | null
}

/** RAND/UCLA agreement of raw scores. Fitch et al. 2001, MR-1269. Specification, section 1. */
export function ram({ scores, min, max }: { scores: readonly Score[] } & Scale): Ram {
  return ramCounts(countScores(scores, { min, max }).counts, { min, max })
}

/** The same from counts. */
export function ramCounts(counts: Counts, scale: Scale): Ram {
  const n = sizeOf(counts)
  const median = percentileOf(counts, scale.min, 0.5)
  const band = median === null ? null : bandOf(median, scale)
  return {
    median: told(median),
    band,
    classic: band === null ? null : classic(counts, scale, n, band),
    ...interpercentile(counts, scale, n),
  }
}

/** For 8 to 16 people this is the manual's table; outside, an extension of its formula. */
function classic(counts: Counts, scale: Scale, n: number, band: Band): Ram['classic'] {
  if (n < 3) return null
  const many = Math.floor((2 * n + 3) / 6) // floor(n/3 + 1/2), in whole numbers
  const inBand = bandCounts(counts, scale)
  if (inBand.low >= many && inBand.high >= many) return 'disagreement'
  return n - inBand[band] <= many - 1 ? 'agreement' : 'indeterminate'
}

// The manual's constants: the range that disagreement takes in the middle of the scale, and how much more an asymmetric one may have.
const RANGE_IN_THE_MIDDLE = 2.35
const FOR_ASYMMETRY = 1.5

function interpercentile(counts: Counts, scale: Scale, n: number): Pick<Ram, 'ipr' | 'asymmetry' | 'iprAs' | 'index' | 'disagreement'> {
  const low = n < 2 ? null : tenths(counts, scale, n, 3)
  const high = n < 2 ? null : tenths(counts, scale, n, 7)
  if (low === null || high === null) return { ipr: null, asymmetry: null, iprAs: null, index: null, disagreement: null }
  const ipr = high - low
  const asymmetry = Math.abs(5 - (low + high) / 2)
  const iprAs = RANGE_IN_THE_MIDDLE + FOR_ASYMMETRY * asymmetry
  return { ipr: told(ipr), asymmetry: told(asymmetry), iprAs: told(iprAs), index: told(ipr / iprAs), disagreement: above(ipr, iprAs) }
}

/**
 * The 10t-th percentile on nine points: type 7 on a nine-point scale, percentiles of grouped data on any other. On coarse scales
 * plain percentiles jump by more than one nine-point unit, and the published rule then fires on ordinary answers.
 */
function tenths(counts: Counts, scale: Scale, n: number, t: number): number | null {
  if (scale.max - scale.min === 8) {
    const plain = percentileOf(counts, scale.min, t / 10)
    return plain === null ? null : onNine(plain, scale)
  }
  let before = 0
  for (const [place, count] of counts.entries()) {
    if (10 * (before + count) >= t * n) return onNine(scale.min + place - 0.5 + ((t * n) / 10 - before) / count, scale)
    before += count
  }
  return null
}
