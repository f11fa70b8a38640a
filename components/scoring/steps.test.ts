import { describe, expect, test } from 'vitest'
import { factorNow, withAnswers } from '#components/scoring/answers.ts'
import { isAnsweredAt, openAmong, startAt, stepsOf } from '#components/scoring/steps.ts'
import { emptySheet, type Patch } from '#server/domain/sheet.ts'
import type { MySheets } from '#server/domain/views.ts'

const factor = (id: string) => ({ id, dimension: 'data', name: id, definition: '', low: '', high: '' })
const words = { question: '', low: '', middle: '', high: '' }
const factorIds = ['cost', 'privacy']
const asked = {
  factorIds,
  projectIds: ['lights', 'parking'],
  scale: { min: 1, max: 9 },
  axes: ['importance', 'readiness'],
  topFive: true,
} as const

const mine: MySheets = {
  seat: { id: 'seat-one', role: 'participant', group: 'resident', number: 7 },
  round: 1,
  scale: { min: 1, max: 9 },
  axes: ['importance', 'readiness'],
  topFive: true,
  axisWords: { importance: words, readiness: words },
  dimensions: [{ id: 'data', name: 'Data' }],
  // The seat's own order is not the order of the arrays.
  factors: [factor('privacy'), factor('cost')],
  factorIds,
  projects: ['lights', 'parking'].map((id) => ({ id, name: id, sheet: emptySheet(asked), reasons: {} })),
  moved: false,
  now: 0,
}
const answer = (importance: number | null, readiness: number | null): Patch => ({
  kind: 'factor',
  key: 'key',
  at: 1,
  project: 'lights',
  factor: 'privacy',
  importance,
  readiness,
  reason: 'Too many cameras.',
})

describe('the screens of a seat', () => {
  test('are each factor in the seat’s own order, the top five and the path, project after project, then the end', () => {
    expect(stepsOf(mine).map((step) => (step.kind === 'factor' ? `${step.project} ${step.factor}` : step.kind))).toEqual([
      'lights privacy',
      'lights cost',
      'top-five',
      'path',
      'parking privacy',
      'parking cost',
      'top-five',
      'path',
      'finish',
    ])
  })
  test('leave the top five out where the workshop does', () => {
    expect(stepsOf({ ...mine, topFive: false }).some((step) => step.kind === 'top-five')).toBe(false)
  })
  test('ask an observer for reasons only', () => {
    expect(stepsOf({ ...mine, seat: { ...mine.seat, role: 'observer', group: null } }).map((step) => step.kind)).toEqual([
      'factor',
      'factor',
      'factor',
      'factor',
      'finish',
    ])
  })
})

describe('a factor', () => {
  const first = { kind: 'factor', project: 'lights', factor: 'privacy' } as const
  test('is open until both axes have an answer', () => {
    expect(isAnsweredAt(first, withAnswers(mine, [answer(8, null)]))).toBe(false)
    expect(isAnsweredAt(first, withAnswers(mine, [answer(8, 3)]))).toBe(true)
  })
  test('is answered by "I can’t say" as well', () => {
    expect(isAnsweredAt(first, withAnswers(mine, [answer(0, 0)]))).toBe(true)
  })
})

test('answers of the phone lie over the sheet that came from the server, factor by factor', () => {
  const sheets = withAnswers(mine, [answer(8, 3)])
  expect(sheets.projects[0]?.sheet.importance).toEqual([null, 8])
  expect(factorNow(sheets, 'lights', 'privacy')).toEqual({ importance: 8, readiness: 3, reason: 'Too many cameras.' })
  expect(sheets.projects[1]?.sheet.importance).toEqual([null, null])
})

test('who comes back begins at the first open question, and at the end when none is open', () => {
  const steps = stepsOf(mine)
  expect(startAt(steps, mine)).toBe(0)
  const later = withAnswers(mine, [answer(8, 3)])
  expect(startAt(steps, later)).toBe(1)
  expect(openAmong(steps, later)).toHaveLength(7)
})
