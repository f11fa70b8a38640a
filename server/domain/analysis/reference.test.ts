import { describe, expect, it } from 'vitest'
import { isMeasure, measure, measures } from './measures.ts'
import reference from './reference.json' with { type: 'json' }

type Case = { name: string; input: unknown; expected: unknown; tolerance: number }

/** Where two results differ: numbers by more than the tolerance, anything else at all. */
function differences(actual: unknown, expected: unknown, tolerance: number, path = ''): string[] {
  if (typeof expected === 'number' && typeof actual === 'number')
    return Math.abs(actual - expected) <= tolerance && !Object.is(actual, -0) ? [] : [`${path}: ${actual}, not ${expected}`]
  if (expected === null || typeof expected !== 'object' || actual === null || typeof actual !== 'object')
    return Object.is(actual, expected) ? [] : [`${path}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`]
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)])
  const at = (object: object, key: string): unknown => new Map(Object.entries(object)).get(key)
  return [...keys].flatMap((key) => differences(at(actual, key), at(expected, key), tolerance, `${path}.${key}`))
}

describe('independent reference values', () => {
  it('exist for every measure, and every measure for them', () => {
    expect(reference.map(({ measure: name }) => name).sort()).toEqual(Object.keys(measures).sort())
  })

  for (const { measure: name, cases } of reference) {
    it.each<Case>(cases)(`${name}: $name`, ({ input, expected, tolerance }) => {
      const result = isMeasure(name) ? measure(name, input) : undefined
      expect(differences(result, expected, tolerance)).toEqual([])
    })
  }
})
