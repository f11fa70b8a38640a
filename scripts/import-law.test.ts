import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const REFUSED: [file: string, line: string][] = [
  ['server/domain/round.ts', "import { x } from 'zod'"],
  ['server/domain/round.ts', "import { x } from 'node:fs'"],
  ['server/domain/round.ts', "import { x } from '#db/store.ts'"],
  ['server/domain/round.ts', "import { x } from '#server/env.ts'"],
  ['server/domain/round.ts', "import { x } from './round.input.ts'"],
  ['server/domain/round.ts', "import { x } from '../env.ts'"],
  ['server/domain/analysis/tally.ts', "import type { x } from '#server/api/gate.ts'"],
  ['server/domain/round.input.ts', "import { x } from '#db/store.ts'"],
  ['server/messages/en.ts', "import { x } from '#db/store.ts'"],
  ['db/store.ts', "import { x } from '#server/api/gate.ts'"],
  ['db/store.ts', "import { x } from '#app/caller.ts'"],
  ['db/queries/rounds.ts', "import { x } from 'zod'"],
  ['server/live/hub.ts', "import { x } from '#db/store.ts'"],
  ['server/mail/outbox.ts', "import { x } from '#db/store.ts'"],
  ['server/exports/csv.ts', "import { x } from '#server/api/caller.ts'"],
  ['server/imports/table.ts', "import { x } from 'drizzle-orm'"],
  ['server/api/routers/round.ts', "import { x } from 'drizzle-orm'"],
  ['server/api/routers/round.ts', "import { x } from '#components/ui/button.tsx'"],
  ['server/api/gate.ts', "import { x } from './routers/round.ts'"],
  ['server/jobs/schedule.ts', "import { x } from '#db/store.ts'"],
  ['server/main.ts', "import { x } from '#app/caller.ts'"],
  ['server/main.ts', "import { x } from 'better-sqlite3'"],
  ['components/scoring/scale.tsx', "import { x } from '#server/api/gate.ts'"],
  ['components/scoring/scale.tsx', "import { appRouter as x } from '#server/api/root.ts'"],
  ['components/scoring/scale.tsx', "import { x } from '#server/domain/sheet.input.ts'"],
  ['components/scoring/scale.tsx', "import { x } from '#db/store.ts'"],
  ['components/scoring/scale.tsx', "import { x } from '#app/page.tsx'"],
  ['components/scoring/scale.tsx', "import { x } from 'zod'"],
  ['components/scoring/scale.tsx', "import { x } from 'node:fs'"],
  ['components/scoring/scale.tsx', "const x = await import('#db/store.ts')"],
  ['components/scoring/scale.tsx', "import { x } from '../../server/api/gate.ts'"],
  ['app/page.tsx', "import { x } from '#db/store.ts'"],
  ['app/page.tsx', "import { x } from '#server/api/gate.ts'"],
  ['app/page.tsx', "import { makeCaller as x } from '#server/api/caller.ts'"],
  ['e2e/join.spec.ts', "import { x } from '#db/store.ts'"],
  ['bench/saves.ts', "import { x } from '#db/store.ts'"],
  ['scripts/backup.ts', "import { x } from '#e2e/fixtures/house.ts'"],
  ['scripts/backup.ts', "import { x } from 'better-sqlite3'"],
  ['server/domain/index.ts', "export { x } from '#server/domain/round.ts'"],
  ['server/domain/index.ts', "export * from '#server/domain/round.ts'"],
  ['server/api/gate.ts', 'const x = process.env.PORT'],
]

