import { describe, expect, it } from 'vitest'
import { alignment } from './alignment.ts'
import { alignmentIndex } from './alignment-index.ts'
import type { Answers } from './answers.ts'
import { scoresOnSheet } from './answers.ts'
import { describe as describeScores } from './describe.ts'
import { dropout, dropoutOf } from './dropout.ts'
import { countMoves } from './moves.ts'
import { normals } from './normals.ts'
import { roundChange, roundChangeOf } from './round-change.ts'
import { spreadOver } from './spread.ts'
import { count } from './tally.ts'

const scale = { min: 1, max: 9 }
const FACTORS = 3
const next = normals(7)
const score = () => (next() > 1.5 ? null : Math.min(9, Math.max(1, Math.round(5 + 2 * next()))))
const people = (group: number, size: number): Answers[] =>
  Array.from({ length: size }, () => ({ group, unit: null, scores: Array.from({ length: 2 * FACTORS }, score) }))
const answers = [...people(0, 4), ...people(1, 30)]
const counting = { scale, factors: FACTORS, axes: 2, minimums: [1, 1] }
const rowsOf = (group: number) => answers.filter((each) => each.group === group).map(({ scores }) => [...scores])

describe('a tally', () => {
  const tally = count(answers, counting)

  it('holds the histogram of every item', () => {
    const column = rowsOf(1).map((row) => row[4] ?? null)
    expect(tally.groups[1]?.counts[4]).toEqual(describeScores({ scores: column, ...scale }).histogram)
  })

  it('gives the index that the raw rows give, with the same interval', () => {
    const raw = alignmentIndex({ groups: [rowsOf(0), rowsOf(1)], ...scale, seed: 5, resamples: 200 })
    const groups = tally.groups.map(({ counts, spread }) => ({ counts, spread, of: null }))
    expect(alignment(groups, scale, { seed: 5, resamples: 200 }).all).toMatchObject({
      index: raw.index,
      lower: raw.lower,
      upper: raw.upper,
    })
  })

  it('gives the index of some factors that counting them alone gives', () => {
    const some = [1, 4]
    const alone = alignmentIndex({
      groups: [0, 1].map((group) => rowsOf(group).map((row) => some.map((item) => row[item] ?? null))),
      ...scale,
      seed: 5,
      resamples: 200,
    })
    const groups = tally.groups.map(({ counts, spread }) => ({
      counts: some.map((item) => counts[item] ?? []),
      spread: spreadOver(spread, some, 2 * FACTORS),
      of: null,
    }))
    const over = alignment(groups, scale, { seed: 5, resamples: 200 }).all
    expect(over.index).toBeCloseTo(alone.index ?? 0, 9)
    expect(over.lower).toBeCloseTo(alone.lower ?? 0, 6)
    expect(over.upper).toBeCloseTo(alone.upper ?? 0, 6)
  })

  it('keeps nothing but the number of what a group below its minimum said', () => {
    const sealed = count(answers, { ...counting, minimums: [5, 1] }).groups[0]
    expect(sealed?.scored).toEqual(tally.groups[0]?.scored)
    expect(sealed?.counts.flat().every((each) => each === 0)).toBe(true)
    expect(sealed?.importanceByReadiness).toEqual([null, null, null])
    expect(sealed?.spread).toEqual({ kind: 'rows', rows: [] })
  })

  it('reads a sheet: "can\'t say" and "not yet" are no scores', () => {
    expect(scoresOnSheet({ importance: [7, 0, null], readiness: [1, 2, 0] }, ['importance', 'readiness'])).toEqual([
      7,
      null,
      null,
      1,
      2,
      null,
    ])
    expect(scoresOnSheet({ importance: [7], readiness: null }, ['importance'])).toEqual([7])
  })
})

describe('a table of before against after', () => {
  it('gives the change and the dropout that the raw scores give', () => {
    const before = [8, 7, null, 2, 3, 9]
    const after = [7, 7, 6, null, 3, 8]
    const table = countMoves(
      before.map((first, at) => ({ group: 0, before: [first], after: at === 3 ? null : [after[at] ?? null] })),
      1,
      1,
      scale,
    )[0]?.[0]
    expect(table && roundChangeOf(table, 1)).toEqual(roundChange({ before, after, ...scale }))
    expect(table && dropoutOf(table, scale)).toEqual(dropout({ before, after, ...scale }))
  })
})
