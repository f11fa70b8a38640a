import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as readings from '#db/queries/sheets.ts'

const DOOR = 'db/queries/sheets.ts'
const WRITER = 'db/queries/sheet-changes.ts'

const source = (file: string): string => readFileSync(file, 'utf8')
/** All that runs in the product, beside the schema, which says how the tables are made. */
const files = globSync(['db/**/*.ts', 'server/**/*.ts', 'app/**/*.ts', 'app/**/*.tsx', 'scripts/**/*.ts']).filter(
  (file) => !/\.test\.ts$|^db\/(schema|testing|migrations)\//.test(file),
)

// The names of the tables, taken out of `db.t` in either way, or written in SQL.
const NAMES_THEM = /\bt\.(sheet|reason)\b|\{[^{}]*\b(sheet|reason)\b[^{}]*\} = \w*\.?t\b|\b(from|join|into|update) "?(sheet|reason)\b/i

test('one file reads what people score and write, and one writes it', () => {
  expect(files.filter((file) => NAMES_THEM.test(source(file))).sort()).toEqual([WRITER, DOOR])
})

test('the door has these readings and no more', () => {
  expect(Object.keys(readings).sort()).toEqual(
    ['mySheets', 'sheetsOf', 'progress', 'scoredCounts', 'countsOf', 'revealedReasons', 'projectsScoredBy', 'fileRows'].sort(),
  )
})

test('what the door tells of others’ scores and reasons wants a reveal in hand', () => {
  const told = source(DOOR).matchAll(/^export async function (\w+)\(([\s\S]*?)\): Promise/gm)
  const without = [...told].filter(([, , given = '']) => !given.includes('reveal: RevealInHand')).map(([, name]) => name)
  // One's own, and counts of people.
  expect(without.sort()).toEqual(['mySheets', 'progress', 'scoredCounts', 'sheetsOf'])
})

test('the file that writes answers with nothing of what it wrote', () => {
  const asked = source(WRITER).match(/\.(select|selectDistinct|from|returning|\$count)\([^)]*\)/g) ?? []
  expect(asked.sort()).toEqual(['.from(participant)', '.returning({ id: reason.id })', '.select({ id: participant.id })'])
})
