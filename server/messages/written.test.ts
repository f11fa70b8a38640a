import { describe, expect, it } from 'vitest'
import { written } from '#server/messages/written.ts'

const format = (locale: string, options: Intl.NumberFormatOptions = {}) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, ...options })

describe('a figure below zero', () => {
  it('has a true minus in every language', () => {
    for (const locale of ['en-GB', 'es', 'nl', 'ar', 'ar-EG']) {
      const text = written(format(locale), -1.25)
      expect(text).toContain('−')
      expect(text).not.toContain('-')
    }
  })

  it('keeps the mark that holds the minus on its side in Arabic', () => {
    expect(written(format('ar-EG'), -1.25)).toMatch(/^[\u061c\u200e\u200f]−/)
  })

  it('is otherwise what Intl writes', () => {
    expect(written(format('en-GB'), -1234.5)).toBe('−1,234.5')
    expect(written(format('nl'), 1234.5)).toBe(format('nl').format(1234.5))
    expect(written(format('en-GB', { style: 'percent' }), 0.31)).toBe('31.0%')
  })
})
