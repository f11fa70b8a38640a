import type { Axis, Scale } from '#server/domain/scale.ts'
import { alignment, usualResampling } from './alignment.ts'
import type { Index } from './alignment-index.ts'
import { answersFrom, type ScoreRow } from './answers.ts'
import { type FactorResult, factorResult } from './factor-result.ts'
import { pairPlaces } from './findings.ts'
import { type Relationship, relationship } from './relationship.ts'
import { talkOrder } from './talk-order.ts'
import { count, type Tally } from './tally.ts'
import { type UnitRelationship, unitRelationships } from './units.ts'

/** A group as the analysis knows it: N (null for a sample), its minimum (1 where none is given), and the N of its units. */
export type ProjectGroup = { id: string; of?: number | null; minimum?: number; units?: Record<string, number> }

/** What was asked of whom. `groups` in the order of the pairs; `stage` null where it is unknown. */
export type ProjectSettings = {
  axes: readonly Axis[]
  groups: readonly ProjectGroup[]
  stage: string | null
  factors: readonly { id: string; stages: readonly string[] }[]
  seed?: number
  resamples?: number
}

/** Everything that is found in one project and round. Specification, section 8. */
export type ProjectResult = {
  /** Participants with a score, per group. */
  people: Record<string, number>
  /** Groups without a voice on any factor. */
  missing: string[]
  factors: FactorResult[]
  /** Factors in order of talk. */
  order: string[]
  relationships: ({ a: string; b: string } & Relationship & Index)[]
  units: UnitRelationship[]
  /** Over all groups; `partial` is the only usable pair where there is just one. */
  index: Index & { partial: ({ groups: [string, string] } & Index) | null }
}

/** The whole analysis of raw rows. */
export function project({ rows, min, max, ...settings }: ProjectSettings & Scale & { rows: readonly ScoreRow[] }): ProjectResult {
  const { groups, factors, axes } = settings
  const answers = answersFrom(rows, { groups: groups.map(({ id }) => id), factors: factors.map(({ id }) => id), axes })
  const counting = { scale: { min, max }, factors: factors.length, axes: axes.length, minimums: groups.map(({ minimum }) => minimum) }
  return projectOf(count(answers, counting), settings)
}

/** The same from the tally: its cost does not depend on the number of people. */
export function projectOf(tally: Tally, settings: ProjectSettings): ProjectResult {
  const { groups, seed, resamples } = settings
  const factors = settings.factors.map((_, place) => factorResult(tally, settings, place))
  const { all, pairs } = alignment(
    tally.groups.map(({ counts, spread }, at) => ({ counts, spread, of: groups[at]?.of })),
    tally.scale,
    { seed: seed ?? usualResampling.seed, resamples: resamples ?? usualResampling.resamples },
  )
  const named = pairs.map(({ a, b, index, lower, upper }) => ({ a: groups[a]?.id ?? '', b: groups[b]?.id ?? '', index, lower, upper }))
  const usable = named.filter((pair) => pair.index !== null)
  const [only] = usable.length === 1 && all.index === null ? usable : []
  return {
    people: Object.fromEntries(groups.map(({ id }, at) => [id, tally.groups[at]?.people ?? 0])),
    missing: groups.filter((_, at) => isUnheard(tally, at)).map(({ id }) => id),
    factors,
    order: talkOrder({ factors: factors.map(({ factor, tier, size, weight }) => ({ id: factor, tier, size, weight })) }).order,
    relationships: pairPlaces(groups.length).map((_, pair) => relationshipResult(factors, pair, named[pair])),
    units: unitRelationships(tally, settings),
    index: {
      index: all.index,
      lower: all.lower,
      upper: all.upper,
      partial: only ? { groups: [only.a, only.b], index: only.index, lower: only.lower, upper: only.upper } : null,
    },
  }
}

const isUnheard = ({ groups }: Tally, at: number): boolean => !groups[at]?.counts.some((counts) => counts.some((count) => count > 0))

function relationshipResult(
  factors: readonly FactorResult[],
  pair: number,
  named: ({ a: string; b: string } & Index) | undefined,
): ProjectResult['relationships'][number] {
  const { a = '', b = '', index = null, lower = null, upper = null } = named ?? {}
  const found = factors.map(({ factor, pairs }) => ({
    id: factor,
    importance: pairs[pair]?.importance ?? null,
    readiness: pairs[pair]?.readiness ?? null,
  }))
  return { a, b, ...relationship({ factors: found }), index, lower, upper }
}
