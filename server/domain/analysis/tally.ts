import type { Scale } from '#server/domain/scale.ts'
import type { Answers } from './answers.ts'
import { addPair, type CrossTable, emptyTable } from './cross-table.ts'
import { everyone, type Grid, gridOf, histogramsOf, NO_SCORE, whoScored } from './grid.ts'
import { type Counts, meanOf, sizeOf } from './histogram.ts'
import { hasVoice } from './people.ts'
import { type Spread, spreadOf } from './spread.ts'

/** Some people, counted item by item. Scores below the minimum are left out of `counts`; `scored` still says how many there were. */
export type PartTally = { people: number; scored: number[]; counts: Counts[] }
/** A part of a group. */
export type UnitTally = PartTally & { unit: string }
/** One group. `importanceByReadiness` has one table a factor, null without a voice on both axes. */
export type GroupTally = PartTally & { importanceByReadiness: (CrossTable | null)[]; spread: Spread; units: UnitTally[] }

/**
 * The one input of the analysis: all that it needs to know about the answers to one project in one round. Counted once; no later
 * step depends on the number of people. Items are the factors of importance, then those of readiness.
 */
export type Tally = { scale: Scale; factors: number; groups: GroupTally[] }

/** What is counted: how many factors on how many axes, and from how many people on each group is heard. */
export type Counting = { scale: Scale; factors: number; axes: number; minimums: readonly (number | undefined)[] }

/** Counts answers in one pass; a group without a minimum is heard from one person on. Specification, section 7. */
export function count(answers: readonly Answers[], counting: Counting): Tally {
  const { scale, factors, axes, minimums } = counting
  const groups = minimums.map((minimum, place) => {
    const own = answers.filter((each) => each.group === place)
    const scores = own.map((each) => each.scores)
    const grid = gridOf(scores, factors * axes, scale)
    return groupTally(
      grid,
      own.map((each) => each.unit),
      counting,
      minimum,
    )
  })
  return { scale, factors, groups }
}

function groupTally(grid: Grid, unitNames: readonly (string | null)[], { scale, factors, axes }: Counting, minimum?: number): GroupTally {
  const part = partTally(grid, everyone(grid), minimum)
  const heard = (item: number) => hasVoice(part.scored[item] ?? 0, minimum)
  const means = part.counts.map((counts) => meanOf(counts, 0))
  const units = Map.groupBy(everyone(grid), (person) => unitNames[person] ?? null)
  return {
    ...part,
    importanceByReadiness:
      axes < 2 ? [] : needTables(grid, factors, scale).map((table, factor) => (heard(factor) && heard(factors + factor) ? table : null)),
    // Who has no score left, once the items without a voice are gone, is nobody here.
    spread: spreadOf(grid, means, whoScored(grid, everyone(grid), heard)),
    units: [...units]
      .flatMap(([unit, people]) => (unit === null ? [] : [{ unit, ...partTally(grid, people, minimum) }]))
      .filter((unit) => unit.people > 0)
      .sort((one, other) => (one.unit < other.unit ? -1 : 1)),
  }
}

function partTally(grid: Grid, people: readonly number[], minimum: number | undefined): PartTally {
  const all = histogramsOf(grid, people)
  const scored = all.map(sizeOf)
  const nobody = new Array<number>(grid.points).fill(0)
  return {
    people: whoScored(grid, people).length,
    scored,
    counts: all.map((counts, item) => (hasVoice(scored[item] ?? 0, minimum) ? counts : nobody)),
  }
}

function needTables({ people, items, points, places }: Grid, factors: number, scale: Scale): CrossTable[] {
  const tables = Array.from({ length: factors }, () => emptyTable(scale))
  const at = (cell: number) => {
    const place = places[cell] ?? NO_SCORE
    return place === NO_SCORE ? points : place
  }
  for (let person = 0; person < people; person++) {
    for (const [factor, table] of tables.entries()) addPair(table, at(person * items + factor), at(person * items + factors + factor))
  }
  return tables
}
