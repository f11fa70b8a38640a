import { chiSquareTail } from './chi-square.ts'
import type { Score } from './histogram.ts'
import { told } from './slack.ts'
import { given, longest, ranksOf, tableOf, tiesOf } from './values.ts'

/** How alike several groups rank the factors: `w` from 0 (not at all) to 1 (the same order). `p` is rough for up to seven items. */
export type KendallW = { w: number | null; chi2: number | null; df: number | null; p: number | null; items: number }

/**
 * Kendall's W over raters (a group's means of the factors). Items that a rater lacks are left out; `items` is what remains. Silent
 * with fewer than two raters or items, and where every rater ties everything. Kendall and Babington Smith 1939. Section 3.
 */
export function kendallW({ raters }: { raters: readonly (readonly Score[])[] }): KendallW {
  const length = longest(raters)
  const places = Array.from({ length }, (_, place) => place).filter((place) => raters.every((rater) => told(rater[place] ?? null) !== null))
  const m = raters.length
  const n = places.length
  const kept = raters.map((rater) => given(places.map((place) => rater[place] ?? null)))
  const ties = kept.reduce((sum, scores) => sum + tiesOf(tableOf([scores]).counts[0] ?? []), 0)
  const room = m ** 2 * (n ** 3 - n) - m * ties
  if (m < 2 || n < 2 || !(room > 0)) return { w: null, chi2: null, df: null, p: null, items: n }
  const ranks = kept.map(ranksOf)
  const sums = places.map((_, item) => ranks.reduce((sum, rater) => sum + (rater[item] ?? 0), 0))
  const w = (12 * sums.reduce((sum, value) => sum + (value - (m * (n + 1)) / 2) ** 2, 0)) / room
  const chi2 = m * (n - 1) * w
  return { w: told(w), chi2: told(chi2), df: n - 1, p: told(chiSquareTail(chi2, n - 1)), items: n }
}
