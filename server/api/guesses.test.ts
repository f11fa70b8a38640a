import { describe, expect, it } from 'vitest'
import { householdOf, makeGuesses, usualLimits } from '#server/api/guesses.ts'

describe('whoever guesses', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('from %s is counted as %s', (address, household) => {
    expect(householdOf(address)).toBe(household)
  })

  it('is not another one with each address of the same line', async () => {
    const guesses = makeGuesses()
    for (let place = 1; place <= usualLimits.wrongPerAddress.points; place++) await guesses.wrong(`2001:db8:1:2::${place.toString(16)}`)
    await expect(guesses.mayGuess('2001:db8:1:2:ffff::1')).rejects.toMatchObject({ code: 'too-many' })
    await expect(guesses.mayGuess('2001:db8:1:3::1')).resolves.toBeUndefined()
  })
})
