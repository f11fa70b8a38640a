import { describe, expect, it } from 'vitest'
import { layoutNeed, needMeasures } from './need-map.layout.ts'
import { layoutLine } from './relationship-line.layout.ts'

const nine = { min: 1, max: 9 }
const { width, height, pad, font } = needMeasures

describe('the map of need', () => {
  it('has what is needed above and what is ready at the end, with the middle of the scale in the middle', () => {
    const { points, middle } = layoutNeed(
      [
        { number: 1, importance: 9, readiness: 1, certain: true },
        { number: 2, importance: 5, readiness: 5, certain: false },
      ],
      nine,
    )
    expect(points[0]).toMatchObject({ x: pad, y: pad })
    expect(points[1]).toMatchObject(middle)
  })

  it('gives each of 22 factors that lie close together a number that covers no other and stays inside', () => {
    const crowd = Array.from({ length: 22 }, (_, at) => ({
      number: at + 1,
      importance: 7 + ((at * 7) % 5) * 0.2,
      readiness: 4 + ((at * 3) % 6) * 0.2,
      certain: true,
    }))
    const labels = layoutNeed(crowd, nine).points.map(({ label }) => label)
    for (const { x, y } of labels) {
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true)
    }
    const covered = labels.flatMap((one, at) =>
      labels.slice(at + 1).filter((other) => Math.abs(one.x - other.x) < font * 0.55 && Math.abs(one.y - other.y) < font * 0.8),
    )
    expect(covered).toEqual([])
  })
})

describe('the line of a relationship', () => {
  it('runs from 0 to 100 with the interval around the index', () => {
    const { axis, tick, band } = layoutLine({ value: 50, lower: 40, upper: 75 }, 100, 'wall')
    expect(tick).toBe((axis.from + axis.to) / 2)
    expect(band?.from).toBeLessThan(tick ?? 0)
    expect(band?.to).toBeGreaterThan(tick ?? 0)
  })

  it('stays empty where too few can say', () => {
    expect(layoutLine({ value: null, lower: null, upper: null }, 100, 'wall')).toMatchObject({ tick: null, band: null })
  })
})
