import { describe, expect, it } from 'vitest'
import { factorSentence } from '#server/domain/sentences/factor.ts'
import { headline } from '#server/domain/sentences/headline.ts'
import { lights } from '#server/domain/sentences/worked-example.ts'
import { sayer } from '#server/messages/say.ts'
import { translator } from '#server/messages/translator.ts'

const room = sayer(translator('en', 'findings'), 'en', 'room')
const exact = sayer(translator('en', 'findings'), 'en', 'exact')
const factor = (id: string) => lights.factors.find((each) => each.id === id) ?? raise(id)
const raise = (id: string): never => {
  throw new Error(id)
}

describe('the findings of the worked example', () => {
  const { close, apart, needed } = headline(lights)

  it('begin with three sentences that can be read out', () => {
    expect([close, apart, needed].map(room)).toEqual([
      'All three are close on “Open standards”, and find it of little importance.',
      'Furthest apart: “Public trust”. Officials and vendors find it in place; residents do not: 4.3 points below officials, 5.0 below vendors, whoever is left out.',
      'Needed but not ready for at least one group: “Public trust”.',
    ])
  })

  it('tell the room plainly who differs from whom', () => {
    expect(room(factorSentence(lights, factor('public-trust')))).toBe(
      'All three find this important. Officials and vendors find it in place; residents do not: 4.3 points below officials, 5.0 below vendors, whoever is left out. Needed but not ready, as residents see it.',
    )
    expect(room(factorSentence(lights, factor('running-costs'), 'importance'))).toBe(
      'Officials and residents find this important; vendors do not: 4.7 points below officials, 4.0 below residents, whoever is left out.',
    )
  })

  it('carry their intervals in the exact register', () => {
    expect(exact(factorSentence(lights, factor('running-costs'), 'importance'))).toBe(
      'Conflict about priority (importance): vendors stand alone, 4.7 points below officials (95% interval 3.0 to 6.3) and 4.0 below residents (2.3 to 5.7), whoever is left out.',
    )
  })
})
