import { describe, expect, it } from 'vitest'
import { isSought } from '#components/session/sought.ts'

describe('finding a seat on the console', () => {
  it('takes a bare number as that seat alone', () => {
    expect(isSought('7', ['Resident 7', null])).toBe(true)
    expect(isSought(' 7 ', ['Resident 17', null])).toBe(false)
  })
  it('finds by group and by unit, however written', () => {
    expect(isSought('vend', ['Vendor 2', null])).toBe(true)
    expect(isSought('PROC', ['Official 1', 'Procurement'])).toBe(true)
    expect(isSought('harbour', ['Official 1', null])).toBe(false)
  })
  it('shows everyone while nothing is typed', () => {
    expect(isSought('', ['Resident 7', null])).toBe(true)
  })
})
