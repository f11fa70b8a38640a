import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

describe('the way back after signing in', () => {
  it.each(['/workshops', '/projects?stage=pilot', '/frameworks/scale-up'])('leads to our own page %s', (path) => {
    expect(ownPath(path)).toBe(path)
  })
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    undefined,
    '/\t/evil.example',
    '/a/..//evil.example',
    '/a/%2e%2e//evil.example',
  ])('never leads to %s', (path) => {
    expect(ownPath(path)).toBeNull()
  })
})
