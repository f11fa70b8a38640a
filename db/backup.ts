import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { dumpPostgres, mustBeAlone, restorePostgres } from '#db/backup-postgres.ts'
import { copySqlite, mustBeOurs } from '#db/backup-sqlite.ts'
import { claimDataFolder, filesIn } from '#db/data-folder.ts'
import { BackupTrouble } from '#db/errors.ts'
import type { Dialect, Place } from '#db/store.ts'

/** What a backup says of itself, in about.json. */
export type About = { made: string; concord: string; store: Dialect }

/** `concord`: the running version. `environment`: what PostgreSQL's programs are started with. */
type Making = { now: Date; concord: string; environment: NodeJS.ProcessEnv }

const parts = { sqlite: 'concord.sqlite', postgres: 'concord.pgdump', secret: 'secret', about: 'about.json' }

/** A moment as a file name: `2026-03-02T12-00-00-000Z`. */
const stampOf = (now: Date) => now.toISOString().replace(/[:.]/g, '-')

/**
 * Copies the database and the secret into a folder of their own, while the server goes on. The folder gets its name only when all
 * is in it, so that half a backup is never taken for one. Answers with the folder.
 */
export async function backUp(place: Place, wish: Making & { into?: string }): Promise<string> {
  const files = filesIn(place.dataFolder)
  const folder = join(resolve(wish.into ?? files.backups), `concord-${stampOf(wish.now)}`)
  const unfinished = `${folder}.unfinished`
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  try {
    const store = place.databaseUrl === null ? 'sqlite' : 'postgres'
    if (place.databaseUrl === null) copySqlite(files.database, join(unfinished, parts.sqlite))
    else dumpPostgres(place.databaseUrl, join(unfinished, parts.postgres), wish.environment)
    if (existsSync(files.secret)) cpSync(files.secret, join(unfinished, parts.secret))
    const about: About = { made: wish.now.toISOString(), concord: wish.concord, store }
    writeFileSync(join(unfinished, parts.about), `${JSON.stringify(about, null, 2)}\n`, { mode: 0o600 })
    for (const part of Object.values(parts)) toDisk(join(unfinished, part))
    renameSync(unfinished, folder)
    toDisk(dirname(folder))
    return folder
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

/**
 * Puts a backup (its folder, or one SQLite file such as a copy from before a migration) in the place of the present data, which is
 * kept aside. Refuses while a server works on the data, and refuses what it could not start from. Answers where the present went.
 */
export async function restore(place: Place, wish: Making & { from: string }): Promise<string> {
  const from = resolve(wish.from)
  if (!existsSync(from)) throw new BackupTrouble(`There is nothing at ${from}. Give the folder that npm run backup has made.`)
  const store = place.databaseUrl === null ? 'sqlite' : 'postgres'
  const source = partsOf(from, store)
  const release = claimDataFolder(place.dataFolder)
  try {
    const aside = join(resolve(place.dataFolder), `before-restore-${stampOf(wish.now)}`)
    if (place.databaseUrl === null) restoreSqlite(place.dataFolder, source, aside)
    else await restoreDump(place, place.databaseUrl, source, { aside, ...wish })
    return aside
  } finally {
    release()
  }
}

type Source = { database: string; secret: string | null }

function partsOf(from: string, store: Dialect): Source {
  if (statSync(from).isFile()) {
    if (store === 'postgres') throw new BackupTrouble(`${from} is a file. With PostgreSQL, give the folder that npm run backup has made.`)
    return { database: from, secret: null }
  }
  const about = aboutOf(from)
  if (about.store !== store) {
    const named = { sqlite: 'a SQLite file', postgres: 'a PostgreSQL database' }
    throw new BackupTrouble(
      `This backup is of ${named[about.store]}, but Concord is set to use ${named[store]} (DATABASE_URL). Nothing was changed.`,
    )
  }
  const secret = join(from, parts.secret)
  return { database: join(from, parts[store]), secret: existsSync(secret) ? secret : null }
}

function aboutOf(folder: string): About {
  try {
    return JSON.parse(readFileSync(join(folder, parts.about), 'utf8'))
  } catch {
    throw new BackupTrouble(`${folder} is no backup: it has no readable ${parts.about}. Nothing was changed.`)
  }
}

/** First everything is copied and looked at, then the old is put aside and the new in its place: two renames. */
function restoreSqlite(dataFolder: string, source: Source, aside: string): void {
  const files = filesIn(dataFolder)
  const incoming = `${aside}.incoming`
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  try {
    const database = join(incoming, parts.sqlite)
    cpSync(source.database, database)
    mustBeOurs(database)
    toDisk(database)
    mkdirSync(aside, { mode: 0o700 })
    // The journal belongs to the database: left behind, it would be played into the new one.
    for (const old of [files.database, `${files.database}-wal`, `${files.database}-shm`]) moveInto(aside, old)
    renameSync(database, files.database)
    putSecret(source, files.secret, aside)
    toDisk(dataFolder)
  } finally {
    rmSync(incoming, { recursive: true, force: true })
  }
}

async function restoreDump(place: Place, url: string, source: Source, wish: Making & { aside: string }): Promise<void> {
  await mustBeAlone(url)
  const kept = await backUp(place, { ...wish, into: wish.aside })
  await restorePostgres(url, source.database, wish.environment)
  putSecret(source, filesIn(place.dataFolder).secret, kept)
}

function putSecret(source: Source, secret: string, aside: string): void {
  if (source.secret === null) return
  if (existsSync(secret)) cpSync(secret, join(aside, parts.secret))
  const incoming = `${secret}.incoming`
  cpSync(source.secret, incoming)
  toDisk(incoming)
  renameSync(incoming, secret)
}

function moveInto(folder: string, file: string): void {
  if (existsSync(file)) renameSync(file, join(folder, basename(file)))
}

/** Waits until a file or folder is on the disk. */
function toDisk(path: string): void {
  if (!existsSync(path)) return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
