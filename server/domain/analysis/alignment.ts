import type { Scale } from '#server/domain/scale.ts'
import { drawnDistances } from './draws.ts'
import type { Counts } from './histogram.ts'
import { itemMeansOf, sharedItems, trueDistance } from './item-means.ts'
import { widthOf } from './moderated.ts'
import type { Of } from './people.ts'
import { told } from './slack.ts'
import type { Spread } from './spread.ts'

/** One group over all items: histograms, how its answers hang together, and N. */
export type IndexGroup = { counts: readonly Counts[]; spread: Spread; of: Of }

/** 0 to 100 with a 95 % interval. `squared` is M, the mean squared distance of the means without what chance adds (points squared). */
export type Distance = { squared: number | null; index: number | null; lower: number | null; upper: number | null }
/** `a`, `b`: places of the groups; `items`: how many both have enough scores on. */
export type PairDistance = { a: number; b: number; items: number } & Distance

/** Of the interval: the generator's seed, and how many draws. None: no interval. */
export type Resampling = { seed: number; resamples: number }
/** Specification, section 5. */
export const usualResampling: Resampling = { seed: 1, resamples: 2000 }

/**
 * How far apart groups are over many items: per pair and for all pairs with equal weight, so that each group weighs the same
 * however many people it has. Silent where a pair shares fewer than half of the items, and for all where any pair is silent.
 */
export function alignment(groups: readonly IndexGroup[], scale: Scale, sampling: Resampling): { all: Distance; pairs: PairDistance[] } {
  const sides = groups.map(({ counts, spread, of }) => ({
    means: itemMeansOf(counts, of, scale),
    spread,
    everyone: typeof of === 'number',
  }))
  const pairs = sides.flatMap((one, a) =>
    sides.slice(a + 1).map((other, after) => {
      const { items, usable } = sharedItems(one.means, other.means)
      const squared = items.reduce((sum, item) => sum + trueDistance(one.means[item], other.means[item]), 0) / items.length
      return { a, b: a + 1 + after, items, usable, squared }
    }),
  )
  const usable = pairs.filter((pair) => pair.usable)
  const drawn = drawnDistances(sides, usable, sampling)
  const judged = pairs.map(({ a, b, items, squared, ...pair }) => {
    const own = drawn[usable.findIndex((each) => each.a === a && each.b === b)]
    return { a, b, items: items.length, ...(pair.usable && own ? distance(squared, own, scale) : silent) }
  })
  if (pairs.length === 0 || usable.length < pairs.length) return { all: silent, pairs: judged }
  const squared = usable.reduce((sum, pair) => sum + pair.squared, 0) / usable.length
  const together = Float64Array.from(drawn[0] ?? [], (_, at) => drawn.reduce((sum, each) => sum + (each[at] ?? 0), 0) / drawn.length)
  return { all: distance(squared, together, scale), pairs: judged }
}

/** Where nothing can be said. */
export const silent: Distance = { squared: null, index: null, lower: null, upper: null }

/** 100: the groups' means coincide as far as can be told; 0: opposite ends of the scale everywhere. */
export function indexFrom(squared: number, scale: Scale): number | null {
  return told(Math.min(100, Math.max(0, 100 * (1 - Math.sqrt(Math.max(0, squared)) / widthOf(scale)))))
}

/** The basic bootstrap interval, on the scale of M; silent without resamples. */
function distance(squared: number, drawn: Float64Array, scale: Scale): Distance {
  const sorted = drawn.slice().sort()
  const bound = (p: number) => (sorted.length === 0 ? null : indexFrom(squared - quantile(sorted, p), scale))
  return { squared: told(squared), index: indexFrom(squared, scale), lower: bound(0.025), upper: bound(0.975) }
}

/** Type 7 of sorted numbers. */
function quantile(sorted: Float64Array, p: number): number {
  const height = (sorted.length - 1) * p
  const whole = Math.floor(height)
  const low = sorted[whole] ?? 0
  return low + (height - whole) * ((sorted[whole + 1] ?? low) - low)
}
