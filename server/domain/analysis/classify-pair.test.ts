import { describe, expect, it } from 'vitest'
import { classifyPair, overallClass } from './classify-pair.ts'
import { roomAndSurvey } from './room-and-survey.ts'
import { steadyPair } from './steady-pair.ts'

const nine = { min: 1, max: 9 }
const many = (score: number, times: number) => new Array<number>(times).fill(score)

describe('the class of a factor for a pair of groups', () => {
  it('does not let one of two vendors speak for both', () => {
    expect(classifyPair({ a: [9], b: many(2, 30), ofA: 2, ...nine })).toMatchObject({ class: 'too few', reason: 'scores', lower: null })
  })

  it('lets the one vendor there is speak', () => {
    expect(classifyPair({ a: [9], b: many(2, 30), ofA: 1, ...nine }).class).toBe('conflict')
  })

  it('takes two vendors who say the same for no proof of certainty when they are a sample', () => {
    expect(classifyPair({ a: [7, 7], b: many(5, 6), ...nine }).class).toBe('too few')
    expect(classifyPair({ a: [7, 7], b: many(5, 6), ofA: 2, ofB: 6, ...nine }).class).toBe('gap')
  })

  it('has two complete vendors divided from five points apart, and two of many from six', () => {
    const apart = (distance: number, ofA: number | null) => classifyPair({ a: [2, 2 + distance], b: many(5, 6), ofA, ...nine }).class
    expect([apart(4, 2), apart(5, 2)].map((found) => found === 'divided')).toEqual([false, true])
    expect([apart(5, null), apart(6, null)].map((found) => found === 'divided')).toEqual([false, true])
  })

  it('is decided by rounding in one way only: exactly two points is a conflict', () => {
    const [a, b] = [many(7, 3000), many(5, 3000)]
    expect(classifyPair({ a, b, ...nine }).class).toBe('conflict')
    expect(classifyPair({ a: a.map((score) => score / 1), b: b.map((score) => score + 0), ...nine }).class).toBe('conflict')
  })

  it('is over all pairs the one that needs talk most, and aligned only if all are', () => {
    expect(overallClass(['aligned', 'divided', 'conflict'])).toBe('conflict')
    expect(overallClass(['gap', 'divided', 'aligned'])).toBe('divided')
    expect(overallClass(['aligned', 'too few', 'aligned'])).toBe('too few')
    expect(overallClass(['aligned', 'aligned', 'aligned'])).toBe('aligned')
    expect(overallClass([])).toBe('too few')
  })
})

describe('how much one person matters', () => {
  it('is everything where a finding rests on a group of one', () => {
    const found = steadyPair({ a: [9], b: many(2, 30), ofA: 1, ...nine })
    expect(found).toMatchObject({ class: 'conflict', steady: false })
    expect(found.without).toContain('too few')
  })

  it('is nothing where a conflict becomes a gap in the same direction', () => {
    expect(steadyPair({ a: [8, 8], b: [5, 4, 6, 5, 5, 5], ofA: 2, ofB: 6, ...nine })).toMatchObject({
      steady: true,
      without: ['conflict', 'gap'],
    })
  })
})

describe('room and survey of one group', () => {
  const at = (place: number, people: number) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => (value === place ? people : 0))
  it('are compared as two samples', () => {
    expect(roomAndSurvey(at(8, 12), at(3, 40), 3, nine).class).toBe('conflict')
    expect(roomAndSurvey(at(8, 12), at(8, 40), 3, nine).class).toBe('aligned')
  })
  it('have nothing to say below the minimum on either side', () => {
    expect(roomAndSurvey(at(8, 2), at(3, 40), 3, nine)).toEqual({
      class: 'too few',
      reason: 'voice',
      difference: null,
      lower: null,
      upper: null,
    })
  })
})
