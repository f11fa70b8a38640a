import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { filesIn } from '#db/data-folder.ts'
import { migrationsOf, SchemaTooNew } from '#db/migrate.ts'
import { migratePostgres } from '#db/migrate-postgres.ts'
import { migrateSqlite } from '#db/migrate-sqlite.ts'
import { addProject, projectById } from '#db/queries/projects.ts'
import { openStore, type Place } from '#db/store.ts'
import { eachStore, withFolder } from '#db/testing/stores.ts'
import { project } from '#db/testing/workshop.ts'

const next = { tag: '9999_next', statements: ['CREATE TABLE novelty (id text)'] }
const failing = { tag: '9999_next', statements: ['CREATE TABLE novelty (id text)', 'CREATE NONSENSE'] }

eachStore((open, { dialect, newPlace }) => {
  const migrateTo = async (place: Place, extra: typeof next) => {
    const migrations = [...migrationsOf(dialect), extra]
    const { database, copies } = filesIn(place.dataFolder)
    if (place.databaseUrl === null) await migrateSqlite(database, copies, migrations)
    else await migratePostgres(place.databaseUrl, migrations)
  }

  it('a database that is up to date is left as it is', async () => {
    const place = await newPlace()
    const first = await open(place)
    await first.write({ kind: 'decision', workshop: null }, (db) => addProject(db, project('kept')))
    await first.close()
    const second = await openStore(place)
    expect(await second.read((db) => projectById(db, 'kept'))).not.toBeNull()
    await second.close()
  })

  it('a database that a newer Concord has changed is not opened, and the sentence says what to do', async () => {
    const place = await newPlace()
    await (await openStore(place)).close()
    await migrateTo(place, next)
    const opening = openStore(place)
    await expect(opening).rejects.toThrow(SchemaTooNew)
    await expect(opening).rejects.toThrow("newer version of Concord (it knows the migration '9999_next'")
  })

  it('a migration that fails leaves the database as it was', async () => {
    const place = await newPlace()
    await (await openStore(place)).close()
    await expect(migrateTo(place, failing)).rejects.toThrow()
    await (await openStore(place)).close()
    await migrateTo(place, next)
  })
})

it('a SQLite file is copied before each migration, as it was', async () => {
  await withFolder(async (place) => {
    const store = await openStore(place)
    await store.write({ kind: 'decision', workshop: null }, (db) => addProject(db, project('old')))
    await store.close()
    const { database, copies } = filesIn(place.dataFolder)
    await migrateSqlite(database, copies, [...migrationsOf('sqlite'), next])
    const [copy] = readdirSync(copies)
    expect(copy).toMatch(/^before-9999_next-.*\.sqlite$/)
    const file = new Database(join(copies, copy ?? ''), { readonly: true })
    expect(file.prepare('SELECT id FROM project').pluck().all()).toEqual(['old'])
    expect(file.prepare("SELECT name FROM sqlite_master WHERE name = 'novelty'").all()).toEqual([])
    file.close()
  })
})
