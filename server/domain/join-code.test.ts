import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seatCodeFrom } from '#server/domain/ids.ts'
import { joinCodeFrom, readCode } from '#server/domain/join-code.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('a join code', () => {
  it('is a word of four letters and two digits', () => {
    fc.assert(
      fc.property(bytes, (chance) => {
        expect(joinCodeFrom(chance)).toMatch(/^[A-Z]{4}-[1-9]\d$/)
      }),
    )
  })
  it('is read however it was typed', () => {
    for (const typed of ['LAMP-42', 'lamp42', ' lamp 42 ', 'L A M P - 4 2', 'Lamp–42'])
      expect(readCode(typed)).toEqual({ kind: 'join', code: 'LAMP-42' })
  })
  it('forgives the look-alikes 0/O and 1/I', () => {
    expect(readCode('M00N-1O')).toEqual({ kind: 'join', code: 'MOON-10' })
    expect(readCode('L1ON-I4')).toEqual({ kind: 'join', code: 'LION-14' })
  })
  it('reads back every code that can be made', () => {
    fc.assert(
      fc.property(bytes, (chance) => {
        const code = joinCodeFrom(chance)
        expect(readCode(code.toLowerCase().replace('-', ''))).toEqual({ kind: 'join', code })
      }),
    )
  })
})

describe('the code of a seat card', () => {
  it('is read back from the card, in capitals, with O for 0 and I for 1', () => {
    fc.assert(
      fc.property(bytes, (chance) => {
        const code = seatCodeFrom(chance)
        const typed = code.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'I')
        expect(readCode(typed)).toEqual({ kind: 'seat', code })
      }),
    )
  })
  it('is told from what cannot be a code at all', () => {
    for (const typed of ['', 'hello', '12', 'LAMP-421', 'https://city.example']) expect(readCode(typed)).toEqual({ kind: 'unreadable' })
  })
})
