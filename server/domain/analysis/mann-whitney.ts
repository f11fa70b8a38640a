import type { Score } from './histogram.ts'
import { twoSided } from './normal.ts'
import { told } from './slack.ts'
import { midRanks, tableOf, tiesOf } from './values.ts'

/**
 * Whether one of two groups tends to score higher. `u`: pairs with a above b, plus half the ties (pairs). `p`: two-sided share of
 * chance. Silent if either group is empty; p = 1 where all scores are equal.
 */
export type MannWhitney = { u: number | null; p: number | null; method: 'exact' | 'normal' | null }

/** Mann and Whitney 1947, with ties. Specification, section 2. */
export function mannWhitney({ a, b }: { a: readonly Score[]; b: readonly Score[] }): MannWhitney {
  const { counts } = tableOf([a, b])
  return mannWhitneyCounts(counts[0] ?? [], counts[1] ?? [])
}

// Up to these sizes every way to deal the ranks is counted; above, the normal approximation is good.
const EXACT_SMALLER = 10
const EXACT_PAIRS = 2000

/** The same from counts of the same ascending values. */
export function mannWhitneyCounts(a: readonly number[], b: readonly number[]): MannWhitney {
  const n = sum(a)
  const m = sum(b)
  if (n === 0 || m === 0) return { u: null, p: null, method: null }
  const together = a.map((count, at) => count + (b[at] ?? 0))
  const ranks = midRanks(together)
  const rankSum = (counts: readonly number[]) => counts.reduce((total, count, at) => total + count * (ranks[at] ?? 0), 0)
  const u = rankSum(a) - (n * (n + 1)) / 2
  if (Math.min(n, m) <= EXACT_SMALLER && n * m <= EXACT_PAIRS) {
    const smaller = n <= m ? a : b
    return { u: told(u), p: told(exact(together, ranks, sum(smaller), Math.round(2 * rankSum(smaller)))), method: 'exact' }
  }
  const all = n + m
  const variance = ((n * m) / 12) * (all + 1 - tiesOf(together) / (all * (all - 1)))
  const distance = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5)
  return { u: told(u), p: variance > 0 ? told(twoSided(distance / Math.sqrt(variance))) : 1, method: 'normal' }
}

/**
 * The share of all ways to choose `size` of the people whose rank sum lies at least as far from its mean. Rank sums are doubled,
 * so that mid-ranks are whole numbers; people with the same score are chosen together (binomial), so ties make it faster.
 */
function exact(together: readonly number[], ranks: readonly number[], size: number, observed: number): number {
  const all = sum(together)
  const centre = size * (all + 1)
  // Distribution of the doubled rank sum by number chosen so far.
  let ways = new Map<number, number>([[0, 1]])
  const most = 2 * size * all + 1
  for (const [at, count] of together.entries()) {
    const rank = Math.round(2 * (ranks[at] ?? 0))
    const next = new Map<number, number>()
    for (const [key, weight] of ways) {
      const chosen = Math.floor(key / most)
      let choices = 1
      for (let more = 0; more <= Math.min(count, size - chosen); more++) {
        const place = key + more * (most + rank)
        next.set(place, (next.get(place) ?? 0) + weight * choices)
        choices *= (count - more) / (more + 1)
      }
    }
    ways = next
  }
  let total = 0
  let asFar = 0
  for (const [key, weight] of ways) {
    if (Math.floor(key / most) !== size) continue
    total += weight
    if (Math.abs((key % most) - centre) >= Math.abs(observed - centre)) asFar += weight
  }
  return Math.min(1, asFar / total)
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
