import { describe, expect, it } from 'vitest'
import { classes } from '#server/domain/analysis/classify-pair.ts'
import { everything } from '#server/domain/sentences/everything.ts'
import type { Fact, Sentence } from '#server/domain/sentences/sentence.ts'
import { everyShape } from '#server/domain/sentences/shapes.ts'
import { classWord } from '#server/domain/sentences/words.ts'
import { en } from '#server/messages/en.ts'
import { type Register, sayer, wording } from '#server/messages/say.ts'
import { translator } from '#server/messages/translator.ts'

const t = translator('en', 'findings')
const asked = new Set<string>()
/** The translator, with a memory of what it was asked for. */
const listening = Object.assign(
  (key: string, values: never) => {
    asked.add(key)
    // Keys are known at run time only, as in say.ts.
    return (t as unknown as (key: string, values: never) => string)(key, values)
  },
  { has: t.has, raw: t.raw },
)

const forms = new Map<string, { sentence: Sentence; word: boolean }>()
/** The shapes are tried hundreds at a time; a list of all their names would be no example. */
const isShort = ({ facts }: Sentence): boolean =>
  Object.values(facts).every((fact) => typeof fact !== 'object' || !('factors' in fact) || fact.factors.length <= 6)

for (const result of everyShape()) {
  const { sentences, words } = everything(result)
  for (const sentence of sentences) if (isShort(sentence)) keep(sentence, false)
  for (const word of words) keep(word, true)
}
for (const each of classes) keep(classWord(each), true)

function keep(sentence: Sentence, word: boolean): void {
  const form = formOf(sentence)
  if (!forms.has(form)) forms.set(form, { sentence, word })
}

/** Two sentences have the same form if they differ in names and figures only. */
function formOf({ key, facts }: Sentence): string {
  const many = (count: number) => (count > 2 ? 'all' : count)
  const part = (fact: Fact, name: string): string | number => {
    if (typeof fact === 'string') return fact
    if (typeof fact === 'number') return fact === 1 ? 'one' : 'more'
    if ('groups' in fact) return many(fact.groups.length)
    if ('factors' in fact) return many(fact.factors.length)
    if ('part' in fact) return formOf(fact.part)
    // Which classes were found makes no new form, but for the first.
    if ('list' in fact && name === 'tally') return `${fact.list[0]?.key} ${fact.list.length > 1}`
    return 'list' in fact ? `${many(fact.list.length)} ${[...new Set(fact.list.map(formOf))].join()}` : ''
  }
  return `${key} ${Object.entries(facts)
    .filter(([name]) => name !== 'level' || key.startsWith('index'))
    .map(([name, fact]) => `${name}:${part(fact, name)}`)
    .join(' ')}`
}

const say = (register: Register, { sentence, word }: { sentence: Sentence; word: boolean }): string =>
  word ? wording(listening, 'en', register)(sentence) : sayer(listening, 'en', register)(sentence)

function listed(): string {
  const keys = [...new Set([...forms.values()].map(({ sentence }) => sentence.key))].toSorted()
  const chapters = Map.groupBy(keys, (key) => key.split('.')[0] ?? key)
  const lines = [...chapters].flatMap(([chapter, inside]) => [
    `## ${chapter}`,
    '',
    ...inside.flatMap((key) => [`### ${key}`, '', ...linesOf(key), '']),
  ])
  return `# Every sentence that the rules can make\n\nEach form once, with invented names and figures. Where two lines stand together, the first is for the room, the second is exact.\n\n${lines.join('\n').trimEnd()}\n`
}

function linesOf(key: string): string[] {
  const same = [...forms.entries()].filter(([, { sentence }]) => sentence.key === key).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return same.flatMap(([, form]) => {
    const [room, exact] = [say('room', form), say('exact', form)]
    return room === exact ? [`- ${room}`] : [`- ${room}  `, `  *${exact}*`]
  })
}

const leaves = (tree: object, path: string[]): string[] =>
  Object.entries(tree).flatMap(([name, part]) => (typeof part === 'string' ? [[...path, name].join('.')] : leaves(part, [...path, name])))

describe('every sentence that the rules can make', () => {
  it('can be read by a person', async () => {
    await expect(listed()).toMatchFileSnapshot('every-sentence.md')
  })

  it('uses every message, so that none stands there unsaid', () => {
    listed()
    expect(leaves(en.findings, []).filter((key) => !asked.has(key))).toEqual([])
  })
})
