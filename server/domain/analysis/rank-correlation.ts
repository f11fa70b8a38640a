import type { Score } from './histogram.ts'
import { told } from './slack.ts'
import { pairsOf, ranksOf } from './values.ts'

type Paired = { x: readonly Score[]; y: readonly Score[] }

/**
 * Whether two lists put things in the same order, -1 to 1, ties allowed. Silent with fewer than two pairs or one side constant.
 * Kendall's tau-b: pairs in the same order minus pairs in the opposite one, over the pairs that are untied. Section 3.
 */
export function kendallTauB({ x, y }: Paired): { tau: number | null; n: number } {
  const both = pairsOf(x, y)
  const n = both.x.length
  let order = 0
  let untiedX = 0
  let untiedY = 0
  for (let one = 0; one < n; one++) {
    for (let other = 0; other < one; other++) {
      const stepX = Math.sign((both.x[one] ?? 0) - (both.x[other] ?? 0))
      const stepY = Math.sign((both.y[one] ?? 0) - (both.y[other] ?? 0))
      order += stepX * stepY
      untiedX += Math.abs(stepX)
      untiedY += Math.abs(stepY)
    }
  }
  return { tau: untiedX > 0 && untiedY > 0 ? told(order / Math.sqrt(untiedX) / Math.sqrt(untiedY)) : null, n }
}

/** Spearman's rho: Pearson's correlation of the mid-ranks. Silent like tau-b. Section 3. */
export function spearman({ x, y }: Paired): { rho: number | null; n: number } {
  const both = pairsOf(x, y)
  const n = both.x.length
  const ranksX = ranksOf(both.x)
  const ranksY = ranksOf(both.y)
  const middle = (n + 1) / 2
  let xx = 0
  let yy = 0
  let xy = 0
  for (let at = 0; at < n; at++) {
    const fromX = (ranksX[at] ?? 0) - middle
    const fromY = (ranksY[at] ?? 0) - middle
    xx += fromX ** 2
    yy += fromY ** 2
    xy += fromX * fromY
  }
  return { rho: n > 1 && xx > 0 && yy > 0 ? told(Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)))) : null, n }
}
