import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { project } from '#server/domain/analysis/project.ts'
import { type Counted, hasScored } from '#server/domain/counts.ts'
import type { RoundResult } from '#server/domain/result.ts'
import { type FileRows, type PersonRow, rowsForFile } from '#server/domain/rows.ts'
import { type Axis, axes } from '#server/domain/scale.ts'
import { isTooFew } from '#server/domain/shown.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import { type Behind, behindAtFirst, fallen, withhold, withoutOne } from '#server/domain/withhold.ts'
import { factorIds, minimumOf, revealed, type Workshop, workshop } from './workshops.test-help.ts'

/** What is in force after a reveal, and the sheets that are left. */
type Now = { result: RoundResult; behind: Behind; sheets: Counted[] }
const atReveal = (made: Workshop): Now => {
  const { counts, result } = revealed(made)
  return { result, behind: behindAtFirst(result, counts.least), sheets: made.sheets }
}

/** Somebody withdraws: as the product does it, sheet and all. */
function without({ result, behind, sheets }: Now, leaving: Counted): Now {
  const left = hasScored(leaving) ? withoutOne(behind, leaving) : behind
  const { groups: hidden, units } = fallen(result, left)
  const next = hidden.length > 0 || units ? withhold(result, hidden, units) : result
  return { result: next, behind: left, sheets: sheets.filter((each) => each !== leaving) }
}

const fileOf = ({ sheets, result, behind }: Now): FileRows => rowsForFile(sheets, result, behind)
const rowsOf = ({ people }: FileRows, group: Group) => people.filter((each) => each.group === group)
const cells = (rows: readonly PersonRow[], axis: Axis, place: number) => rows.flatMap(({ scores }) => scores[axis]?.[place] ?? [])
const items = axes.flatMap((axis) => [...factorIds.keys()].map((place) => ({ axis, place })))
const inAnyOrder = (rows: readonly PersonRow[]) => rows.map((row) => JSON.stringify(row)).sort()
const check = (property: (made: Workshop) => void) => fc.assert(fc.property(workshop, property), { numRuns: 150 })

