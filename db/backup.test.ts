import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp, restore } from '#db/backup.ts'
import { claimDataFolder, DataFolderInUse, filesIn } from '#db/data-folder.ts'
import { migrationsOf } from '#db/migrate.ts'
import { migrateSqlite } from '#db/migrate-sqlite.ts'
import { addProject, allProjects } from '#db/queries/projects.ts'
import { openStore, type Place, type Store } from '#db/store.ts'
import { withFolder } from '#db/testing/stores.ts'
import { project } from '#db/testing/workshop.ts'

const making = { now: new Date('2026-03-02T12:00:00Z'), concord: '1.2.3', environment: process.env }
const add = (store: Store, id: string) => store.write({ kind: 'decision', workshop: null }, (db) => addProject(db, project(id)))
const idsIn = async (place: Place) => {
  const store = await openStore(place)
  const ids = (await store.read((db) => allProjects(db, { archived: true }))).map((each) => each.id)
  await store.close()
  return ids.sort()
}

describe('a backup', () => {
  it('holds all that was answered before it, though the server goes on writing', async () => {
    await withFolder(async (place) => {
      const store = await openStore(place)
      await add(store, 'before')
      const folder = await backUp(place, making)
      await add(store, 'after')
      await restoreElsewhere(folder, async (elsewhere) => expect(await idsIn(elsewhere)).toEqual(['before']))
      await store.close()
    })
  })

  it('holds the secret, says what it is, and is for its owner’s eyes', async () => {
    await withFolder(async (place) => {
      await (await openStore(place)).close()
      writeFileSync(filesIn(place.dataFolder).secret, 'secret', { mode: 0o600 })
      const folder = await backUp(place, making)
      expect(folder).toBe(join(place.dataFolder, 'backups', 'concord-2026-03-02T12-00-00-000Z'))
      expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('secret')
      expect(JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8'))).toEqual({
        made: '2026-03-02T12:00:00.000Z',
        concord: '1.2.3',
        store: 'sqlite',
      })
      expect(statSync(folder).mode & 0o077).toBe(0)
      for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o077, file).toBe(0)
    })
  })

  it('that cannot be made leaves nothing behind that looks like one', async () => {
    await withFolder(async (place) => {
      await expect(backUp(place, making)).rejects.toThrow('There is no database')
      expect(readdirSync(join(place.dataFolder, 'backups'))).toEqual([])
    })
  })

  it('of PostgreSQL says which program is missing', async () => {
    await withFolder(async ({ dataFolder }) => {
      const place = { dataFolder, databaseUrl: 'postgres://somebody:hidden@127.0.0.1:1/none' }
      await expect(backUp(place, { ...making, environment: { ...process.env, PATH: '/nowhere' } })).rejects.toThrow(
        'pg_dump is not on this machine',
      )
    })
  })
})

