import { describe, expect, it } from 'vitest'
import type { Answers } from './answers.ts'
import { needCell, portfolioCell, relationshipOverProjects, squaredDistances } from './portfolio.ts'
import { pullsDown } from './pulls-down.ts'
import { isMarked } from './stage-mark.ts'
import { count } from './tally.ts'
import { topFiveShare } from './top-five.ts'
import { typicalDistance } from './typical-distance.ts'

const scale = { min: 1, max: 9 }
const repeated = (group: number, scores: (number | null)[], people: number): Answers[] =>
  Array.from({ length: people }, (_, place) => ({ group, unit: null, scores: scores.map((each) => each && each + (place % 2)) }))
// Two factors on two axes: apart on the importance of the first and the readiness of the second.
const answers = [...repeated(0, [2, 5, 3, 3], 20), ...repeated(1, [6, 5, 3, 5], 20)]
const tally = count(answers, { scale, factors: 2, axes: 2, minimums: [1, 1] })
const sampling = { seed: 1, resamples: 200 }

describe('figures made from the index', () => {
  it('tell it in points of the scale, with the bounds the other way round', () => {
    expect(typicalDistance({ index: 75, lower: 62.5, upper: 87.5 }, scale)).toEqual({ distance: 2, lower: 1, upper: 3, of: 8 })
    expect(typicalDistance({ index: null, lower: null, upper: null }, scale)).toEqual({ distance: null, lower: null, upper: null, of: 8 })
  })

  it('say what pulls it down, in shares that add up to one', () => {
    const { items, pairs } = pullsDown(
      tally.groups.map(({ counts }) => ({ counts, of: null })),
      scale,
    )
    expect(items?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    // 4 points apart weigh four times as much as 2 points, but for what chance adds; the others weigh nothing.
    expect(items?.map((share) => Math.round(share * 100))).toEqual([80, 0, 0, 20])
    expect(pairs).toMatchObject([{ a: 0, b: 1, share: 1 }])
  })

  it('say nothing where nothing pulls', () => {
    const same = count([...repeated(0, [5], 9), ...repeated(1, [5], 9)], { scale, factors: 1, axes: 1, minimums: [1, 1] })
    expect(
      pullsDown(
        same.groups.map(({ counts }) => ({ counts, of: null })),
        scale,
      ),
    ).toEqual({ pairs: [{ a: 0, b: 1, share: null, items: null }], items: null })
  })
})

describe('a cell of the portfolio', () => {
  it('is the index over one dimension', () => {
    const [first, second] = [portfolioCell(tally, [null, null], [0], sampling), portfolioCell(tally, [null, null], [1], sampling)]
    // 4 and 0 points apart on the two axes of the first factor: typically sqrt(8) of 8 points.
    expect(first.index).toBeCloseTo(100 * (1 - Math.sqrt(8 - 0.5 / 19) / 8), 1)
    expect(second.index ?? 0).toBeGreaterThan(first.index ?? 0)
    expect(first.unusable).toEqual([])
  })

  it('is silent where a pair shares too few of the factors, and says which', () => {
    const quiet = count([...repeated(0, [2, null, 3, null], 20), ...repeated(1, [6, 5, 3, 5], 20)], {
      scale,
      factors: 2,
      axes: 2,
      minimums: [1, 1],
    })
    expect(portfolioCell(quiet, [null, null], [1], sampling)).toEqual({ index: null, lower: null, upper: null, unusable: [{ a: 0, b: 1 }] })
  })

  it('tells the need as the mean of the groups, each the same', () => {
    expect(needCell(tally, [null, null], [0, 1])).toBeCloseTo(((2 - 3 + 5 - 3) / 2 + (6 - 3 + 5 - 5) / 2) / 2, 9)
    expect(needCell(tally, [null, null], [])).toBeNull()
  })

  it('follows a relationship over projects, where chance may pull either way', () => {
    expect(relationshipOverProjects([4, -0.2, null], scale)).toBeCloseTo(100 * (1 - Math.sqrt(1.9) / 8), 9)
    expect(relationshipOverProjects([-1, 0.5], scale)).toBe(100)
    expect(relationshipOverProjects([null], scale)).toBeNull()
    expect(squaredDistances(tally, [null, null])[0]?.squared).toBeCloseTo(5, 1)
  })
})

describe('smaller figures', () => {
  it('give each group the same weight in the top five', () => {
    const { groups, all } = topFiveShare([
      { picked: 2, people: 2 },
      { picked: 50, people: 200 },
      { picked: 0, people: 0 },
    ])
    expect(all).toBeCloseTo((1 + 0.25) / 2, 9)
    expect(groups[0]?.lower).toBeCloseTo(0.3424, 3)
    expect(groups[2]).toEqual({ share: null, lower: null, upper: null })
  })

  it('mark no factor while the project is an idea', () => {
    expect([isMarked(['idea', 'pilot'], 'idea'), isMarked(['pilot'], 'pilot'), isMarked(['pilot'], null)]).toEqual([false, true, false])
  })
})
