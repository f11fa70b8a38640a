import { chmodSync, existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { BackupTrouble } from '#db/errors.ts'
import { migrationsOf, SchemaTooNew } from '#db/migrate.ts'

/**
 * Copies a database that may be in use: one reading of everything as of one moment, which writers neither wait for nor disturb.
 */
export function copySqlite(file: string, to: string): void {
  if (!existsSync(file)) throw new BackupTrouble(`There is no database at ${file} yet. Start Concord once, then make a backup.`)
  const client = new Database(file, { readonly: true })
  try {
    client.prepare('VACUUM INTO ?').run(to)
  } finally {
    client.close()
  }
  chmodSync(to, 0o600)
}

/** Refuses a file that is damaged, is not a database of Concord, or comes from a newer Concord. */
export function mustBeOurs(file: string): void {
  const applied = migrationsIn(file)
  if (applied === null) throw new BackupTrouble('This file is damaged, or is not a database of Concord. Nothing was changed.')
  const known = new Set(migrationsOf('sqlite').map((each) => each.tag))
  const unknown = applied.filter((tag) => !known.has(tag))
  if (unknown.length > 0) throw new SchemaTooNew(unknown)
}

function migrationsIn(file: string): string[] | null {
  let client: Database.Database | null = null
  try {
    client = new Database(file)
    if (client.pragma('integrity_check', { simple: true }) !== 'ok') return null
    return client.prepare<[], string>('SELECT tag FROM migration').pluck().all()
  } catch {
    return null
  } finally {
    client?.close()
  }
}
