import { describe, expect, it } from 'vitest'
import { resultFrom } from './fixtures.ts'
import { everyShape } from './shapes.ts'
import { factorWord } from './words.ts'
import { lights } from './worked-example.ts'

const HIGH = { official: [8, 9, 8, 7, 9, 8], vendor: [8, 8], resident: [8, 9, 7, 8, 8, 9, 8, 8] }
const LOW = { official: [2, 1, 2, 3, 1, 2], vendor: [2, 2], resident: [2, 1, 3, 2, 2, 1, 2, 2] }
const STRONG = { official: [7, 8, 7, 8, 7, 8], vendor: [9, 8], resident: [9, 7, 9, 8] }
const factors = everyShape().flatMap((result) => result.factors)

describe("a factor's sign and word in a list", () => {
  it('is needed and not ready, where all need it and none finds it in place', () => {
    const [factor] = resultFrom({ factors: [{ name: 'Skills', importance: HIGH, readiness: LOW }] }).factors
    expect(factor && factorWord(factor)).toMatchObject({ glyph: 'blocker', word: { key: 'class.blocker' }, besides: null })
  })

  it('is the conflict where a factor is both, as in the order of talk, and tells of the blocker beside it', () => {
    const trust = lights.factors.find(({ id }) => id === 'public-trust')
    expect(trust && factorWord(trust)).toMatchObject({
      glyph: 'conflict',
      word: { key: 'class.conflict' },
      besides: { key: 'class.blocker' },
    })
  })

  it('is a shared strength where all surely find it important and in place, though nobody can say how close they are', () => {
    const [factor] = resultFrom({ factors: [{ name: 'Benefits', importance: STRONG, readiness: STRONG }] }).factors
    expect(factor).toMatchObject({ strength: 'sure', overall: { readiness: 'too few' } })
    expect(factor && factorWord(factor)).toMatchObject({ glyph: 'too few', word: { key: 'class.strength' } })
  })

  it('never leaves out that something is needed and not ready', () => {
    const said = factors.filter((factor) => {
      const { word, besides } = factorWord(factor)
      return word.key === 'class.blocker' || besides?.key === 'class.blocker'
    })
    expect(said).toEqual(factors.filter(({ blocker }) => blocker !== null))
  })
})
