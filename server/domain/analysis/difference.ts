import type { Score } from './histogram.ts'
import { told } from './slack.ts'
import { centreOf, tableOf } from './values.ts'

/**
 * The difference of two groups' medians and means, a minus b, in points of the scale. Silent if either is empty.
 * Specification, section 2.
 */
export function difference({ a, b }: { a: readonly Score[]; b: readonly Score[] }): {
  medianDifference: number | null
  meanDifference: number | null
} {
  const { values, counts } = tableOf([a, b])
  return differenceOf(values, counts[0] ?? [], counts[1] ?? [])
}

/** The same from values and how often each group gave them. */
export function differenceOf(values: readonly number[], a: readonly number[], b: readonly number[]): ReturnType<typeof difference> {
  const one = centreOf(values, a)
  const other = centreOf(values, b)
  return { medianDifference: minus(one.median, other.median), meanDifference: minus(one.mean, other.mean) }
}

const minus = (one: number | null, other: number | null): number | null => (one === null || other === null ? null : told(one - other))
