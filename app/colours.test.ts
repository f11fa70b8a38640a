import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const style = readFileSync(new URL('globals.css', import.meta.url), 'utf8')
const tokensIn = (text: string) =>
  new Map([...text.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
const dark = style.indexOf('[data-wall')
const schemes = { light: tokensIn(style.slice(0, dark)), 'the dark wall': tokensIn(style.slice(dark)) }
const groups = ['official', 'vendor', 'resident']

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each(Object.entries(schemes))('the colours of %s', (_, tokens) => {
  const of = (name: string) => tokens.get(name) ?? ''
  const between = (names: readonly string[], grounds: readonly string[]) =>
    names.flatMap((name) => grounds.map((ground) => ({ name, ground, ratio: contrast(of(name), of(ground)) })))

  it('let text be read on paper and ground, and the darker ink of a group on its tint', () => {
    const text = [
      ...between(['ink', 'ink-2', 'ink-3', ...groups.map((group) => `${group}-ink`)], ['paper', 'ground']),
      ...groups.flatMap((group) => between([`${group}-ink`], [`${group}-tint`])),
      ...between(['on-ink'], ['ink']),
    ]
    expect(text.filter(({ ratio }) => !(ratio >= 4.5))).toEqual([])
  })

  it('let axes, borders of fields, and the outlines of marks, bars and bands be seen', () => {
    const lines = between(['edge', ...groups.map((group) => `${group}-ink`)], ['paper', 'ground'])
    expect(lines.filter(({ ratio }) => !(ratio >= 3))).toEqual([])
  })
})

it('the three groups stay apart in grey', () => {
  const fills = groups.map((group) => schemes.light.get(group) ?? '')
  for (const [at, one] of fills.entries()) for (const other of fills.slice(at + 1)) expect(contrast(one, other)).toBeGreaterThan(1.8)
})
