import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from './en.ts'

/**
 * Messages whose keys are put together from facts, each held elsewhere: every sentence is listed (every-sentence.test.ts), every
 * deciding action has its line in the log (messages.test.ts). A page that broke reads its words without a translator (app/error.tsx).
 */
const ELSEWHERE = /^(findings|admin\.log\.action|trouble\.error)\./

type Tree = { readonly [key: string]: string | Tree }

const code = globSync(['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'server/**/*.ts', 'scripts/**/*.ts'])
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
/** Whatever the code writes out that could be a key, or the beginning of one: `useTranslations('console.talk')`. */
const written = new Set([...code.matchAll(/'([\w. -]+)'|"([\w. -]+)"/g)].map(([, single, double]) => single ?? double ?? ''))
/** Keys with a part that is filled in: `phase.${phase}`. Without a word of its own such a key would match anything. */
const filledIn = [...code.matchAll(/`((?:[\w.-]|\$\{[^{}`]*\})+)`/g)]
  .map(([, template = '']) => template.replaceAll(/\$\{[^}]*\}/g, '\0'))
  .filter((template) => template.includes('\0') && /[a-z]{2}/i.test(template))
  .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll('\0', '[\\w -]+')}$`))

test('every message is asked for somewhere', () => {
  expect([...keysOf(en, '')].filter((key) => !ELSEWHERE.test(key) && !isAsked(key))).toEqual([])
})

/** A translator is made for a namespace (the first part, or one that is written out) and asked for the rest. */
function isAsked(key: string): boolean {
  const parts = key.split('.')
  // A refusal names its message by its code and, where it has one, by `why`.
  if (parts[0] === 'refusal') return parts.slice(1).every((part) => written.has(part) || code.includes(`.${part}`))
  return parts.some((_, at) => {
    const [namespace, rest] = [parts.slice(0, at).join('.'), parts.slice(at).join('.')]
    if (at > 1 && !written.has(namespace)) return false
    return written.has(rest) || filledIn.some((template) => template.test(rest))
  })
}

function* keysOf(tree: Tree, before: string): Generator<string> {
  for (const [key, value] of Object.entries(tree))
    if (typeof value === 'string') yield before + key
    else yield* keysOf(value, `${before}${key}.`)
}
