import type { Scale } from '#server/domain/scale.ts'
import { type CrossTable, crossTable, differencesOf, firstOfPairs, secondOfPairs } from './cross-table.ts'
import { quartilesOf } from './describe.ts'
import { type Counts, momentsOf, percentileOf, type Score, sdOf } from './histogram.ts'
import { above, atMost, below, told } from './slack.ts'
import { wilson } from './wilson.ts'

export type Trend = 'converging' | 'diverging' | 'same'

/**
 * What moved between two rounds in one group on one factor, among the people who scored both times. Shifts, iqr in points of the
 * scale; shares 0 to 1; cqv without unit. Silent without pairs, `trend` and `stable` under five. Stability is not agreement: a
 * divided group can be stable (von der Gracht 2012).
 */
export type RoundChange = {
  paired: number
  changed: number
  changedShare: number | null
  changedLower: number | null
  changedUpper: number | null
  meanShift: number | null
  medianShift: number | null
  iqrBefore: number | null
  iqrAfter: number | null
  iqrChange: number | null
  cqvBefore: number | null
  cqvAfter: number | null
  /** Half the summed difference of the two histograms, per person: what is left of the moves when they cancel out. */
  netChange: number | null
  trend: Trend | null
  stable: boolean | null
}

/** Specification, section 6; net change: Scheibe, Skutsch and Schofer 1975. */
export function roundChange({ before, after, min, max }: { before: readonly Score[]; after: readonly Score[] } & Scale): RoundChange {
  return roundChangeOf(crossTable(before, after, { min, max }), min)
}

const LEAST_PAIRS = 5
const STABLE_BELOW = 0.15

/** The same from the table of before against after. */
export function roundChangeOf(table: CrossTable, min: number): RoundChange {
  const before = firstOfPairs(table)
  const after = secondOfPairs(table)
  const moves = differencesOf(table)
  const was = momentsOf(before, min)
  const is = momentsOf(after, min)
  const paired = was.n
  const changed = paired - (moves.counts[-moves.min] ?? 0)
  const { share, lower, upper } = wilson(changed, paired)
  const quartilesBefore = quartilesOf(before, min)
  const quartilesAfter = quartilesOf(after, min)
  const iqrChange = minus(quartilesAfter.iqr, quartilesBefore.iqr)
  const netChange = paired === 0 ? null : netOf(before, after) / paired
  const enough = paired >= LEAST_PAIRS
  return {
    paired,
    changed,
    changedShare: share,
    changedLower: lower,
    changedUpper: upper,
    meanShift: told(is.mean - was.mean),
    medianShift: minus(percentileOf(after, min, 0.5), percentileOf(before, min, 0.5)),
    iqrBefore: quartilesBefore.iqr,
    iqrAfter: quartilesAfter.iqr,
    iqrChange,
    cqvBefore: quartilesBefore.cqv,
    cqvAfter: quartilesAfter.cqv,
    netChange,
    trend: enough && iqrChange !== null ? trendOf(iqrChange, (sdOf(is) ?? 0) - (sdOf(was) ?? 0)) : null,
    stable: enough && netChange !== null ? below(netChange, STABLE_BELOW) : null,
  }
}

function trendOf(iqrChange: number, sdChange: number): Trend {
  if (below(iqrChange, 0) && atMost(sdChange, 0)) return 'converging'
  return above(iqrChange, 0) && atMost(-sdChange, 0) ? 'diverging' : 'same'
}

const netOf = (before: Counts, after: Counts): number =>
  before.reduce((sum, count, place) => sum + Math.abs(count - (after[place] ?? 0)), 0) / 2

const minus = (one: number | null, other: number | null): number | null => (one === null || other === null ? null : told(one - other))
