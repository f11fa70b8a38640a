import type { Scale } from '#server/domain/scale.ts'
import { gapFrom } from './classify-pair.ts'
import {
  type CrossTable,
  crossTable,
  firstAlone,
  firstCounts,
  firstOfPairs,
  secondAlone,
  secondCounts,
  secondOfPairs,
} from './cross-table.ts'
import { type Moments, momentsOf, type Score, sdOf } from './histogram.ts'
import { halfWidth, P95, uncertaintyOf } from './moderated.ts'
import { above, atLeast, told } from './slack.ts'

/**
 * Who left between two rounds and how they had scored, so that losing dissenters does not pass for convergence. Counts of people;
 * `share` of those who had scored before; all else in points of the scale. `difference` and its interval are silent without
 * leavers or without stayers, the shifts where a mean is, the sds under two scores.
 */
export type Dropout = {
  leavers: number
  stayers: number
  newcomers: number
  share: number | null
  /** Mean of the leavers' scores before, minus that of the stayers. */
  difference: number | null
  lower: number | null
  upper: number | null
  /** Whether they differ by the rule of a gap. */
  differ: boolean | null
  /** The shift that everybody sees: mean of all scores after minus mean of all before. */
  seen: number | null
  /** The part of it that the stayers moved. */
  moved: number | null
  /** The part that comes from who left and who came. */
  company: number | null
  sdBefore: number | null
  sdStayers: number | null
}

/** Specification, section 6. */
export function dropout({ before, after, min, max }: { before: readonly Score[]; after: readonly Score[] } & Scale): Dropout {
  return dropoutOf(crossTable(before, after, { min, max }), { min, max })
}

/** The same from the table of before against after. */
export function dropoutOf(table: CrossTable, scale: Scale): Dropout {
  const leavers = momentsOf(firstAlone(table), scale.min)
  const stayers = momentsOf(firstOfPairs(table), scale.min)
  const all = momentsOf(firstCounts(table), scale.min)
  const seen = told(momentsOf(secondCounts(table), scale.min).mean - all.mean)
  const moved = told(momentsOf(secondOfPairs(table), scale.min).mean - stayers.mean)
  return {
    leavers: leavers.n,
    stayers: stayers.n,
    newcomers: secondAlone(table),
    share: told(leavers.n / (leavers.n + stayers.n)),
    ...compared(leavers, stayers, scale),
    seen,
    moved,
    company: seen === null || moved === null ? null : told(seen - moved),
    sdBefore: told(sdOf(all)),
    sdStayers: told(sdOf(stayers)),
  }
}

/** Who left is a fact and not a sample: both sides are complete, and only people's wavering is noise. */
function compared(leavers: Moments, stayers: Moments, scale: Scale): Pick<Dropout, 'difference' | 'lower' | 'upper' | 'differ'> {
  if (leavers.n === 0 || stayers.n === 0) return { difference: null, lower: null, upper: null, differ: null }
  const difference = leavers.mean - stayers.mean
  const half = halfWidth(P95, uncertaintyOf(leavers, scale, leavers.n), uncertaintyOf(stayers, scale, stayers.n))
  const distance = Math.abs(difference)
  return {
    difference: told(difference),
    lower: told(difference - half),
    upper: told(difference + half),
    differ: atLeast(distance, gapFrom(scale)) && above(distance - half, 0),
  }
}
