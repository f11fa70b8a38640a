import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesIn } from '#db/data-folder.ts'
import { openStore, type Store } from '#db/store.ts'

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
