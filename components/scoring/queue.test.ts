import { describe, expect, test } from 'vitest'
import {
  arrived,
  emptyQueue,
  failed,
  PORTION,
  portion,
  put,
  type Queue,
  refusedWith,
  setOut,
  standing,
  wake,
} from '#components/scoring/queue.ts'
import type { Patch } from '#server/domain/sheet.ts'

const answer = (factor: string, at: number, importance = 5): Patch => ({
  kind: 'factor',
  key: `${factor}-${at}-${importance}`,
  at,
  project: 'lights',
  factor,
  importance,
  readiness: null,
  reason: null,
})
const holding = (...patches: Patch[]): Queue => patches.reduce(put, emptyQueue)
const onItsWay = (queue: Queue): Queue => setOut(queue, portion(queue, 0))

describe('answers wait in the order in which they were given', () => {
  test('whatever order they came in', () => {
    const queue = holding(answer('cost', 3), answer('privacy', 1), answer('skills', 2))
    expect(portion(queue, 0).map((each) => each.at)).toEqual([1, 2, 3])
  })
  test('a later answer to the same question takes the place of the earlier one', () => {
    const queue = holding(answer('privacy', 1, 3), answer('cost', 2), answer('privacy', 3, 8))
    expect(queue.waiting.map((each) => each.at)).toEqual([2, 3])
  })
  test('an earlier answer from another tab changes nothing', () => {
    const queue = holding(answer('privacy', 5, 8))
    expect(put(queue, answer('privacy', 4, 2))).toBe(queue)
  })
  test('the same question about another project is another question', () => {
    expect(holding(answer('privacy', 1), { ...answer('privacy', 2), project: 'parking' }).waiting).toHaveLength(2)
  })
})

describe('one portion travels at a time', () => {
  test('of fifty answers at the most', () => {
    const queue = holding(...Array.from({ length: 70 }, (_, place) => answer(`factor-${place}`, place)))
    expect(portion(queue, 0)).toHaveLength(PORTION)
  })
  test('nothing else sets out while one is on its way', () => {
    expect(portion(put(onItsWay(holding(answer('cost', 1))), answer('privacy', 2)), 0)).toEqual([])
  })
  test('an answer that was changed on the way goes again, the rest does not', () => {
    const queue = put(onItsWay(holding(answer('cost', 1), answer('privacy', 2, 3))), answer('privacy', 3, 8))
    expect(arrived(queue).waiting).toEqual([answer('privacy', 3, 8)])
  })
})

describe('without an answer from the server nothing is lost', () => {
  test('the same keys go again', () => {
    const queue = onItsWay(holding(answer('cost', 1)))
    const again = failed(queue, 1000, 0.5)
    expect(portion(again, again.notBefore)).toEqual([answer('cost', 1)])
  })
  test('after a wait that doubles, up to half a minute, and differs from phone to phone', () => {
    let queue = holding(answer('cost', 1))
    const waits = [0, 1, 2, 3, 4, 5, 6].map(() => {
      queue = failed(queue, 0, 1)
      return queue.notBefore
    })
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    expect(failed(holding(answer('cost', 1)), 0, 0).notBefore).toBe(500)
  })
  test('it says so, and goes at once when the connection is back', () => {
    const queue = failed(onItsWay(holding(answer('cost', 1))), 1000, 1)
    expect(standing(queue)).toBe('kept')
    expect(portion(queue, 1001)).toEqual([])
    expect(portion(wake(queue), 1001)).toHaveLength(1)
  })
})

describe('a refusal is never silent', () => {
  test.each(['paused', 'closed', 'archived', 'seat-moved', 'not-your-seat'])('%s: everything goes on waiting, visibly', (code) => {
    const queue = refusedWith(onItsWay(holding(answer('cost', 1), answer('privacy', 2))), code, 0)
    expect(standing(queue)).toBe('halted')
    expect(queue.waiting).toHaveLength(2)
    expect(portion(queue, 1e9)).toEqual([])
  })
  test('when scoring goes on, so does the sending', () => {
    const queue = wake(refusedWith(onItsWay(holding(answer('cost', 1))), 'paused', 0))
    expect(portion(queue, 0)).toHaveLength(1)
  })
  test('of several answers only the one that is meant gets refused', () => {
    let queue = onItsWay(holding(answer('cost', 1, 12), answer('privacy', 2)))
    queue = refusedWith(queue, 'off-scale', 0)
    expect(queue.refused).toEqual([])
    expect(portion(queue, 0)).toEqual([answer('cost', 1, 12)])
    queue = refusedWith(onItsWay(queue), 'off-scale', 0)
    expect(queue.refused).toEqual([{ patch: answer('cost', 1, 12), code: 'off-scale' }])
    expect(portion(queue, 0)).toEqual([answer('privacy', 2)])
  })
  test('too many at once: later', () => {
    const queue = refusedWith(onItsWay(holding(answer('cost', 1))), 'too-many', 1000, 5)
    expect(portion(queue, 5999)).toEqual([])
    expect(portion(queue, 6000)).toHaveLength(1)
  })
})

describe('"Saved" is said only when the server has everything', () => {
  test('not while something waits or travels', () => {
    const queue = holding(answer('cost', 1))
    expect(standing(queue)).toBe('saving')
    expect(standing(onItsWay(queue))).toBe('saving')
    expect(standing(arrived(onItsWay(queue)))).toBe('saved')
  })
})
