import { chiSquareTail } from './chi-square.ts'
import type { Score } from './histogram.ts'
import { told } from './slack.ts'
import { midRanks, tableOf, tiesOf } from './values.ts'

/** Whether several groups differ in place at all. `h` has no unit; `p` is rough with groups under five. */
export type KruskalWallis = { h: number | null; df: number | null; p: number | null }

/**
 * Tie-corrected H over the groups that scored, chi-square with (groups - 1) degrees of freedom. Silent with fewer than two such
 * groups and where all scores are equal. Kruskal and Wallis 1952. Specification, section 2.
 */
export function kruskalWallis({ groups }: { groups: readonly (readonly Score[])[] }): KruskalWallis {
  return kruskalWallisCounts(tableOf(groups).counts)
}

/** The same from counts of the same ascending values. */
export function kruskalWallisCounts(groups: readonly (readonly number[])[]): KruskalWallis {
  const sizes = groups.map((counts) => counts.reduce((sum, count) => sum + count, 0))
  const scored = groups.filter((_, at) => (sizes[at] ?? 0) > 0)
  const together = (scored[0] ?? []).map((_, at) => scored.reduce((sum, counts) => sum + (counts[at] ?? 0), 0))
  const n = together.reduce((sum, count) => sum + count, 0)
  const untied = 1 - tiesOf(together) / (n ** 3 - n)
  if (scored.length < 2 || !(untied > 0)) return { h: null, df: null, p: null }
  const ranks = midRanks(together)
  let between = 0
  for (const counts of scored) {
    const size = counts.reduce((sum, count) => sum + count, 0)
    const mean = counts.reduce((sum, count, at) => sum + count * (ranks[at] ?? 0), 0) / size
    between += size * (mean - (n + 1) / 2) ** 2
  }
  const h = (12 * between) / (n * (n + 1)) / untied
  const df = scored.length - 1
  return { h: told(h), df, p: told(chiSquareTail(h, df)) }
}
