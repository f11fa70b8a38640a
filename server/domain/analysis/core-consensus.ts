import type { Scale } from '#server/domain/scale.ts'
import { bandCounts } from './bands.ts'
import { type Counts, sizeOf } from './histogram.ts'
import { atLeast, below, told } from './slack.ts'

export type Verdict = 'in' | 'out' | 'none'

/** `high` and `low`: shares of the group's scores in the upper and the lower third of the scale. Null where nobody scored. */
export type GroupVerdict = { n: number; high: number | null; low: number | null; verdict: Verdict | null }

// The rule of core outcome sets: Williamson et al. 2012, 2017.
const MOST = 0.7
const FEW = 0.15

/**
 * The 70/15 rule. `every`: all groups say so; `average`: the mean of the groups' shares says so, each group the same weight. Both
 * silent where a group is empty or there is none. One vendor can only be 0 or 100 %: show n beside it. Specification, section 2.
 */
export function coreConsensus({ groups, min, max }: { groups: readonly Counts[] } & Scale): {
  groups: GroupVerdict[]
  every: Verdict | null
  average: Verdict | null
} {
  const each = groups.map((counts) => groupVerdict(counts, { min, max }))
  if (each.length === 0 || each.some((group) => group.verdict === null)) return { groups: each, every: null, average: null }
  const all = (verdict: Verdict) => each.every((group) => group.verdict === verdict)
  const mean = (side: 'high' | 'low') => each.reduce((sum, group) => sum + (group[side] ?? 0), 0) / each.length
  return { groups: each, every: all('in') ? 'in' : all('out') ? 'out' : 'none', average: verdictOf(mean('high'), mean('low')) }
}

function groupVerdict(counts: Counts, scale: Scale): GroupVerdict {
  const n = sizeOf(counts)
  if (n === 0) return { n, high: null, low: null, verdict: null }
  const inBand = bandCounts(counts, scale)
  const high = inBand.high / n
  const low = inBand.low / n
  return { n, high: told(high), low: told(low), verdict: verdictOf(high, low) }
}

function verdictOf(high: number, low: number): Verdict {
  if (atLeast(high, MOST) && below(low, FEW)) return 'in'
  return atLeast(low, MOST) && below(high, FEW) ? 'out' : 'none'
}
