import { describe, expect, it } from 'vitest'
import { isFromHere } from './origin.ts'

const here = 'https://concord.city.example'
const host = 'concord.city.example'

describe('a change', () => {
  it('is taken from our own pages', () => {
    expect(isFromHere({ host, origin: here, 'sec-fetch-site': 'same-origin' }, here)).toBe(true)
  })
  it('is taken from our own pages where the browser does not say the site, as on a local network', () => {
    expect(isFromHere({ host: '192.168.1.5:3000', origin: 'http://192.168.1.5:3000' }, 'http://192.168.1.5:3000')).toBe(true)
    expect(isFromHere({ host: 'localhost:3000', origin: 'http://localhost:3000' }, 'http://192.168.1.5:3000')).toBe(true)
  })
  it('is taken behind a proxy that changes the host', () => {
    expect(isFromHere({ host: '127.0.0.1:3000', origin: here }, here)).toBe(true)
  })
  it('is taken from a program, which carries nobody’s cookies', () => {
    expect(isFromHere({ host }, here)).toBe(true)
  })
  it.each(['cross-site', 'same-site', 'none'])('is refused when the browser says %s', (site) => {
    expect(isFromHere({ host, origin: here, 'sec-fetch-site': site }, here)).toBe(false)
  })
  it.each(['https://evil.example', 'null', 'http://concord.city.example.evil.example'])('is refused from %s', (origin) => {
    expect(isFromHere({ host, origin }, here)).toBe(false)
  })
})