describe('the file of a project’s scores', () => {
  it('holds a group whole or not at all, and never one that the result does not show', () => {
    check((made) => {
      const now = atReveal(made)
      const file = fileOf(now)
      for (const group of groups) {
        const { state, scored } = now.result.groups[group]
        expect(file.groups[group]).toBe(state === 'shown' ? 'in' : state)
        expect(rowsOf(file, group)).toHaveLength(scored ?? 0)
      }
    })
  })

  it('has nothing in a cell of which the result has no voice, and between the two is never a person', () => {
    check((made) => {
      const { result, ...rest } = atReveal(made)
      const file = fileOf({ result, ...rest })
      for (const group of groups)
        for (const { axis, place } of items) {
          const scores = cells(rowsOf(file, group), axis, place)
          const frozen = result.factors[place]?.histograms[group][axis] ?? new Array(9).fill(0)
          expect(isTooFew(scores.length, result.groups[group].least)).toBe(false)
          expect(frozen.map((_, point) => scores.filter((score) => score === point + 1).length)).toEqual(frozen)
        }
    })
  })

  it('names a unit only where on every question each unit, and what is left of its group, is nobody or enough', () => {
    check((made) => {
      const now = atReveal(made)
      const file = fileOf(now)
      const minimum = minimumOf(made, 'official')
      const officials = rowsOf(file, 'official')
      const named = Map.groupBy(
        file.people.filter(({ unit }) => unit !== null),
        ({ unit }) => unit,
      )
      expect([...named.keys()].sort()).toEqual(file.units === 'in' ? now.result.unitsShown.map(({ id }) => id).sort() : [])
      for (const rows of named.values()) {
        expect(rows.every(({ group }) => group === 'official')).toBe(true)
        for (const { axis, place } of items) {
          const own = cells(rows, axis, place).length
          expect(isTooFew(own, minimum)).toBe(false)
          if (own > 0) expect(isTooFew(cells(officials, axis, place).length - own, minimum)).toBe(false)
        }
      }
    })
  })

  it('whatever was scored where it may not be shown, and in which small unit somebody sits, the file is the same', () => {
    check((made) => {
      const now = atReveal(made)
      const other = (score: number | null) => (score === null || score === 0 ? score : 10 - score)
      const hidden = (each: Counted, axis: Axis) =>
        (each[axis] ?? []).map((score, place) =>
          (now.result.factors[place]?.histograms[each.group][axis] ?? null) === null ? other(score) : score,
        )
      const alone = new Set(now.result.unitsShown.map(({ id }) => id))
      const sheets = made.sheets.map((each) => ({
        ...each,
        importance: hidden(each, 'importance'),
        readiness: hidden(each, 'readiness'),
        unit: each.unit !== null && alone.has(each.unit) ? each.unit : null,
        ...{ path: 'stop' as const, alsoTesting: !each.alsoTesting, topFive: [], via: 'helper' as const },
      }))
      expect(fileOf({ ...now, sheets })).toEqual(fileOf(now))
    })
  })

  it('says nothing of who came when: whoever comes first, rows and their order are the same', () => {
    check((made) => {
      const now = atReveal(made)
      expect(fileOf({ ...now, sheets: now.sheets.toReversed() })).toEqual(fileOf(now))
    })
  })

  it('before and after a withdrawal differs by whole groups, never by a person: rows go with the first who leaves', () => {
    fc.assert(
      fc.property(workshop, fc.infiniteStream(fc.nat()), (made, order) => {
        const rank = new Map(made.sheets.map((sheet) => [sheet, order.next().value ?? 0]))
        let now = atReveal(made)
        const files = [fileOf(now)]
        const gone = new Set<Group>()
        for (const leaving of made.sheets.toSorted((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0))) {
          now = without(now, leaving)
          const file = fileOf(now)
          if (hasScored(leaving)) gone.add(leaving.group)
          for (const group of groups) {
            const rows = inAnyOrder(rowsOf(file, group))
            expect(rows).toEqual(gone.has(group) ? [] : inAnyOrder(rowsOf(files[0] as FileRows, group)))
            // What the frozen counts leave over beside the file is the whole group, or nobody.
            const scored = now.result.groups[group].scored
            if (scored !== null) expect([0, scored]).toContain(scored - rows.length)
          }
          files.push(file)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('holds nothing of a group in which a seat came back that was not counted', () => {
    check((made) => {
      const [, ...counted] = made.sheets
      const back = made.sheets[0]
      fc.pre(back !== undefined && hasScored(back))
      const now = atReveal({ ...made, sheets: counted })
      const file = fileOf({ ...now, sheets: made.sheets })
      if (back && now.result.groups[back.group].state === 'shown') expect(file.groups[back.group]).toBe('changed')
      if (back) expect(rowsOf(file, back.group)).toEqual([])
    })
  })

  it('analysed once more gives what was frozen, to the last digit', () => {
    check((made) => {
      const { result, behind, sheets } = atReveal(made)
      const { people, units } = rowsForFile(sheets, result, behind)
      const again = analysed(people, result)
      for (const [place, factor] of result.factors.entries()) {
        const found = again.factors[place]
        const { factor: id, groups: voices, ...findings } = found ?? { groups: null }
        expect(factor).toMatchObject({ id, ...findings })
        for (const group of groups) {
          const { importance, readiness, need } = factor.groups[group]
          // Of too few who scored something the file tells not even how many they are.
          for (const [axis, voice] of Object.entries({ importance, readiness }))
            if (voice?.stance !== null) expect(voice).toEqual(voices?.[group]?.[axis as Axis])
          // Of fewer than the minimum who scored both, the result tells no need; the rows of a shown group let it be reckoned.
          if (need?.mean !== null) expect(need).toEqual(voices?.[group]?.need)
        }
      }
      expect(again.order).toEqual(result.order)
      expect(again.index).toEqual(result.index)
      expect(again.relationships).toEqual(result.relationships.map(({ typical: _, ...each }) => each))
      if (units === 'in') expect(again.units.map(({ group: _, ...each }) => each)).toEqual(result.units)
    })
  })
})

/** As an analyst does: names that ascend with the order of the file, and nothing but its cells. */
function analysed(people: readonly PersonRow[], { groups: shown, factors, scale, project: { stage } }: RoundResult) {
  const name = (person: number) => `p${String(person).padStart(4, '0')}`
  const rows = people.flatMap(({ group, unit, scores }, person) =>
    items.map(({ axis, place }) => [name(person), group, unit, factorIds[place] ?? '', axis, scores[axis]?.[place] ?? null] as const),
  )
  return project({
    ...scale,
    rows,
    axes: [...axes],
    groups: groups.map((group) => ({ id: group, of: shown[group].people, minimum: shown[group].least })),
    stage,
    factors: factors.map(({ id, stageMarked }) => ({ id, stages: stageMarked ? [stage] : [] })),
  })
}
