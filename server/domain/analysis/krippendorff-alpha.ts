import type { Score } from './histogram.ts'
import { told } from './slack.ts'
import { longest, tableOf } from './values.ts'

export type Level = 'nominal' | 'ordinal' | 'interval'

/**
 * How far raters agree beyond chance over units: 1 complete, 0 as by chance, below 0 worse. No unit. Silent where nothing can be
 * paired or all values are equal. Krippendorff 2011. Raters x units in; units with fewer than two values are dropped. Section 3.
 */
export function krippendorffAlpha({ raters, level }: { raters: readonly (readonly Score[])[]; level: Level }): { alpha: number | null } {
  const length = longest(raters)
  const units = Array.from({ length }, (_, unit) => raters.map((rater) => rater[unit] ?? null))
  const { values, counts } = tableOf(units)
  return { alpha: alphaOfUnits(values, counts, level) }
}

/** The same from each unit's counts of the same ascending values: no step depends on the number of raters. */
export function alphaOfUnits(values: readonly number[], units: readonly (readonly number[])[], level: Level): number | null {
  const totals: number[] = new Array(values.length).fill(0)
  const sizes = units.map((counts) => counts.reduce((sum, count) => sum + count, 0))
  const pairable = units.filter((_, at) => (sizes[at] ?? 0) >= 2)
  for (const counts of pairable) for (const [at, count] of counts.entries()) totals[at] = (totals[at] ?? 0) + count
  const n = totals.reduce((sum, count) => sum + count, 0)
  const apart = distances(values, totals, level)
  let observed = 0
  for (const counts of pairable) {
    const size = counts.reduce((sum, count) => sum + count, 0)
    observed += weighted(counts, apart) / (size - 1)
  }
  const expected = weighted(totals, apart)
  return expected > 0 ? told(1 - ((n - 1) * observed) / expected) : null
}

/** The sum over ordered pairs of different values of count x count x distance. */
function weighted(counts: readonly number[], apart: (one: number, other: number) => number): number {
  let sum = 0
  for (const [one, count] of counts.entries()) {
    if (count === 0) continue
    for (let other = 0; other < one; other++) sum += 2 * count * (counts[other] ?? 0) * apart(one, other)
  }
  return sum
}

/** The squared distance of two values, by their places. Ordinal: by how many values lie between them. */
function distances(values: readonly number[], totals: readonly number[], level: Level): (one: number, other: number) => number {
  if (level === 'nominal') return () => 1
  if (level === 'interval') return (one, other) => ((values[one] ?? 0) - (values[other] ?? 0)) ** 2
  let passed = 0
  const middles = totals.map((count) => {
    passed += count
    return passed - count / 2
  })
  return (one, other) => ((middles[one] ?? 0) - (middles[other] ?? 0)) ** 2
}
