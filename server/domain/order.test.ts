import { describe, expect, it } from 'vitest'
import { sfc32 } from '#server/domain/analysis/random.ts'
import type { Factor, FrameworkContent } from '#server/domain/framework.ts'
import { orderFor } from '#server/domain/order.ts'

const factors = Array.from({ length: 12 }, (_, place) => ({ id: `f${place}`, dimension: place < 6 ? 'a' : 'b' })) as Factor[] // only these two fields are read
const content = {
  dimensions: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  factors,
} as unknown as FrameworkContent // the order reads nothing else of a framework
const ids = factors.map((each) => each.id)

describe('the order of questions', () => {
  it('is the same for a seat on every device', () => {
    expect(orderFor('seat-1', content, ids)).toEqual(orderFor('seat-1', content, ids))
  })
  it('keeps dimensions together and asks everything once', () => {
    const order = orderFor('seat-2', content, ids)
    expect(order.slice(0, 6).every((each) => each.dimension === 'a')).toBe(true)
    expect(order.map((each) => each.id).sort()).toEqual([...ids].sort())
  })
  it('puts each factor last of its dimension about equally often', () => {
    const last = new Map<string, number>()
    for (let seat = 0; seat < 600; seat++) {
      const id = orderFor(`seat-${seat}`, content, ids)[5]?.id ?? ''
      last.set(id, (last.get(id) ?? 0) + 1)
    }
    for (const times of last.values()) expect(Math.abs(times - 100)).toBeLessThan(45)
  })
})

describe('the seeded generator', () => {
  it('gives the specification’s numbers', () => {
    const next = sfc32(1)
    const first = [2012149540, 1872316204, 1707632675, 1779833415, 2026416846, 1661539736, 2729060721, 4156309426]
    expect(first.map(() => next())).toEqual(first)
  })
})
