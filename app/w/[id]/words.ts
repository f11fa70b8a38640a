import compile from 'icu-minify/compile'
import type { PhoneWords } from '#components/scoring/say.tsx'
import { messagesFor } from '#server/messages/translator.ts'

type Tree = { [key: string]: string | Tree }
const compiled = new Map<string, PhoneWords>()

/** The words that go along to the phone: compiled here, since the compiler weighs more than the page. */
export function phoneWords(language: string): PhoneWords {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const { score, groups } = messagesFor(language)
  const words = { ...flat(score, ''), ...flat(groups, 'groups.') }
  compiled.set(language, words)
  return words
}

const flat = (tree: Tree, before: string): PhoneWords =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, compile(value)]] : Object.entries(flat(value, `${before}${key}.`)),
    ),
  )
