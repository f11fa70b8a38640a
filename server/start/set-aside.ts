import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { filesIn } from '#db/data-folder.ts'

/**
 * Moves what is in the data folder into a folder of its own inside it, whole and never deleted: database, secret and copies.
 * Answers where it is now. The store must be closed.
 */
export function setAside(dataFolder: string, why: string, now: Date): string {
  const { database, secret, copies } = filesIn(dataFolder)
  const aside = join(dataFolder, `${why}-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`)
  mkdirSync(aside, { mode: 0o700 })
  // What SQLite keeps beside its file goes first: a database without it is older, one beside a stranger's is broken.
  for (const file of [`${database}-wal`, `${database}-shm`, database, copies, secret]) {
    if (existsSync(file)) renameSync(file, join(aside, basename(file)))
  }
  return aside
}
