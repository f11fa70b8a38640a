import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { methodText } from '#app/method/text.ts'
import { headings } from '#components/method/headings.ts'
import { Method } from '#components/method/method.tsx'
import { methodLink, methodPlaces } from '#components/method/places.ts'
import { en } from '#server/messages/en.ts'

const text = readFileSync('docs/method.md', 'utf8')
const page = renderToStaticMarkup(<Method text={text} contents={en.common.method.contents} />)
const written = [...text.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading]) => heading)

describe('the page on the method', () => {
  it.each(methodPlaces)('has a heading for %s, in the file and under its address', (place) => {
    expect(written).toContain(headings[place])
    expect(page).toMatch(new RegExp(`<h[23] id="${place}">`))
    expect(methodLink(place)).toBe(`/method#${place}`)
  })

  it('leads to every heading of the file: none is without a place', () => {
    expect(written.filter((heading) => !Object.values(headings).some((each) => each === heading))).toEqual([])
    for (const [, address] of page.matchAll(/href="([^"]*)"/g)) expect(methodPlaces.map(methodLink)).toContain(address)
  })

  it('bears the title of the file', () => {
    expect(page).toContain(`<h1 class="text-3xl sm:text-4xl">${en.common.method.title}</h1>`)
  })

  it('leaves no word of the file out, and nothing of its marks in', () => {
    const shown = page
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll('&#x27;', '’')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
    expect(shown).not.toMatch(/\*\*|\]\(|^\||```/m)
    const wordsOf = (each: string) => each.replaceAll(/[‘’']/g, '').match(/[\p{L}\p{N}.%]+/gu) ?? []
    const said = new Map<string, number>()
    for (const word of wordsOf(shown)) said.set(word, (said.get(word) ?? 0) + 1)
    expect(wordsOf(text).filter((word) => !said.has(word))).toEqual([])
  })

  it('reads the file that a fresh clone has', async () => {
    expect(await methodText()).toBe(text)
  })
})
