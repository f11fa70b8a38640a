import { describe, expect, it } from 'vitest'
import type { ScoreRow } from './answers.ts'
import { type ProjectSettings, project } from './project.ts'

const nine = { min: 1, max: 9 }
const settings: ProjectSettings = {
  axes: ['importance'],
  groups: [
    { id: 'official', of: 6, minimum: 1 },
    { id: 'vendor', of: 2, minimum: 1 },
    { id: 'resident', of: null, minimum: 3 },
  ],
  stage: null,
  factors: [
    { id: 'costs', stages: [] },
    { id: 'trust', stages: [] },
  ],
  seed: 1,
  resamples: 50,
}
const gave = (group: string, factor: string, scores: (number | null)[], unit: (place: number) => string | null = () => null): ScoreRow[] =>
  scores.map((score, place) => [`${group}${place}`, group, unit(place), factor, 'importance', score])
const officials = [...gave('official', 'costs', [8, 9, 8, 7, 9, 8]), ...gave('official', 'trust', [8, 7, 8, 9, 7, 8])]
const vendors = [...gave('vendor', 'costs', [3, 4]), ...gave('vendor', 'trust', [8, 7])]

describe('a project in which a voice is missing', () => {
  const rows = [...officials, ...vendors, ...gave('resident', 'costs', [8, 8]), ...gave('resident', 'trust', [8, 9])]
  const found = project({ ...nine, ...settings, rows })

  it('shows nothing of it but how many there were', () => {
    expect(found.factors[0]?.groups.resident?.importance).toEqual({ n: 2, mean: null, lower: null, upper: null, stance: null })
    expect(found.people.resident).toBe(2)
    expect(found.missing).toEqual(['resident'])
  })

  it('calls nothing aligned, and its pairs too few for want of a voice', () => {
    expect(found.factors[1]?.overall.importance).toBe('too few')
    expect(found.factors[1]?.pairs[1]?.importance).toEqual({
      class: 'too few',
      reason: 'voice',
      difference: null,
      lower: null,
      upper: null,
      steady: null,
    })
  })

  it('has no index of three, and names the two that it can speak of', () => {
    expect(found.index.index).toBeNull()
    expect(found.index.partial?.groups).toEqual(['official', 'vendor'])
    expect(found.index.partial?.index).toBe(found.relationships[0]?.index)
  })

  it('names an axis that is not asked nowhere', () => {
    expect(found.factors[0]).toMatchObject({
      overall: { readiness: null },
      missing: { readiness: null },
      lone: { readiness: null },
      strength: null,
    })
    expect(found.factors[0]?.groups.official?.need).toBeNull()
    expect(found.relationships[0]?.readiness).toBeNull()
  })
})

describe('units inside a group', () => {
  const unit = (place: number) => (place < 3 ? 'procurement' : 'innovation')
  const rows = [...gave('official', 'costs', [8, 9, 8, 3, 2, 3], unit), ...gave('official', 'trust', [8, 8, 8, 8, 8, 8], unit), ...vendors]

  it('are compared two by two in the order of their names, each as everyone', () => {
    const [units] = project({ ...nine, ...settings, rows }).units
    expect(units).toMatchObject({ group: 'official', a: 'innovation', b: 'procurement', importance: { conflict: 1, aligned: 1 } })
    expect(units?.sharpest[0]?.difference).toBeCloseTo(-17 / 3, 9)
  })

  it('have the number that was typed for them where it is larger', () => {
    const [official, ...others] = settings.groups
    const typed = {
      ...settings,
      groups: [{ ...official, id: 'official', of: 2000, units: { procurement: 1000, innovation: 1000 } }, ...others],
    }
    // Three of a thousand are not certain to be aligned.
    expect(project({ ...nine, ...typed, rows }).units[0]?.importance).toMatchObject({ conflict: 1, aligned: 0, 'too few': 1 })
  })

  it('under the minimum have no voice', () => {
    const [official, ...others] = settings.groups
    const strict = { ...settings, groups: [{ ...official, id: 'official', minimum: 4 }, ...others] }
    expect(project({ ...nine, ...strict, rows }).units[0]?.importance).toMatchObject({ 'too few': 2 })
  })
})
