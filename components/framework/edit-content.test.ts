import { describe, expect, it } from 'vitest'
import type { Factor, FrameworkContent } from '#server/domain/framework.ts'
import { emptyFactor, moved, movedFactor, putBack } from './edit-content.ts'

const content: FrameworkContent = {
  id: 'f',
  version: 1,
  name: 'F',
  summary: '',
  source: { citation: '', note: '' },
  axes: {
    importance: { question: '', low: '', middle: '', high: '' },
    readiness: { question: '', low: '', middle: '', high: '' },
  },
  dimensions: [
    { id: 'data', name: 'Data' },
    { id: 'people', name: 'People' },
  ],
  themes: [],
  factors: [],
}
const factors: Factor[] = [emptyFactor('a', 'data', content), emptyFactor('b', 'people', content), emptyFactor('c', 'data', content)]
const order = (list: Factor[]) => list.map((each) => each.id).join('')

describe('editing a framework', () => {
  it('moves a factor past the next one of its dimension, whatever stands between', () => {
    expect(order(movedFactor(factors, 'a', 1))).toBe('cba')
    expect(order(movedFactor(factors, 'c', -1))).toBe('cba')
  })
  it('leaves the first factor of a dimension first', () => {
    expect(order(movedFactor(factors, 'a', -1))).toBe('abc')
    expect(order(movedFactor(factors, 'b', 1))).toBe('abc')
  })
  it('moves a dimension past its neighbour, and not past the end', () => {
    expect(moved(['x', 'y'], 0, 1)).toEqual(['y', 'x'])
    expect(moved(['x', 'y'], 1, 1)).toEqual(['x', 'y'])
  })
  it('puts a removed factor back where it stood', () => {
    const b = emptyFactor('b', 'people', content)
    expect(
      order(
        putBack(
          factors.filter((each) => each.id !== 'b'),
          1,
          b,
        ),
      ),
    ).toBe('abc')
  })
})
