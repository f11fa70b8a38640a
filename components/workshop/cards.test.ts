import { describe, expect, it } from 'vitest'
import { cardKinds, cardOrder, pagesOf, typedAddress } from '#components/workshop/cards.ts'

const units = [{ id: 'u1', group: 'official' as const, name: 'Procurement' }]

describe('seat cards', () => {
  it('exist for each group, each unit, observers and helpers', () => {
    expect(cardKinds(units).map((kind) => kind.key)).toEqual(['official', 'official.u1', 'vendor', 'resident', 'observer', 'helper'])
  })

  it('are made in the numbers typed; an empty field makes none', () => {
    const order = cardOrder(cardKinds(units), { 'official.u1': '4', resident: ' 12 ', vendor: '' })
    expect(order).toEqual([
      { role: 'participant', group: 'official', unit: 'u1', count: 4 },
      { role: 'participant', group: 'resident', unit: null, count: 12 },
    ])
  })

  it('are not made while one of the numbers is none', () => {
    expect(cardOrder(cardKinds([]), { resident: 'a dozen' })).toBeNull()
    expect(cardOrder(cardKinds([]), { resident: '2.5' })).toBeNull()
    expect(cardOrder(cardKinds([]), { resident: '5000' })).toBeNull()
  })

  it('fill pages of eight, the last one with what is left', () => {
    expect(pagesOf(Array.from({ length: 17 }, (_, at) => at)).map((page) => page.length)).toEqual([8, 8, 1])
    expect(pagesOf([])).toEqual([])
  })

  it('carry an address that is short to type', () => {
    expect(typedAddress('http://192.168.1.20:3000/join')).toBe('192.168.1.20:3000/join')
    expect(typedAddress('https://concord.city.example/')).toBe('concord.city.example')
  })
})
