import { describe, expect, it } from 'vitest'
import { factorSentence } from '#server/domain/sentences/factor.ts'
import { type Answered, resultFrom } from '#server/domain/sentences/fixtures.ts'
import { everyShape } from '#server/domain/sentences/shapes.ts'
import { sayer } from '#server/messages/say.ts'
import { translator } from '#server/messages/translator.ts'

const room = sayer(translator('en', 'findings'), 'en', 'room')
const said = (importance: Answered, readiness: Answered | null): string => {
  const result = resultFrom({ factors: [{ name: 'Skills', importance, readiness }] })
  return room(result.factors.flatMap((factor) => factorSentence(result, factor)))
}
const OPEN = { official: [5, 4, 5, 6, 5, 5], vendor: [5, 5], resident: [5, 6, 4, 5, 5, 6, 4, 5] }
const THIN = { official: [5, null, null, null, null, null], vendor: [6, null], resident: [5, 6, 4] }
const VENDORS_HIGHER = { ...OPEN, vendor: [9, 8] }

describe('what a factor has to say in short', () => {
  it('fits into a few lines, however many pairs are too few to say', () => {
    const longest = everyShape().flatMap((result) => result.factors.map((factor) => room(factorSentence(result, factor)).length))
    expect(Math.max(...longest)).toBeLessThan(400)
  })

  it('says once what would be needed, where nothing can be said on either question', () => {
    expect(said(THIN, THIN)).toBe(
      'On neither question is there enough to say between any two of the three: it needs at least 1 more official and 1 more vendor.',
    )
  })

  it('does not explain twice that a group sees it differently from the other two', () => {
    expect(said(VENDORS_HIGHER, VENDORS_HIGHER)).toMatch(
      /^Vendors see this differently from the other two .* Vendors also find it more in place/,
    )
  })
})
