import { describe, expect, it } from 'vitest'
import { routeOf } from './route.ts'

describe('the log names an address', () => {
  it.each([
    ['/', '/'],
    ['/seat/k7qmd-3xhtp', '/seat/[token]'],
    ['/seat/k7qmd-3xhtp/take', '/seat/[token]/take'],
    ['/join/LAMP-42', '/join/[code]'],
    ['/workshops/new', '/workshops/new'],
    ['/workshops/0123456789abcdef/console', '/workshops/[id]/console'],
    ['/api/live/0123456789abcdef', '/api/live/[id]'],
    ['/api/trpc/sheet.save', '/api/trpc/sheet.save'],
    ['/api/auth/callback/email', '/api/auth/[...nextauth]'],
    ['/_next/static/chunks/1.js', '/_next/'],
  ])('%s by its pattern', (path, route) => {
    expect(routeOf(path)).toBe(route)
  })
  it.each(['/api/trpc/k7qmd-3xhtp', '/k7qmd-3xhtp', '/seat/a/b'])('that it does not know, without repeating it: %s', (path) => {
    expect(routeOf(path)).not.toMatch(/k7qmd|a\/b/)
  })
})
