import { describe, expect, it } from 'vitest'
import { write } from './letters.ts'

const facts = {
  kind: 'sign-in',
  to: 'anna@city.example',
  name: 'Anna {de} <Wit>',
  city: 'Harbour City',
  link: 'https://concord.city.example/sign-in/abc?to=anna%40city.example',
  until: Date.UTC(2026, 10, 22, 13, 30),
} as const

describe('a letter', () => {
  it('holds the link whole, and says until when it works in the city’s own time', () => {
    const letter = write(facts, { language: 'en', timeZone: 'Europe/Amsterdam' })
    expect(letter.to).toBe('anna@city.example')
    expect(letter.subject).toBe('Sign in to Concord, Harbour City')
    expect(letter.text).toContain(`\n${facts.link}\n`)
    expect(letter.text).toMatch(/until .*2026.* (14|2):30/)
  })
  it('leaves a name as it was typed', () => {
    expect(write(facts, { language: 'en', timeZone: 'UTC' }).text).toMatch(/^Hello Anna \{de\} <Wit>,/)
  })
  it('tells somebody invited where to sign in later', () => {
    const letter = write({ ...facts, kind: 'invited' }, { language: 'en', timeZone: 'UTC' })
    expect(letter.text).toContain('at https://concord.city.example, without a password')
  })
})
