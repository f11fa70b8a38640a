import compile from 'icu-minify/compile'
import type { PhoneWords } from '#components/scoring/say.tsx'
import { isGroup } from '#server/domain/stakeholders.ts'
import type { Messages } from '#server/messages/en.ts'
import { messagesFor } from '#server/messages/translator.ts'

type Tree = { [key: string]: string | Tree }
type Part = keyof Messages['score']
const compiled = new Map<string, PhoneWords>()

/** Only some seats need these words; the others need not carry them. */
const SELDOM: readonly Part[] = ['helper', 'gate', 'consent', 'listening', 'notice', 'title']

/** The words that go along to the phone: compiled here, since the compiler weighs more than the page. */
export function phoneWords(language: string, ...seldom: Part[]): PhoneWords {
  const name = [language, ...seldom].join(' ')
  const known = compiled.get(name)
  if (known !== undefined) return known
  const { score, groups } = messagesFor(language)
  const left = Object.fromEntries(Object.entries(score).filter(([part]) => !SELDOM.some((each) => each === part && !seldom.includes(each))))
  // Of the groups' words a phone needs the names only.
  const names = Object.fromEntries(Object.entries(groups).filter(([group]) => group === 'role' || isGroup(group)))
  const words = { ...flat(left, ''), ...flat(names, 'groups.') }
  compiled.set(name, words)
  return words
}

/** The compiler makes objects without a prototype, which React does not hand over to a browser. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))

const flat = (tree: Tree, before: string): PhoneWords =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, plain(compile(value))]] : Object.entries(flat(value, `${before}${key}.`)),
    ),
  )
