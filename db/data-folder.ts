import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** What stands where in the data folder. */
export const filesIn = (dataFolder: string) => ({
  database: join(dataFolder, 'concord.sqlite'),
  /** Signs cookies and links; made at the first start, readable by its owner alone. */
  secret: join(dataFolder, 'secret'),
  /** The database as it was before each migration. */
  copies: join(dataFolder, 'copies'),
  backups: join(dataFolder, 'backups'),
  /** The process id of the server that works on this folder, for people to read. */
  running: join(dataFolder, 'running.pid'),
  /** Locked by the same server. The system lets go of it when the process ends, however it ends. */
  lock: join(dataFolder, 'running.lock'),
})

/** Somebody else works on this data folder. */
export class DataFolderInUse extends Error {
  constructor(dataFolder: string, pid: string | null) {
    super(`A Concord server is working on ${dataFolder}${pid === null ? '' : ` (process ${pid})`}. Stop it first; nothing was changed.`)
    this.name = 'DataFolderInUse'
  }
}

/**
 * Takes the data folder for this process alone, until the answered function is called or the process ends. A process id in a file
 * would outlive a kill, and then keep the next server from starting; a lock on a file does not.
 */
export function claimDataFolder(dataFolder: string): () => void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const { lock, running } = filesIn(dataFolder)
  const holder = new Database(lock, { timeout: 0 })
  try {
    holder.exec('BEGIN EXCLUSIVE')
  } catch {
    holder.close()
    throw new DataFolderInUse(dataFolder, readPid(running))
  }
  held.add(holder)
  writeFileSync(running, `${process.pid}\n`)
  return () => {
    held.delete(holder)
    rmSync(running, { force: true })
    holder.close()
  }
}

// A connection that nobody remembers is closed by the garbage collector, and its lock goes with it.
const held = new Set<Database.Database>()

function readPid(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}
