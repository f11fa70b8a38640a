import { expect, it } from 'vitest'
import { cookieIn, cookieLine } from '#server/api/cookies.ts'
import { hashOf, ownCode, sameText, seal, seatCode, unseal } from '#server/api/seal.ts'

const sealed = { id: 'seat-1', version: 2, sitting: '', expires: 2000 }

it('opens what it sealed: under the same name, with the same secret, in time', () => {
  const value = seal('secret', 'concord-seat-w', sealed)
  expect(unseal('secret', 'concord-seat-w', value, 1999)).toEqual(sealed)
  expect(unseal('secret', 'concord-seat-w', value, 2000)).toBeNull()
  expect(unseal('secret', 'concord-seat-v', value, 1999)).toBeNull()
  expect(unseal('another', 'concord-seat-w', value, 1999)).toBeNull()
  expect(unseal('secret', 'concord-seat-w', value.replace('.2.', '.3.'), 1999)).toBeNull()
  expect(unseal('secret', 'concord-seat-w', value.replace('..', '.another.'), 1999)).toBeNull()
  expect(unseal('secret', 'concord-seat-w', `${value}.more`, 1999)).toBeNull()
  expect(unseal('secret', 'concord-seat-w', '...', 1999)).toBeNull()
})

it('makes a seat’s code from seat and version, so that a moved seat has a new one', () => {
  expect(seatCode('secret', 'seat-1', 1)).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
  expect(seatCode('secret', 'seat-1', 1)).toBe(seatCode('secret', 'seat-1', 1))
  expect(seatCode('secret', 'seat-1', 2)).not.toBe(seatCode('secret', 'seat-1', 1))
  expect(seatCode('secret', 'seat-2', 1)).not.toBe(seatCode('secret', 'seat-1', 1))
})

it('makes the way back of a phone from another purpose, so that whoever knows a card does not know it', () => {
  expect(ownCode('secret', 'seat-1', 1)).not.toBe(seatCode('secret', 'seat-1', 1))
  expect(ownCode('secret', 'seat-1', 2)).not.toBe(ownCode('secret', 'seat-1', 1))
})

it('stores a token in a form that nobody turns back without the secret', () => {
  expect(hashOf('secret', 'token')).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOf('another', 'token')).not.toBe(hashOf('secret', 'token'))
  expect(sameText('abc', 'abc')).toBe(true)
  expect(sameText('abc', 'abd')).toBe(false)
  expect(sameText('abc', 'abcd')).toBe(false)
})

it('writes cookies that no script reads and that stay under https where there is https', () => {
  expect(cookieLine('name', 'value', 90_000, 'https://city.example')).toBe('name=value; Path=/; Max-Age=90; HttpOnly; SameSite=Lax; Secure')
  expect(cookieLine('name', null, 90_000, 'http://10.0.0.1:3000')).toBe('name=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax')
})

it('finds a cookie among others, whole names only', () => {
  expect(cookieIn('a=1; concord-seat-w=x.y=; b=2', 'concord-seat-w')).toBe('x.y=')
  expect(cookieIn('not-concord-seat-w=x', 'concord-seat-w')).toBeNull()
  expect(cookieIn('', 'concord-seat-w')).toBeNull()
})
