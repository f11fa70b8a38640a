import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesIn } from '#db/data-folder.ts'
import { saveCity } from '#db/queries/settings.ts'
import { openStore, type Store } from '#db/store.ts'
import { usualSettings } from '#server/domain/settings.ts'

describe('a store on a SQLite file is not well', () => {
  let folder: string
  let store: Store
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'concord-health-'))
    store = await openStore({ dataFolder: folder, databaseUrl: null })
    await expect(store.healthy()).resolves.toBeUndefined()
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('when its file was taken away', async () => {
    renameSync(filesIn(folder).database, join(folder, 'elsewhere'))
    await expect(store.healthy()).rejects.toThrow()
  })
  it('when its file was overwritten', async () => {
    writeFileSync(filesIn(folder).database, 'no database at all'.repeat(20_000))
    await expect(store.healthy()).rejects.toThrow()
  })
  it('while it can be read and nothing can be kept, and is well again as soon as it can', { timeout: 30_000 }, async () => {
    const settings = { ...usualSettings, demonstration: false, createdAt: 0 }
    const write = () => store.write({ kind: 'decision', workshop: null }, (db) => saveCity(db, settings))
    await write()
    const other = new Database(filesIn(folder).database)
    other.exec('BEGIN IMMEDIATE')
    await expect(write()).rejects.toThrow()
    await expect(store.healthy()).rejects.toThrow()
    other.exec('ROLLBACK')
    other.close()
    await expect(store.healthy()).resolves.toBeUndefined()
    await expect(write()).resolves.toBeUndefined()
  })
})

it.skipIf(process.platform === 'win32')('keeps scores from others on the machine, also in a folder that is open to them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'concord-open-'))
  chmodSync(folder, 0o755)
  const store = await openStore({ dataFolder: folder, databaseUrl: null })
  const files = readdirSync(folder).filter((name) => name.startsWith('concord.sqlite'))
  expect(files).toContain('concord.sqlite')
  for (const name of files) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0)
  await store.close()
  rmSync(folder, { recursive: true })
})
