/** Letters that survive being read aloud and typed: no i, l, o, u (Crockford's base 32, lower case). */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new id from 16 random bytes: 16 letters, 80 bits. Chance is an argument, since the core has none of its own. */
export function idFrom(bytes: Uint8Array): string {
  let id = ''
  for (let place = 0; place < 16; place++) id += LETTERS[(bytes[place] ?? 0) % LETTERS.length]
  return id
}

/** A secret to type from random bytes, in two halves: `k7qmd-3xhtp` (50 bits). Stands on a printed seat card. */
export function seatCodeFrom(bytes: Uint8Array): string {
  let letters = ''
  for (let place = 0; place < 10; place++) letters += LETTERS[(bytes[place] ?? 0) % LETTERS.length]
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

const ID = /^[0-9a-hjkmnp-tv-z]{16}$/
export const isId = (text: string): boolean => ID.test(text)
