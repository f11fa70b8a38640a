import { describe, expect, it } from 'vitest'
import { refusalCodes } from '#server/domain/errors.ts'
import { translator } from '#server/messages/translator.ts'
import { refusalOf, refusalSentence } from './refusal.ts'

const t = translator('en', 'refusal')
const thrown = (refusal: unknown) => Object.assign(new Error('x'), { data: { httpStatus: 409, refusal } })

describe('a refusal at the edge', () => {
  it('keeps its code, its field and its facts', () => {
    expect(refusalOf(thrown({ code: 'invalid', field: 'title', facts: { why: 'too-long', most: 120 } }))).toEqual({
      code: 'invalid',
      field: 'title',
      facts: { why: 'too-long', most: 120 },
    })
  })

  it('is unreachable where no answer came, unknown where the server broke', () => {
    expect(refusalOf(new TypeError('Failed to fetch')).code).toBe('unreachable')
    expect(refusalOf(thrown(null)).code).toBe('unknown')
    expect(refusalOf(thrown({ code: 'something-newer' })).code).toBe('unknown')
  })

  it('says the remedy with its numbers', () => {
    const sentence = refusalSentence(t, { code: 'invalid', field: 'name', facts: { why: 'too-long', most: 80 } })
    expect(sentence).toBe('Please make this shorter: at most 80 characters.')
  })

  it('says when to try again', () => {
    expect(refusalSentence(t, { code: 'too-many', field: null, facts: { seconds: 1 } })).toContain('in 1 second.')
  })

  it('says something general where a reason has no words of its own', () => {
    expect(refusalSentence(t, { code: 'invalid', field: null, facts: { why: 'brand-new' } })).toBe(t('invalid.any'))
    expect(refusalSentence(t, { code: 'closed', field: null, facts: { why: 'brand-new' } })).toBe(t('closed'))
  })

  it.each(refusalCodes)('has words for %s', (code) => {
    const sentence = refusalSentence(t, { code, field: null, facts: { seconds: 3 } })
    expect(sentence).not.toBe(t('unknown'))
    expect(sentence).toMatch(/[.]$/)
  })
})
