import type { Scale } from '#server/domain/scale.ts'
import { pairPlaces } from './findings.ts'
import type { Counts } from './histogram.ts'
import { type ItemMean, itemMeansOf, sharedItems, trueDistance } from './item-means.ts'
import type { Of } from './people.ts'

/**
 * What keeps the index down: shares that add up to 1, over the items of each pair, over the items of the project (the mean of the
 * pairs that are apart at all), and over the pairs. Null where nothing pulls, or where a pair is unusable.
 */
export type Pulls = {
  pairs: { a: number; b: number; share: number | null; items: number[] | null }[]
  items: number[] | null
}

/** From the squared distance that each item adds once chance is taken off, nothing below 0. Specification, section 8. */
export function pullsDown(groups: readonly { counts: readonly Counts[]; of: Of }[], scale: Scale): Pulls {
  const sides = groups.map(({ counts, of }) => itemMeansOf(counts, of, scale))
  const items = sides[0]?.length ?? 0
  const pairs = pairPlaces(groups.length).map(({ a, b }) => ({ a, b, ...pullsOfPair(sides[a] ?? [], sides[b] ?? [], items) }))
  const apart = pairs.flatMap((pair) => pair.items ?? [])
  const together = pairs.every((pair) => pair.usable) ? sharesOf(pairs.map((pair) => Math.max(0, pair.mean))) : null
  const withItems = pairs.filter((pair) => pair.items !== null).length
  const mean = Array.from({ length: items }, (_, item) => pairs.reduce((sum, pair) => sum + (pair.items?.[item] ?? 0), 0) / withItems)
  return {
    pairs: pairs.map(({ a, b, items: shares }, at) => ({ a, b, share: together?.[at] ?? null, items: shares })),
    items: apart.length > 0 && pairs.every((pair) => pair.usable) ? mean : null,
  }
}

function pullsOfPair(a: readonly ItemMean[], b: readonly ItemMean[], all: number) {
  const { items, usable } = sharedItems(a, b)
  const distances = Array.from({ length: all }, (_, item) => (items.includes(item) ? trueDistance(a[item], b[item]) : 0))
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / items.length
  return { usable, mean, items: usable ? sharesOf(distances.map((distance) => Math.max(0, distance))) : null }
}

function sharesOf(parts: readonly number[]): number[] | null {
  const sum = parts.reduce((total, part) => total + part, 0)
  return sum > 0 ? parts.map((part) => part / sum) : null
}
