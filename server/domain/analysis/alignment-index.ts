import type { Scale } from '#server/domain/scale.ts'
import { alignment, type Distance, type PairDistance, usualResampling } from './alignment.ts'
import { gridOf, histogramsOf } from './grid.ts'
import { meanOf, type Score } from './histogram.ts'
import type { Of } from './people.ts'
import { spreadOf } from './spread.ts'
import { longest } from './values.ts'

/** 0 to 100 with a 95 % interval; silent where a pair of groups shares fewer than half of the items. */
export type Index = Omit<Distance, 'squared'>
export type AlignmentIndex = Index & { pairs: Omit<PairDistance, 'squared'>[] }

/**
 * The alignment index of raw scores: per group one row a participant, one column an item (the factors of one axis, or of both side
 * by side). 100 is coinciding means, 75 a typical distance of a quarter of the scale. Within-group disagreement is not part of it.
 * Specification, section 5; interval by Gaussian multiplier bootstrap over whole participants (Mammen 1993).
 */
export function alignmentIndex({
  groups,
  min,
  max,
  seed,
  resamples,
  of,
}: {
  groups: readonly (readonly (readonly Score[])[])[]
  seed?: number
  resamples?: number
  of?: readonly Of[] | null
} & Scale): AlignmentIndex {
  const scale = { min, max }
  const items = longest(groups.flat())
  const counted = groups.map((rows, at) => {
    const grid = gridOf(rows, items, scale)
    const counts = histogramsOf(grid)
    const means = counts.map((each) => meanOf(each, 0))
    return { counts, spread: spreadOf(grid, means), of: of?.[at] }
  })
  const { all, pairs } = alignment(counted, scale, {
    seed: seed ?? usualResampling.seed,
    resamples: resamples ?? usualResampling.resamples,
  })
  const { squared: _, ...index } = all
  return { ...index, pairs: pairs.map(({ squared: _squared, ...pair }) => pair) }
}
