import { describe, expect, it } from 'vitest'
import { everyShape } from './shapes.ts'
import { talkAxis } from './talk-axis.ts'
import { factorWord } from './words.ts'

describe('the axis that a factor is to be talked about on', () => {
  const factors = [...everyShape()].flatMap((result) => result.factors)

  it('is one that was asked, in every result that can be', () => {
    expect(factors.filter((factor) => factor.overall[talkAxis(factor)] === null)).toEqual([])
  })

  it('shows the conflict or the split that the factor is listed for', () => {
    const strong = factors.filter((factor) => ['conflict', 'divided'].includes(factorWord(factor).glyph))
    expect(strong.length).toBeGreaterThan(0)
    expect(strong.filter((factor) => factor.overall[talkAxis(factor)] !== factorWord(factor).glyph)).toEqual([])
  })

  it('is how ready it is, where a factor is listed as needed and not ready', () => {
    const blocked = factors.filter((factor) => factorWord(factor).glyph === 'blocker')
    expect(blocked.length).toBeGreaterThan(0)
    expect(blocked.filter((factor) => talkAxis(factor) !== 'readiness')).toEqual([])
  })
})
