import { describe, expect, it } from 'vitest'
import { id, line, whole } from '#server/domain/common.input.ts'

describe('what is typed', () => {
  it('comes without what no store can keep: the character zero, half an emoji', () => {
    expect(line.parse('a\0b')).toBe('ab')
    expect(line.parse('cut \ud83d')).toBe('cut \ufffd')
    expect(line.parse('whole 👩‍💻 مرحبا')).toBe('whole 👩‍💻 مرحبا')
  })

  it.each([' ', '\u200b\u200b', '\u2800', '\u202e ', '\0'])('is empty where it looks empty: %j', (typed) => {
    expect(line.parse(typed)).toBe('')
    expect(id.safeParse(typed).success).toBe(false)
  })

  it('holds no whole number that a store would not keep', () => {
    expect([7, -1, 2 ** 31, 1.5, Number.MAX_SAFE_INTEGER].map((each) => whole.safeParse(each).success)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
