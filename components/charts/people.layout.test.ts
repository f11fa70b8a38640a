import { describe, expect, it } from 'vitest'
import { heightOfPeople, layoutPeople, markFor, measures, type PeopleInput, shareOf, stackOf } from './people.layout.ts'

const nine = { min: 1, max: 9 }
const sizes = ['wall', 'report', 'phone'] as const
const people = (counts: number[], more: Partial<PeopleInput> = {}): PeopleInput => ({
  counts,
  scale: nine,
  size: 'wall',
  mean: null,
  lower: null,
  upper: null,
  ...more,
})
const alone = (count: number, at = 8) => Array.from({ length: 9 }, (_, place) => (place === at - 1 ? count : 0))

describe("one group's people", () => {
  it('stand from low to high on one axis, with a tick for each point of the scale', () => {
    const { ticks } = layoutPeople(people([0, 0, 0, 0, 0, 0, 1, 0, 0]))
    expect(ticks).toEqual([36, 102, 168, 234, 300, 366, 432, 498, 564])
    expect(layoutPeople(people([1, 0, 0, 0, 1], { scale: { min: 1, max: 5 } })).ticks).toEqual([36, 168, 300, 432, 564])
  })

  it('are a mark each up to twelve, and bars from thirteen on', () => {
    const twelve = layoutPeople(people([0, 0, 0, 1, 2, 3, 3, 2, 1]))
    expect([twelve.marks.length, twelve.bars.length]).toEqual([12, 0])
    const thirteen = layoutPeople(people([0, 0, 0, 2, 2, 3, 3, 2, 1]))
    expect([thirteen.marks.length, thirteen.bars.length]).toEqual([0, 6])
  })

  it('fit one above or beside the other when all twelve stand at one point, without touching', () => {
    for (const size of sizes) {
      const { marks, radius, height } = layoutPeople(people(alone(12), { size }))
      expect(Math.min(...marks.map(({ y }) => y - radius))).toBeGreaterThanOrEqual(0)
      expect(Math.max(...marks.map(({ y }) => y + radius))).toBeLessThan(height)
      const closest = Math.min(
        ...marks.flatMap((one, at) => marks.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y))),
      )
      expect(closest).toBeGreaterThan(2 * radius)
      expect(radius).toBeGreaterThan(measures[size].mark * 0.38)
    }
  })

  it('never reach over to the next point, however many stand beside each other', () => {
    for (const size of sizes) {
      const { marks, radius, ticks } = layoutPeople(people([0, 0, 0, 0, 6, 6, 0, 0, 0], { size }))
      const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
      const reach = (at: number) => marks.slice(at * 6, at * 6 + 6).map(({ x }) => x)
      expect(Math.min(...reach(1)) - Math.max(...reach(0)) - 2 * radius).toBeGreaterThan(step * 0.2)
    }
  })

  it('have marks of full size as long as these fit', () => {
    expect(stackOf(people(alone(2)))).toMatchObject({ columns: 1, radius: 14 })
    expect(stackOf(people(alone(7)))).toMatchObject({ columns: 1 })
    expect(stackOf(people(alone(12))).columns).toBeGreaterThan(1)
  })

  it('have bars in proportion to their counts, and a bar for a single person among ten thousand', () => {
    const { bars, base } = layoutPeople(people([1, 0, 0, 0, 0, 0, 3000, 6000, 999]))
    expect(bars.map(({ count }) => count)).toEqual([1, 3000, 6000, 999])
    const [one, half, most] = bars.map(({ height }) => height)
    expect(most).toBe(120)
    expect(half).toBe(60)
    expect(one).toBe(3)
    expect(bars.every(({ top, height }) => top + height === base)).toBe(true)
    expect(Math.min(...bars.map(({ top }) => top))).toBeGreaterThan(measures.wall.font)
  })

  it('have figures that stand side by side without touching, up to ten thousand people', () => {
    for (const size of sizes) {
      const { ticks, figures } = layoutPeople(people([0, 0, 1000, 2000, 2500, 2500, 1000, 500, 400], { size }))
      // A figure of the typeface is 0.6 of its size wide.
      expect(4 * 0.6 * figures).toBeLessThan(((ticks[1] ?? 0) - (ticks[0] ?? 0)) * 0.9)
    }
  })

  it('show one’s own score with room for the word above it', () => {
    for (const counts of [alone(3), alone(12), alone(40), [5, 5, 5, 5, 0, 0, 0, 0, 0]]) {
      const { you, marks, bars } = layoutPeople(people(counts, { size: 'phone', mine: 8 }))
      expect(you?.x).toBe(layoutPeople(people(counts, { size: 'phone' })).ticks[7])
      expect(you?.y).toBeGreaterThan(measures.phone.font * 0.7)
      expect([...marks, ...bars].filter(({ mine }) => mine).length).toBe(counts[7] === 0 ? 0 : 1)
    }
  })

  it('have their mean and its interval beneath the line, cut off where nobody can have scored', () => {
    const { mean, band, base, height, axis } = layoutPeople(people(alone(2, 9), { mean: 9, lower: 7, upper: 11 }))
    expect(mean?.x).toBe(axis.to)
    expect(band).toMatchObject({ from: 432, to: 582 })
    expect(mean?.y).toBeGreaterThan(base)
    expect((mean?.y ?? 0) + measures.wall.mean).toBeLessThan(height)
    expect(layoutPeople(people(alone(1), { mean: 8 })).band).toBeNull()
  })

  it('share the height of a wall: three rows fit it, whatever was answered', () => {
    const rows = [[...alone(12)], [0, 0, 0, 0, 0, 1, 1, 4, 5], [10, 200, 3000, 2000, 1000, 90, 8, 7, 6]].map((counts) => [people(counts)])
    const share = shareOf(rows, 424)
    expect(rows.flat().reduce((sum, row) => sum + layoutPeople({ ...row, ...share }).height, 0)).toBeLessThanOrEqual(424)
    expect(shareOf([[people(alone(1))]], 424)).toEqual({ room: measures.wall.room, mark: measures.wall.mark })
    expect(shareOf([], 424)).toEqual({ room: undefined, mark: undefined })
  })

  it('have marks of one size, so that no person looks larger than another', () => {
    const rows = [people(alone(2)), people(alone(12)), people(alone(40))]
    const mark = markFor(rows)
    expect(mark).toBeLessThan(measures.wall.mark)
    expect(rows.slice(0, 2).map((row) => layoutPeople({ ...row, mark }).radius)).toEqual([mark, mark])
    expect(markFor([people(alone(40))])).toBeUndefined()
  })

  it('take no more height than they need', () => {
    expect(heightOfPeople(people(alone(1)))).toBeLessThan(heightOfPeople(people(alone(3))))
  })
})
