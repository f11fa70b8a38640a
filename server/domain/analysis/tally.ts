import { onScale, type Scale } from '#server/domain/scale.ts'
import type { Answers } from './answers.ts'
import { addPair, type CrossTable, emptyTable } from './cross-table.ts'
import { type Counts, meanOf, pointsOn } from './histogram.ts'
import { hasVoice } from './people.ts'
import { type Spread, spreadOf } from './spread.ts'

/** Some people, counted item by item. A score below the minimum is left out of `counts`; `scored` still says how many there were. */
export type PartTally = { people: number; scored: number[]; counts: Counts[] }
/** A part of a group. */
export type UnitTally = PartTally & { unit: string }
/** One group. `importanceByReadiness` has one table a factor, null without a voice on both axes. */
export type GroupTally = PartTally & { importanceByReadiness: (CrossTable | null)[]; spread: Spread; units: UnitTally[] }

/**
 * The one input of the analysis: all that it needs to know about the answers to one project in one round. Counted once; no later
 * step depends on the number of people. Items are the factors of importance, then those of readiness.
 */
export type Tally = { scale: Scale; factors: number; items: number; groups: GroupTally[] }

/** What is counted: how many factors on how many axes, and from how many people on each group is heard. */
export type Counting = { scale: Scale; factors: number; axes: number; minimums: readonly (number | undefined)[] }

/** Counts the answers: once through all of them for the histograms, once for how each group's answers hang together. */
export function count(answers: readonly Answers[], { scale, factors, axes, minimums }: Counting): Tally {
  const items = factors * axes
  const groups = minimums.map((minimum, place) => {
    const own = answers.filter((each) => each.group === place)
    return groupTally(own, { scale, factors, items, minimum })
  })
  return { scale, factors, items, groups }
}

type Size = { scale: Scale; factors: number; items: number; minimum: number | undefined }

function groupTally(own: readonly Answers[], size: Size): GroupTally {
  const part = partTally(own, size)
  const means = part.counts.map((counts) => meanOf(counts, size.scale.min))
  const rows = own
    .map((each) => each.scores)
    .filter((scores) => scores.some((score, item) => means[item] !== null && isScore(score, size.scale)))
  return {
    ...part,
    importanceByReadiness: size.items > size.factors ? needTables(own, part, size) : [],
    spread: spreadOf(rows, means, size.scale),
    units: unitTallies(own, size),
  }
}

const isScore = (score: number | null | undefined, scale: Scale): boolean => score !== null && score !== undefined && onScale(score, scale)

/** Histograms in one flat array: 10,000 people x 44 items in a few milliseconds. */
function partTally(own: readonly Answers[], { scale, items, minimum }: Size): PartTally {
  const points = pointsOn(scale)
  const flat = new Int32Array(items * points)
  let people = 0
  for (const { scores } of own) {
    let gave = 0
    for (let item = 0; item < items; item++) {
      const score = scores[item] ?? null
      if (score === null || !onScale(score, scale)) continue
      const cell = item * points + score - scale.min
      flat[cell] = (flat[cell] ?? 0) + 1
      gave = 1
    }
    people += gave
  }
  const all = Array.from({ length: items }, (_, item) => Array.from(flat.subarray(item * points, (item + 1) * points)))
  const scored = all.map((counts) => counts.reduce((sum, count) => sum + count, 0))
  const nobody = new Array<number>(points).fill(0)
  return { people, scored, counts: all.map((counts, item) => (hasVoice(scored[item] ?? 0, minimum) ? counts : nobody)) }
}

function needTables(own: readonly Answers[], { scored }: PartTally, { scale, factors, minimum }: Size): (CrossTable | null)[] {
  const tables = Array.from({ length: factors }, () => emptyTable(scale))
  const none = pointsOn(scale)
  const place = (score: number | null) => (score !== null && onScale(score, scale) ? score - scale.min : none)
  for (const { scores } of own) {
    for (const [factor, table] of tables.entries()) addPair(table, place(scores[factor] ?? null), place(scores[factors + factor] ?? null))
  }
  const heard = (item: number) => hasVoice(scored[item] ?? 0, minimum)
  return tables.map((table, factor) => (heard(factor) && heard(factors + factor) ? table : null))
}

/** Units of people who gave a score, in ascending order of their names (by code unit). */
function unitTallies(own: readonly Answers[], size: Size): UnitTally[] {
  const byUnit = Map.groupBy(own, (each) => each.unit)
  return [...byUnit]
    .flatMap(([unit, members]) => (unit === null ? [] : [{ unit, ...partTally(members, size) }]))
    .filter((unit) => unit.people > 0)
    .sort((one, other) => (one.unit < other.unit ? -1 : 1))
}
