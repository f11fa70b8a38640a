import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, inject } from 'vitest'
import { type Dialect, openStore, type Place, type Store } from '#db/store.ts'
import { TEMPLATE } from '#db/testing/postgres-on-demand.ts'

/** Opens a store that a test may do anything with; without a place, a new and empty one. It is closed and erased after the test. */
export type Open = (place?: Place) => Promise<Store>
export type Stage = { dialect: Dialect; open: Open; newPlace: () => Promise<Place> }

/** Runs the same tests on a SQLite file and on a real PostgreSQL. */
export function eachStore(tests: (open: Open, stage: Stage) => void): void {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    describe(`on ${dialect}`, () => {
      const stores: Store[] = []
      const cleaning: (() => Promise<void>)[] = []
      const newPlace = async () => {
        const { place, erase } = dialect === 'sqlite' ? newFolder() : await newDatabase()
        cleaning.push(erase)
        return place
      }
      const open: Open = async (place) => {
        const store = await openStore(place ?? (await newPlace()))
        stores.push(store)
        return store
      }
      afterEach(async () => {
        for (const store of stores.splice(0)) await store.close()
        for (const clean of cleaning.splice(0)) await clean()
      })
      tests(open, { dialect, open, newPlace })
    })
  }
}

/** An empty data folder for the length of a story. */
export async function withFolder(story: (place: Place) => Promise<void>): Promise<void> {
  const { place, erase } = newFolder()
  try {
    await story(place)
  } finally {
    await erase()
  }
}

function newFolder() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'concord-test-'))
  const erase = async () => rmSync(dataFolder, { recursive: true, force: true })
  return { place: { dataFolder, databaseUrl: null }, erase }
}

async function newDatabase() {
  const answer = await fetch(inject('postgresOnDemand'))
  const server = await answer.text()
  if (!answer.ok) throw new Error(server)
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await command(server, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  // Dropping a database waits for the disk; all of them go with the server at the end of the run.
  const erase = async () => {}
  return { place: { dataFolder: tmpdir(), databaseUrl: server.replace(/postgres$/, name) }, erase }
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}
