import type { Scale } from '#server/domain/scale.ts'
import { alignment, type IndexGroup, indexFrom, type Resampling } from './alignment.ts'
import type { Index } from './alignment-index.ts'
import { needOf } from './need.ts'
import type { Of } from './people.ts'
import { told } from './slack.ts'
import { spreadOver } from './spread.ts'
import type { Tally } from './tally.ts'

/** The index over one dimension's factors, all axes. `unusable`: the pairs of groups (places) that share too few of them; then silent. */
export type PortfolioCell = Index & { unusable: { a: number; b: number }[] }

/** `factors`: the dimension's, as places in the tally. Specification, section 8, portfolio cell. */
export function portfolioCell(tally: Tally, of: readonly Of[], factors: readonly number[], sampling: Resampling): PortfolioCell {
  const all = tally.groups[0]?.counts.length ?? 0
  const items = [...factors, ...factors.map((factor) => tally.factors + factor)]
    .filter((item) => item < all)
    .sort((one, other) => one - other)
  const groups = tally.groups.map(
    ({ counts, spread }, at): IndexGroup => ({
      counts: items.map((item) => counts[item] ?? []),
      spread: spreadOver(spread, items, all),
      of: of[at],
    }),
  )
  const { all: whole, pairs } = alignment(groups, tally.scale, sampling)
  const unusable = pairs.filter((pair) => pair.index === null).map(({ a, b }) => ({ a, b }))
  return { index: whole.index, lower: whole.lower, upper: whole.upper, unusable }
}

/** M of every pair of groups, for `relationshipOverProjects`; needs no resampling. */
export const squaredDistances = (tally: Tally, of: readonly Of[]): { a: number; b: number; squared: number | null }[] =>
  alignment(
    tally.groups.map(({ counts, spread }, at) => ({ counts, spread, of: of[at] })),
    tally.scale,
    { seed: 1, resamples: 0 },
  ).pairs.map(({ a, b, squared }) => ({ a, b, squared }))

/** Importance minus readiness over one dimension's factors, in points of the scale: the mean of the groups with a voice, each the same. */
export function needCell(tally: Tally, of: readonly Of[], factors: readonly number[]): number | null {
  const groups = tally.groups.map(({ importanceByReadiness }, at) =>
    meanOf(
      factors.flatMap((factor) => {
        const table = importanceByReadiness[factor] ?? null
        return table === null ? [] : [needOf(table, tally.scale, of[at]).mean]
      }),
    ),
  )
  return meanOf(groups)
}

/**
 * The index of one relationship over several projects, each the same: from the squared distances (M) of that pair in the projects
 * where it is fair to compare (same framework and version, same scale, every group with a voice). Silent without any.
 */
export function relationshipOverProjects(squared: readonly (number | null)[], scale: Scale): number | null {
  const mean = meanOf(squared)
  return mean === null ? null : indexFrom(mean, scale)
}

function meanOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null)
  return told(known.reduce((sum, number) => sum + number, 0) / known.length)
}
