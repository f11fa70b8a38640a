import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { normalised } from '#db/errors.ts'
import { insideWrite, mustBeOutside } from '#db/inside.ts'
import { sqliteTables } from '#db/schema/sqlite.ts'
import type { Reader, Store, Writer } from '#db/store.ts'

/** A change that waits for its place in a transaction; `run` never rejects: it says whether the change may be kept. */
type Waiting = { run: () => Promise<'keep' | 'undo'>; committed: () => void; failed: (error: unknown) => void }

/** So many changes share one transaction at most, so that answers to the first do not wait for the last of a long queue. */
const MOST_TOGETHER = 200
const BUSY_MS = 5000

/**
 * The store on one SQLite file: one writer behind a queue, one connection that can only read. Writes that arrive while a
 * transaction runs go together into the next one (group commit), one after the other, each behind its own savepoint; all are
 * answered after the commit, so that one wait for the disk serves them all.
 */
export function openSqlite(file: string): Store {
  const client = new Database(file)
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  client.pragma(`busy_timeout = ${BUSY_MS}`)
  const readClient = new Database(file, { readonly: true })
  readClient.pragma(`busy_timeout = ${BUSY_MS}`)

  const writer = speak(client)
  const reader: Reader = speak(readClient)
  const queue: Waiting[] = []
  let running: Promise<void> | null = null
  let closing: Promise<void> | null = null
  /** Why the last transaction could not be kept (a full disk, say), until one can be kept again. */
  let trouble: unknown = null

  const begin = client.prepare('BEGIN IMMEDIATE')
  const commit = client.prepare('COMMIT')
  const mark = client.prepare('SAVEPOINT change')
  const keep = client.prepare('RELEASE change')
  const undo = client.prepare('ROLLBACK TO change')

  async function runQueue(): Promise<void> {
    while (queue.length > 0) {
      // Everybody whose request has already arrived may come along.
      await new Promise((resolve) => setImmediate(resolve))
      await runTogether(queue.splice(0, MOST_TOGETHER))
    }
    running = null
  }

  async function runTogether(changes: Waiting[]): Promise<void> {
    const kept: Waiting[] = []
    try {
      begin.run()
      for (const change of changes) {
        mark.run()
        if ((await change.run()) === 'keep') kept.push(change)
        else undo.run()
        keep.run()
      }
      commit.run()
      trouble = null
    } catch (error) {
      trouble = normalised(error)
      // A full disk, say. Nothing of this transaction is there, so nobody of it may hear 'saved'.
      for (const change of changes) change.failed(normalised(error))
      if (client.inTransaction) client.exec('ROLLBACK')
      return
    }
    for (const change of kept) change.committed()
  }

  return {
    dialect: 'sqlite',
    async read(ask) {
      mustBeOutside('read')
      return await ask(reader)
    },
    write<Answer>(_kind: unknown, work: (db: Writer) => Promise<Answer>): Promise<Answer> {
      return new Promise<Answer>((resolve, reject) => {
        mustBeOutside('write')
        if (closing !== null) throw new Error('The store is closing and takes no more changes.')
        let committed = () => {}
        queue.push({
          run: async () => {
            try {
              const answer = await insideWrite(() => work(writer))
              committed = () => resolve(answer)
              return 'keep'
            } catch (error) {
              reject(normalised(error))
              return 'undo'
            }
          },
          committed: () => committed(),
          failed: reject,
        })
        running ??= runQueue()
      })
    },
    async healthy() {
      client.prepare('SELECT 1').get()
      // Reading may go on where nothing can be kept any more. Tried again here: perhaps nobody else writes, and it would never heal.
      if (trouble !== null) {
        if (client.inTransaction) throw trouble
        client.prepare('UPDATE city SET id = id').run()
        trouble = null
      }
      // Open connections answer from memory long after their file was taken away or overwritten: a new one has to read it.
      const fresh = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS })
      try {
        fresh.prepare('SELECT count(*) FROM city').get()
      } finally {
        fresh.close()
      }
    },
    close() {
      closing ??= Promise.resolve(running).then(() => {
        readClient.close()
        client.close()
      })
      return closing
    },
  }
}

function speak(client: Database.Database): Writer {
  const db = Object.assign(drizzle(client), { t: sqliteTables })
  // Confessed: see db/columns.ts. Awaited, drizzle's SQLite builders answer as its PostgreSQL builders do.
  return db as unknown as Writer
}
