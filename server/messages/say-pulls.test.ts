import { describe, expect, it } from 'vitest'
import { pullsSentence } from '#server/domain/sentences/pulls.ts'
import { lights } from '#server/domain/sentences/worked-example.ts'
import { sayer } from '#server/messages/say.ts'
import { translator } from '#server/messages/translator.ts'

const exact = sayer(translator('en', 'findings'), 'en', 'exact')
const pulls: NonNullable<typeof lights.pulls> = [
  { factor: 'public-trust', axis: 'readiness', share: 0.62 },
  { factor: 'running-costs', axis: 'importance', share: 0.38 },
]
const pullsByPair: NonNullable<typeof lights.pullsByPair> = [
  { a: 'official', b: 'vendor', share: 0.2 },
  { a: 'official', b: 'resident', share: 0.3 },
  { a: 'vendor', b: 'resident', share: 0.5 },
]

describe('what pulls the index down most', () => {
  it('names the factors and the relationships with their shares, the largest first', () => {
    expect(exact(pullsSentence({ ...lights, pulls, pullsByPair }))).toBe(
      'What keeps the three apart most: how well “Public trust” is in place (62%) and how much “Running costs” matters (38%). Between whom it lies: vendors and residents (50%), officials and residents (30%) and officials and vendors (20%).',
    )
  })

  it('can be read of a result that was frozen before relationships had shares', () => {
    const { pullsByPair: _, ...before } = { ...lights, pulls }
    expect(exact(pullsSentence(before))).toMatch(/^What keeps the three apart most: .*\(38%\)\.$/)
  })
})
