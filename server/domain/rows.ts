import { scoresOnSheet } from '#server/domain/analysis/answers.ts'
import { countScores, type Score } from '#server/domain/analysis/histogram.ts'
import { inAnswerOrder } from '#server/domain/answer-order.ts'
import { type Counted, hasScored } from '#server/domain/counts.ts'
import type { RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { comparesUnits, OTHER, rowsMayLeave } from '#server/domain/shown.ts'
import { byGroup, type Group, groups } from '#server/domain/stakeholders.ts'
import type { Behind } from '#server/domain/withhold.ts'

/** What one person scored, as far as it may leave the house: by axis, in the order of the factors. Empty cells are null. */
export type PersonRow = { group: Group; unit: string | null; scores: Record<Axis, Score[] | null> }

/** Why a group is in the file or not. `changed`: somebody has withdrawn since the reveal. */
export type GroupInFile = 'in' | 'sealed' | 'nobody' | 'changed'
/** `thin`: on some question too few of a unit scored, and a row would tell whose cell that is. */
export type UnitsInFile = 'in' | 'none' | 'thin'
export type FileRows = { people: PersonRow[]; groups: Record<Group, GroupInFile>; units: UnitsInFile }

/**
 * The rows of a project's file, made from the sheets that were counted at the reveal, cell by cell no more than the frozen result shows.
 * No path, no top five, no reason, no way of coming in; people in the order of their answers.
 */
export function rowsForFile(sheets: readonly Counted[], result: RoundResult, behind: Behind): FileRows {
  const own = byGroup((group) => sheets.filter((each) => each.group === group && hasScored(each)))
  const rows = byGroup((group) => own[group].map((sheet) => rowOf(sheet, result)))
  const inFile = byGroup((group): GroupInFile => {
    const { state, scored } = result.groups[group]
    if (state !== 'shown') return state
    const countAlike = countsAlike(rows[group], result, group)
    return rowsMayLeave({ state, scored, behind: behind.groups[group], rows: rows[group].length, countAlike }) ? 'in' : 'changed'
  })
  const { units, named } = unitsFor(rows.official, result, inFile.official === 'in')
  const kept = groups.flatMap((group) => (inFile[group] !== 'in' ? [] : group === 'official' ? named : rows[group].map(withoutUnit)))
  return { people: groups.flatMap((group) => ordered(kept, group)), groups: inFile, units }
}

const withoutUnit = (row: PersonRow): PersonRow => ({ ...row, unit: null })
const ordered = (rows: readonly PersonRow[], group: Group): PersonRow[] =>
  inAnswerOrder(
    rows.filter((row) => row.group === group),
    ({ scores }) => [...(scores.importance ?? []), ...(scores.readiness ?? [])],
  )

/** A cell that the result has no voice of is empty, whoever said what in it. */
function rowOf(sheet: Counted, { axes, factors }: RoundResult): PersonRow {
  const on = (axis: Axis) =>
    axes.includes(axis)
      ? scoresOnSheet(sheet, [axis]).map((score, place) =>
          (factors[place]?.histograms[sheet.group][axis] ?? null) === null ? null : score,
        )
      : null
  return { group: sheet.group, unit: sheet.unit, scores: { importance: on('importance'), readiness: on('readiness') } }
}

/** Whether these rows, counted once more, give what was frozen: then nothing is between the two. */
function countsAlike(rows: readonly PersonRow[], { axes, factors, scale }: RoundResult, group: Group): boolean {
  return factors.every(({ histograms }, place) =>
    axes.every((axis) => {
      const frozen = histograms[group][axis]
      const scores = rows.map((row) => row.scores[axis]?.[place] ?? null)
      return frozen === null || countScores(scores, scale).counts.every((count, point) => count === frozen[point])
    }),
  )
}

/** Officials with the units that the result shows, or all without, where a cell of theirs would tell of too few. */
function unitsFor(rows: readonly PersonRow[], { unitsShown, groups: { official }, axes }: RoundResult, areIn: boolean) {
  const without = rows.map(withoutUnit)
  if (!areIn || unitsShown.length === 0) return { units: 'none' as const, named: without }
  const alone = new Set(unitsShown.map(({ id }) => id))
  const named = rows.map((row) => ({ ...row, unit: row.unit !== null && alone.has(row.unit) ? row.unit : OTHER }))
  const of = unitsShown.map(({ id, people }) => ({ people, rows: named.filter(({ unit }) => unit === id) }))
  if (of.some(({ people, rows: own }) => own.length !== people)) return { units: 'none' as const, named: without }
  const thin = axes.some((axis) =>
    (rows[0]?.scores[axis] ?? []).some((_, place) => {
      const scored = of.map(({ rows: own }) => own.filter(({ scores }) => (scores[axis]?.[place] ?? null) !== null).length)
      return !comparesUnits(scored, official.minimum)
    }),
  )
  return thin ? { units: 'thin' as const, named: without } : { units: 'in' as const, named }
}
