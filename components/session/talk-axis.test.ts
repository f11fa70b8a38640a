import { describe, expect, it } from 'vitest'
import { talkAxis } from '#components/session/talk-axis.ts'
import { everyShape } from '#server/domain/sentences/shapes.ts'
import { factorWord } from '#server/domain/sentences/words.ts'

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
})
