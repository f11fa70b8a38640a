import { describe, expect, it } from 'vitest'
import { layoutPair, pairMeasures } from './pair.layout.ts'

const nine = { min: 1, max: 9 }
const { mark } = pairMeasures.wall

describe('a pair of groups', () => {
  it('has a thick bar between in a conflict, a thin one in a gap, dots where too few can say, and nothing where they are aligned', () => {
    const drawn = (['conflict', 'gap', 'too few', 'aligned', 'divided'] as const).map(
      (found) => layoutPair(found, { a: 3, b: 7 }, nine, 'wall').between?.draw,
    )
    expect(drawn).toEqual(['thick', 'thin', 'dotted', undefined, undefined])
  })

  it('stands on the same axis whichever is higher', () => {
    const one = layoutPair('conflict', { a: 2, b: 8 }, nine, 'wall')
    const other = layoutPair('conflict', { a: 8, b: 2 }, nine, 'wall')
    expect(one.between).toEqual(other.between)
    expect(one.a?.x).toBe(other.b?.x)
    expect(layoutPair('gap', { a: 1, b: 9 }, nine, 'wall')).toMatchObject({ a: { x: 16.8 }, b: { x: 183.2 } })
  })

  it('shows both marks even where they say the same', () => {
    const { a, b, height } = layoutPair('aligned', { a: 6, b: 6 }, nine, 'wall')
    expect(a?.x).toBe(b?.x)
    expect((b?.y ?? 0) - (a?.y ?? 0)).toBeGreaterThan(mark)
    expect((a?.y ?? 0) - mark).toBeGreaterThanOrEqual(0)
    expect((b?.y ?? 0) + mark).toBeLessThanOrEqual(height)
  })

  it('has the split disc between the marks where there is room, else beside them and within the picture', () => {
    const apart = layoutPair('divided', { a: 2, b: 8 }, nine, 'wall')
    expect(apart.disc).toBe(100)
    for (const [a, b] of [
      [1, 1],
      [9, 9],
      [5, 5],
      [8, 9],
      [1, 2.5],
    ] as const) {
      const { disc, ...pair } = layoutPair('divided', { a, b }, nine, 'wall')
      for (const x of [pair.a?.x ?? 0, pair.b?.x ?? 0]) expect(Math.abs((disc ?? 0) - x)).toBeGreaterThan(1.9 * mark)
      expect(disc).toBeGreaterThan(mark)
      expect(disc).toBeLessThan(pair.width - mark)
    }
  })

  it('leaves out a voice that is missing', () => {
    const { a, b, between } = layoutPair('too few', { a: 6, b: null }, nine, 'report')
    expect(a).not.toBeNull()
    expect([b, between]).toEqual([null, null])
  })

  it('has both intervals beneath, one below the other, on demand', () => {
    const { bands, height } = layoutPair('gap', { a: 4, b: 6 }, nine, 'report', {
      a: { lower: 3, upper: 5 },
      b: { lower: 5.5, upper: 6.5 },
    })
    expect(height).toBe(pairMeasures.report.tall)
    expect((bands.b?.y ?? 0) - (bands.a?.y ?? 0)).toBeGreaterThan(pairMeasures.report.band)
    expect((bands.b?.y ?? 0) + pairMeasures.report.band / 2).toBeLessThanOrEqual(height)
    expect(layoutPair('gap', { a: 4, b: 6 }, nine, 'report').bands).toEqual({ a: null, b: null })
  })
})
