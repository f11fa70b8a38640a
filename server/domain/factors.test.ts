import { describe, expect, it } from 'vitest'
import { MOST_RATINGS, preselect, ratings } from '#server/domain/factors.ts'
import type { Factor, FrameworkContent } from '#server/domain/framework.ts'
import { scoringMinutes } from '#server/domain/minutes.ts'
import { stages } from '#server/domain/project.ts'

const factor = (place: number): Factor => ({
  id: `f${place}`,
  dimension: `d${place % 4}`,
  name: `Factor ${place}`,
  definition: '',
  low: '',
  high: '',
  stages: place % 2 === 0 ? ['pilot'] : ['scaling'],
  stagesFrom: 'reading',
  tension: [],
  theme: 't',
  moves: [],
})
const content: FrameworkContent = {
  id: 'x',
  version: 1,
  name: '',
  summary: '',
  source: { citation: '', note: '' },
  axes: {
    importance: { question: '', low: '', middle: '', high: '' },
    readiness: { question: '', low: '', middle: '', high: '' },
  },
  dimensions: [0, 1, 2, 3].map((place) => ({ id: `d${place}`, name: `${place}` })),
  themes: [],
  factors: Array.from({ length: 22 }, (_, place) => factor(place)),
}

describe('the factors to start from', () => {
  it('are 8 to 12 for one project, whatever its stage', () => {
    for (const stage of stages) {
      const chosen = preselect(content, [stage], 2, 1)
      expect(chosen.length).toBeGreaterThanOrEqual(8)
      expect(chosen.length).toBeLessThanOrEqual(12)
    }
  })
  it('belong to the stage before any other', () => {
    const chosen = preselect(content, ['pilot'], 2, 1)
    expect(content.factors.filter((each) => each.stages.includes('pilot')).every((each) => chosen.includes(each.id))).toBe(true)
  })
  it('never ask for more than 44 ratings a person, with as many projects as there may be', () => {
    for (const axes of [1, 2])
      for (const projects of [1, 2, 3, 4])
        expect(ratings(preselect(content, ['pilot'], axes, projects).length, axes, projects)).toBeLessThanOrEqual(MOST_RATINGS)
  })
  it('stand in the framework’s order', () => {
    const chosen = preselect(content, ['scaling', 'pilot'], 2, 1)
    const order = content.factors.map((each) => each.id)
    expect([...chosen].sort((one, other) => order.indexOf(one) - order.indexOf(other))).toEqual(chosen)
  })
  it('leave no dimension silent', () => {
    const chosen = new Set(preselect(content, ['pilot', 'scaling'], 2, 1))
    expect(new Set(content.factors.filter((each) => chosen.has(each.id)).map((each) => each.dimension)).size).toBe(4)
  })
})

describe('the time it takes', () => {
  it('is about 12 minutes for half and 19 for nearly all, at 44 ratings', () => {
    expect(scoringMinutes(44)).toEqual({ half: 12, nearlyAll: 19 })
  })
  it('grows with the ratings and never says nothing', () => {
    expect(scoringMinutes(0)).toEqual({ half: 1, nearlyAll: 1 })
    expect(scoringMinutes(20).half).toBeLessThan(scoringMinutes(40).half)
  })
})
