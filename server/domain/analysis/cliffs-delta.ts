import type { Score } from './histogram.ts'
import { Z } from './normal.ts'
import { told } from './slack.ts'
import { tableOf } from './values.ts'

/**
 * How much more often a's scores lie above b's than below, -1 to 1 (no unit). `se`, `lower`, `upper` are silent where a group has
 * one score, everything where one is empty. With two or three scores in a group the interval is too narrow; classes do not use it.
 */
export type CliffsDelta = { delta: number | null; se: number | null; lower: number | null; upper: number | null }

/** Cliff 1993; interval Feng and Cliff 2004. Specification, section 2. */
export function cliffsDelta({ a, b }: { a: readonly Score[]; b: readonly Score[] }): CliffsDelta {
  const { counts } = tableOf([a, b])
  return cliffsDeltaCounts(counts[0] ?? [], counts[1] ?? [])
}

/** The same from counts of the same ascending values: no person is compared with every other. */
export function cliffsDeltaCounts(a: readonly number[], b: readonly number[]): CliffsDelta {
  const n = sum(a)
  const m = sum(b)
  if (n === 0 || m === 0) return { delta: null, se: null, lower: null, upper: null }
  // Per value of one group: how many of the other lie below it minus how many above.
  const rows = belowMinusAbove(a, b, m)
  const columns = belowMinusAbove(b, a, n)
  const wins = rows.reduce((total, row, at) => total + row * (a[at] ?? 0), 0)
  const delta = wins / (n * m)
  if (n < 2 || m < 2) return { delta: told(delta), se: null, lower: null, upper: null }
  if (Math.abs(wins) === n * m) return complete(Math.sign(wins), Math.min(n, m))
  const spread = (means: number[], counts: readonly number[], size: number, centre: number) =>
    means.reduce((total, mean, at) => total + (counts[at] ?? 0) * (mean / size - centre) ** 2, 0)
  const ties = a.reduce((total, count, at) => total + count * (b[at] ?? 0), 0)
  const cells = n * m - ties - n * m * delta ** 2
  const raw = (m ** 2 * spread(rows, a, m, delta) + n ** 2 * spread(columns, b, n, -delta) - cells) / (n * m * (n - 1) * (m - 1))
  return { delta: told(delta), ...interval(delta, Math.max(raw, (1 - delta ** 2) / (n * m - 1))) }
}

function interval(d: number, v: number): Pick<CliffsDelta, 'se' | 'lower' | 'upper'> {
  const se = Math.sqrt(v)
  const middle = d - d ** 3
  const half = Z * se * Math.sqrt((1 - d ** 2) ** 2 + Z ** 2 * v)
  const width = 1 - d ** 2 + Z ** 2 * v
  return { se: told(se), lower: told(Math.max(-1, (middle - half) / width)), upper: told(Math.min(1, (middle + half) / width)) }
}

/** All of one group above all of the other: the outer bound is certain, the inner one depends on the smaller group. */
function complete(side: number, k: number): CliffsDelta {
  const inner = told((side * (k - Z ** 2)) / (k + Z ** 2))
  return { delta: side, se: 0, lower: side > 0 ? inner : -1, upper: side > 0 ? 1 : inner }
}

function belowMinusAbove(own: readonly number[], other: readonly number[], size: number): number[] {
  let below = 0
  return own.map((_, at) => {
    const same = other[at] ?? 0
    const result = below - (size - below - same)
    below += same
    return result
  })
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