const ALLOWED: [file: string, line: string][] = [
  ['server/domain/round.ts', "import { x } from '#server/domain/scale.ts'"],
  ['server/domain/round.ts', "import { x } from './scale.ts'"],
  ['server/domain/round.input.ts', "import { x } from 'zod'"],
  ['server/domain/round.input.ts', "import { x } from './scale.ts'"],
  ['server/domain/round.test.ts', "import { x } from 'vitest'"],
  ['server/messages/en.ts', "import { x } from 'use-intl/core'"],
  ['db/store.ts', "import { x } from '#server/env.ts'"],
  ['db/store.ts', "import { x } from 'drizzle-orm'"],
  ['db/queries/rounds.ts', "import type { x } from '#server/domain/round.ts'"],
  ['server/live/hub-postgres.ts', "import { x } from 'pg'"],
  ['server/mail/templates.ts', "import { x } from '#server/messages/translator.ts'"],
  ['server/api/routers/round.ts', "import { x } from '#db/queries/rounds.ts'"],
  ['server/api/routers/round.ts', "import { x } from '#server/domain/round.input.ts'"],
  ['server/api/gate.ts', "import { x } from '@trpc/server'"],
  ['server/jobs/schedule.ts', "import { x } from '#server/api/caller.ts'"],
  ['server/main.ts', "import { x } from '#db/store.ts'"],
  ['server/main.ts', "import x from 'next'"],
  ['server/env.ts', 'const x = process.env.PORT'],
  ['components/scoring/scale.tsx', "import type { AppRouter as x } from '#server/api/root.ts'"],
  ['components/scoring/scale.tsx', "import { x } from '#server/domain/scale.ts'"],
  ['components/scoring/scale.tsx', "import { x } from 'react'"],
  ['app/page.tsx', "import { x } from '#components/ui/button.tsx'"],
  ['app/page.tsx', "import { x } from '#server/auth.ts'"],
  ['app/caller.ts', "import type { Caller as x } from '#server/api/caller.ts'"],
  ['scripts/admin-link.ts', "import { x } from '#db/store.ts'"],
  ['scripts/pictures.ts', "import { x } from '#e2e/fixtures/house.ts'"],
]

interface Diagnostic {
  category: string
  location: { path: string }
  message: string
}

let house: string
let judged: Map<string, string[]>

describe('the import law', () => {
  // One house with a room for each case, so that one run of the linter judges them all.
  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'concord-law-'))
    const law = JSON.parse(readFileSync('biome.json', 'utf8'))
    writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...law, vcs: { enabled: false } }))
    for (const [file, line] of [...REFUSED, ...ALLOWED]) {
      mkdirSync(dirname(join(house, placeOf(file, line))), { recursive: true })
      writeFileSync(join(house, placeOf(file, line)), `${line}\n${line.startsWith('export') ? '' : 'export const y = x\n'}`)
    }
    judged = lint(house)
  })
  afterAll(() => rmSync(house, { recursive: true, force: true }))

  it.each(REFUSED)('refuses in %s: %s', (file, line) => {
    expect(judged.get(placeOf(file, line))).toBeDefined()
  })

  it.each(ALLOWED)('allows in %s: %s', (file, line) => {
    expect(judged.get(placeOf(file, line))).toBeUndefined()
  })

  it('says where the code belongs', () => {
    expect(judged.get(placeOf('app/page.tsx', "import { x } from '#db/store.ts'"))).toContain('Pages never reach the data: ask the caller.')
  })
})

// Most rules go by the folder, some by the file's name: those names stay, the others get the number of their case.
function placeOf(file: string, line: string) {
  const all = [...REFUSED, ...ALLOWED]
  const number = all.findIndex(([eachFile, eachLine]) => eachFile === file && eachLine === line)
  if (['server/env.ts', 'scripts/pictures.ts'].includes(file)) return file
  return file.replace(/\/([^/]+)$/, `/case${number}-$1`)
}

function lint(folder: string) {
  const law = /noRestrictedImports|noBarrelFile|noReExportAll|noProcessEnv/
  const found = new Map<string, string[]>()
  for (const { category, location, message } of diagnostics(['lint', '--max-diagnostics=none', '--reporter=json', '.'], folder)) {
    if (law.test(category)) found.set(location.path, [...(found.get(location.path) ?? []), message])
  }
  return found
}

function diagnostics(args: string[], cwd: string): Diagnostic[] {
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome')
  return JSON.parse(spawnSync(process.execPath, [biome, ...args], { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout)
    .diagnostics
}
