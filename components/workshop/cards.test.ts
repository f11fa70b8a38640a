import { describe, expect, it } from 'vitest'
import { cardKinds, cardOrder, expectedCards, pagesOf, typedAddress } from '#components/workshop/cards.ts'
import { usualGroups } from '#server/domain/stakeholders.ts'

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

  it('can be as many as are expected, shared out over the parts of a group', () => {
    const three = ['a', 'b', 'c'].map((id) => ({ id, group: 'official' as const, name: id }))
    expect(expectedCards(usualGroups(), [], [])).toEqual({ official: '6', vendor: '2' })
    const seven = usualGroups().map((each) => (each.group === 'official' ? { ...each, people: 7 } : each))
    expect(expectedCards(seven, three, [])).toMatchObject({ 'official.a': '3', 'official.b': '2', 'official.c': '2', vendor: '2' })
  })

  it('are expected of those who have no seat yet; a seat that was set aside is free again', () => {
    const seat = { role: 'participant' as const, group: 'official' as const, unit: null, setAside: false, withdrawn: false }
    const three = ['a', 'b', 'c'].map((id) => ({ id, group: 'official' as const, name: id }))
    expect(expectedCards(usualGroups(), [], [seat, { ...seat, setAside: true }])).toEqual({ official: '5', vendor: '2' })
    expect(expectedCards(usualGroups(), three, [seat, { ...seat, unit: 'a' }, { ...seat, unit: 'a' }])).toEqual({
      'official.b': '2',
      'official.c': '1',
      vendor: '2',
    })
    expect(expectedCards(usualGroups(), [], Array(9).fill({ ...seat, group: 'vendor' }))).toEqual({ official: '6' })
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