describe('a restore', () => {
  it('brings back what was, and keeps what is aside', async () => {
    await withFolder(async (place) => {
      const store = await openStore(place)
      await add(store, 'old')
      writeFileSync(filesIn(place.dataFolder).secret, 'old secret', { mode: 0o600 })
      const folder = await backUp(place, making)
      await add(store, 'new')
      writeFileSync(filesIn(place.dataFolder).secret, 'new secret')
      await store.close()
      const aside = await restore(place, { ...making, from: folder })
      expect(await idsIn(place)).toEqual(['old'])
      expect(readFileSync(filesIn(place.dataFolder).secret, 'utf8')).toBe('old secret')
      expect(readFileSync(join(aside, 'secret'), 'utf8')).toBe('new secret')
      expect(await idsIn({ dataFolder: aside, databaseUrl: null })).toEqual(['new', 'old'])
    })
  })

  it('keeps aside what a killed server had not yet moved out of its journal', async () => {
    await withFolder(async (place) => {
      const store = await openStore(place)
      const folder = await backUp(place, making)
      await add(store, 'in the journal')
      // Not closed, as after a kill: what was answered stands in the journal beside the file.
      const aside = await restore(place, { ...making, from: folder })
      expect(await idsIn(place)).toEqual([])
      await store.close()
      expect(await idsIn({ dataFolder: aside, databaseUrl: null })).toEqual(['in the journal'])
    })
  })

  it('takes a copy from before a migration as well', async () => {
    await withFolder(async (place) => {
      const store = await openStore(place)
      await add(store, 'old')
      await store.close()
      const { database, copies } = filesIn(place.dataFolder)
      await migrateSqlite(database, copies, [
        ...migrationsOf('sqlite'),
        { tag: '9999_next', statements: ['CREATE TABLE novelty (id text)'] },
      ])
      await expect(openStore(place)).rejects.toThrow('newer version of Concord')
      await restore(place, { ...making, from: join(copies, readdirSync(copies)[0] ?? '') })
      expect(await idsIn(place)).toEqual(['old'])
    })
  })

  it('is refused while a server works on the data, and changes nothing', async () => {
    await withFolder(async (place) => {
      const store = await openStore(place)
      const folder = await backUp(place, making)
      await add(store, 'present')
      const release = claimDataFolder(place.dataFolder)
      await expect(restore(place, { ...making, from: folder })).rejects.toThrow(`(process ${process.pid}). Stop it first`)
      release()
      await store.close()
      expect(await idsIn(place)).toEqual(['present'])
    })
  })

  it.each([
    ['nothing', () => {}, 'There is nothing at'],
    ['a folder that is no backup', (at: string) => mkdirSync(at), 'is no backup'],
    ['a file that is no database', (at: string) => writeFileSync(at, 'a letter'), 'damaged, or is not a database of Concord'],
  ])('refuses %s, and changes nothing', async (_what, make, sentence) => {
    await withFolder(async (place) => {
      const store = await openStore(place)
      await add(store, 'present')
      await store.close()
      const from = join(place.dataFolder, 'given')
      make(from)
      await expect(restore(place, { ...making, from })).rejects.toThrow(sentence)
      expect(await idsIn(place)).toEqual(['present'])
      expect(readdirSync(place.dataFolder).filter((each) => each.startsWith('before-restore'))).toEqual([])
    })
  })

  it('refuses a backup that a newer Concord has made', async () => {
    await withFolder(async (place) => {
      await (await openStore(place)).close()
      const { database, copies } = filesIn(place.dataFolder)
      await migrateSqlite(database, copies, [
        ...migrationsOf('sqlite'),
        { tag: '9999_next', statements: ['CREATE TABLE novelty (id text)'] },
      ])
      const folder = await backUp(place, making)
      await expect(restore(place, { ...making, from: folder })).rejects.toThrow('newer version of Concord')
    })
  })
})

describe('a data folder', () => {
  it('is worked on by one server, until it ends or is killed', async () => {
    await withFolder(async ({ dataFolder }) => {
      const script = `import { claimDataFolder } from '#db/data-folder.ts'; claimDataFolder(process.argv[1]); console.log('mine'); setInterval(() => {}, 1000)`
      const other = spawn(process.execPath, ['--input-type=module', '-e', script, dataFolder], { stdio: ['ignore', 'pipe', 'ignore'] })
      await once(other.stdout, 'data')
      try {
        for (let times = 0; times < 5; times++) expect(() => claimDataFolder(dataFolder)).toThrow(DataFolderInUse)
        expect(() => claimDataFolder(dataFolder)).toThrow(`process ${other.pid}`)
      } finally {
        other.kill('SIGKILL')
      }
      await once(other, 'exit')
      const release = claimDataFolder(dataFolder)
      release()
      expect(existsSync(filesIn(dataFolder).running)).toBe(false)
    })
  })
})

describe('the commands', () => {
  it('make a backup, bring it back, and say in a sentence what is wrong', async () => {
    await withFolder(async (place) => {
      const store = await openStore(place)
      await add(store, 'old')
      await store.close()
      const run = (script: string, ...words: string[]) =>
        spawnSync(process.execPath, [join(import.meta.dirname, '..', 'scripts', script), ...words], {
          env: { ...process.env, DATA_FOLDER: place.dataFolder, DATABASE_URL: '' },
          encoding: 'utf8',
        })
      const made = run('backup.ts')
      expect(made.stderr).toBe('')
      const folder = /Backup made: (.*)/.exec(made.stdout)?.[1] ?? ''
      rmSync(filesIn(place.dataFolder).database)
      expect(run('restore.ts', folder).stdout).toContain('Restored from')
      expect(await idsIn(place)).toEqual(['old'])
      const wrong = run('restore.ts')
      expect([wrong.status, wrong.stdout, wrong.stderr.split('\n').length]).toEqual([1, '', 2])
    })
  })
})

async function restoreElsewhere(folder: string, look: (place: Place) => Promise<void>): Promise<void> {
  await withFolder(async (place) => {
    await restore(place, { ...making, from: folder })
    await look(place)
  })
}
