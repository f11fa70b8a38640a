import type { Scale } from '#server/domain/scale.ts'
import { type Counts, momentsOf } from './histogram.ts'
import { repeatVariance } from './moderated.ts'
import { hasEnough, type Of, shareScored } from './people.ts'

/** One group's mean of one item and what the index needs to know about it (points of the scale, squared for the errors). */
export type ItemMean = {
  mean: number
  /** Enough scores to be compared. */
  enough: boolean
  /** q: the squared standard error of the mean. */
  error: number
  /** The part of it that stays where everyone was asked: f w^2 / c. */
  wavering: number
  /** Brings a person's deviation to its part of the standard error: sqrt((1 - f) / (c (c - 1))). */
  scale: number
}

/** Specification, section 5, step 1. Plain, not moderated: small groups' errors are taken off the index as they are. */
export function itemMeansOf(counts: readonly Counts[], of: Of, scale: Scale): ItemMean[] {
  const w2 = repeatVariance(scale)
  return counts.map((each) => {
    const { n, mean, squares } = momentsOf(each, scale.min)
    const share = shareScored(n, of)
    const enough = hasEnough(n, of)
    const wavering = enough ? (share * w2) / n : 0
    const perPerson = n < 2 ? 0 : (1 - share) / (n * (n - 1))
    return { mean: n === 0 ? 0 : mean, enough, error: perPerson * squares + wavering, wavering, scale: Math.sqrt(perPerson) }
  })
}

/** The items on which both groups have enough scores; a pair is usable when they are at least half of all. */
export function sharedItems(a: readonly ItemMean[], b: readonly ItemMean[]): { items: number[]; usable: boolean } {
  const items = [...a.keys()].filter((item) => a[item]?.enough && b[item]?.enough)
  return { items, usable: items.length > 0 && 2 * items.length >= a.length }
}

/** The squared distance of two groups on an item without what chance alone adds to it; below 0 where chance would give more. */
export function trueDistance(a: ItemMean | undefined, b: ItemMean | undefined): number {
  return a && b ? (a.mean - b.mean) ** 2 - (a.error + b.error) : 0
}
