import type { Score } from './histogram.ts'
import { twoSided } from './normal.ts'
import { told } from './slack.ts'
import { midRanks, pairsOf, tableOf, tiesOf } from './values.ts'

/**
 * Whether a group moved between two rounds. `n` people who moved, `zeros` who did not; `wPlus`, `wMinus` rank sums of moves up and
 * down (ranks); `p` two-sided. Rank sums and p are silent where nobody moved.
 */
export type SignedRank = {
  n: number
  zeros: number
  wPlus: number | null
  wMinus: number | null
  p: number | null
  method: 'exact' | 'normal' | null
}

/** Wilcoxon 1945, with ties, zeros dropped. Specification, section 6. */
export function wilcoxonSignedRank({ before, after }: { before: readonly Score[]; after: readonly Score[] }): SignedRank {
  const pairs = pairsOf(before, after)
  const { values, counts } = tableOf([pairs.x.map((score, at) => (pairs.y[at] ?? score) - score)])
  return signedRankOf(values, counts[0] ?? [])
}

// Up to this many moves every pattern of signs is counted.
const EXACT_UP_TO = 25

/** The same from the changes (after minus before, ascending) and how many people made each. */
export function signedRankOf(changes: readonly number[], counts: readonly number[]): SignedRank {
  const sizes = new Map<number, { up: number; down: number }>()
  let zeros = 0
  for (const [at, change] of changes.entries()) {
    const count = counts[at] ?? 0
    if (change === 0) zeros += count
    else {
      const size = sizes.get(Math.abs(change)) ?? { up: 0, down: 0 }
      sizes.set(Math.abs(change), change > 0 ? { ...size, up: size.up + count } : { ...size, down: size.down + count })
    }
  }
  const moves = [...sizes].sort(([one], [other]) => one - other).map(([, size]) => size)
  const tied = moves.map(({ up, down }) => up + down)
  const n = tied.reduce((sum, count) => sum + count, 0)
  if (n === 0) return { n, zeros, wPlus: null, wMinus: null, p: null, method: null }
  const ranks = midRanks(tied)
  const wPlus = moves.reduce((sum, { up }, at) => sum + up * (ranks[at] ?? 0), 0)
  const all = (n * (n + 1)) / 2
  const figures = { n, zeros, wPlus: told(wPlus), wMinus: told(all - wPlus) }
  if (n <= EXACT_UP_TO) return { ...figures, p: exact(tied, ranks, 2 * wPlus, all), method: 'exact' }
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tiesOf(tied) / 48
  const distance = Math.max(0, Math.abs(wPlus - all / 2) - 0.5)
  return { ...figures, p: told(twoSided(distance / Math.sqrt(variance))), method: 'normal' }
}

/** The share of sign patterns whose doubled rank sum lies at least as far from its mean, which is `all`. */
function exact(tied: readonly number[], ranks: readonly number[], observed: number, all: number): number {
  let ways = new Float64Array(2 * all + 1)
  ways[0] = 1
  for (const [at, count] of tied.entries()) {
    const rank = Math.round(2 * (ranks[at] ?? 0))
    for (let person = 0; person < count; person++) {
      const next = ways.slice()
      for (let sum = rank; sum < ways.length; sum++) next[sum] = (next[sum] ?? 0) + (ways[sum - rank] ?? 0)
      ways = next
    }
  }
  let total = 0
  let asFar = 0
  for (const [sum, weight] of ways.entries()) {
    total += weight
    if (Math.abs(sum - all) >= Math.abs(Math.round(observed) - all)) asFar += weight
  }
  return asFar / total
}
