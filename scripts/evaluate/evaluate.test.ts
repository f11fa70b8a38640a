import { describe, expect, it } from 'vitest'
import { everyonePlans, fromEveryone, fromSamples, samplePlans, simulate } from '#scripts/evaluate/classes.ts'
import { apart } from '#scripts/evaluate/compare.ts'
import { simulateIndex } from '#scripts/evaluate/index-truth.ts'
import { everyone, indexOfEveryone, indexOfSamples, samples } from '#scripts/evaluate/specification.ts'
import { simulateSilence } from '#scripts/evaluate/voices.ts'

const REPETITIONS = 250
/** Standard errors that not one of the cells compared here should be off by chance. The seed is fixed: it is the same every time. */
const FAR = 4.5

describe('workshops with a planted truth', () => {
  it.each(samples.slice(0, 7))('come out as the specification says: samples of $name', (row) => {
    const outcomes = simulate(row, samplePlans, fromSamples, REPETITIONS, 1)
    expect(outcomes.map((outcome, at) => apart(outcome, row.cells[at] ?? '', REPETITIONS)).filter((errors) => errors > FAR)).toEqual([])
  })

  it.each(everyone.slice(0, 7))('come out as the specification says: $name', (row) => {
    const outcomes = simulate(row, everyonePlans, fromEveryone, REPETITIONS, 1)
    expect(outcomes.map((outcome, at) => apart(outcome, row.cells[at] ?? '', REPETITIONS)).filter((errors) => errors > FAR)).toEqual([])
    expect(outcomes[0]?.covered).toBeGreaterThan(0.88)
  })

  it('are never aligned where a voice is missing, and have no index of three', () => {
    for (const vendors of [0, 1])
      expect(simulateSilence(vendors, 0, 20, 1)).toMatchObject({ aligned: 0, index: 0, partial: expect.closeTo(1) })
  })

  it.each([...indexOfSamples, ...indexOfEveryone].filter(({ tau }) => tau === 1))('have the index they should, %#', (row) => {
    const { truth, bias, coverage } = simulateIndex(row, 40, 100, 1)
    expect(Math.abs(truth - row.truth)).toBeLessThan(1.5)
    expect(Math.abs(bias - row.bias)).toBeLessThan(2)
    expect(coverage).toBeGreaterThan(85)
  })
})
