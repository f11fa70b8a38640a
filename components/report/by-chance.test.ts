import { describe, expect, it } from 'vitest'
import { resultFrom } from '#server/domain/sentences/fixtures.ts'
import { lights } from '#server/domain/sentences/worked-example.ts'
import { byChance } from './by-chance.ts'

const ALIKE = { official: [5, 4, 5, 6], vendor: [5, 5], resident: [5, 6, 4, 5] }

describe('how many gaps chance alone would make', () => {
  it('is 6 to 8 of 132 comparisons where a group is everyone', () => {
    const factors = Array.from({ length: 22 }, (_, at) => ({ name: `Factor ${at}`, importance: ALIKE, readiness: ALIKE }))
    const everyone = resultFrom({
      factors,
      people: { official: 4, vendor: 2, resident: 4 },
      minimums: { official: 1, vendor: 1, resident: 1 },
    })
    expect(byChance(everyone)).toEqual({ comparisons: 132, least: 6, most: 8 })
  })

  it('is 3 to 6 of 132 where all groups are samples', () => {
    const twelve = { official: [...ALIKE.official, 5], vendor: [5, 5, 4, 6, 5], resident: [...ALIKE.resident, 5] }
    const factors = Array.from({ length: 22 }, (_, at) => ({ name: `Factor ${at}`, importance: twelve, readiness: twelve }))
    const samples = resultFrom({ factors, people: { official: null, vendor: null, resident: null } })
    expect(byChance(samples)).toEqual({ comparisons: 132, least: 3, most: 6 })
  })

  it('counts only what was compared: a voice that is missing makes no gap', () => {
    const alone = resultFrom({ factors: [{ name: 'Skills', importance: { ...ALIKE, vendor: [] }, readiness: null }] })
    expect(byChance(alone).comparisons).toBe(1)
    expect(byChance(lights).comparisons).toBe(18)
  })
})
