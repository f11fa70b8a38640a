import { createHash } from 'node:crypto'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { normalised } from '#db/errors.ts'
import { insideWrite, mustBeOutside } from '#db/inside.ts'
import { migratePostgres } from '#db/migrate-postgres.ts'
import { postgresTables } from '#db/schema/postgres.ts'
import type { Decision, Reader, Save, Store, Writer } from '#db/store.ts'

const MOST_CONNECTIONS = 16
const CONNECT_MS = 10_000

/**
 * The store on PostgreSQL. Each change is one transaction on one connection of the pool; its first statement takes the locks
 * that make it wait for what it must not run beside. Isolation is READ COMMITTED, so whatever the change asks after that
 * statement sees all that was committed before the lock was given.
 */
export async function openPostgres(url: string): Promise<Store> {
  await migratePostgres(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'concord',
  })
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  const reader: Reader = speak(pool)
  const writers = new WeakMap<pg.PoolClient, Writer>()
  const working = new Set<Promise<unknown>>()
  let closing: Promise<void> | null = null

  const writerOn = (client: pg.PoolClient): Writer => {
    const writer = writers.get(client) ?? speak(client)
    writers.set(client, writer)
    return writer
  }

  async function change<Answer>(kind: Decision | Save, work: (db: Writer) => Promise<Answer>): Promise<Answer> {
    const client = await pool.connect()
    let broken = false
    try {
      await client.query(`BEGIN; ${locksFor(kind)}`)
      const answer = await insideWrite(() => work(writerOn(client)))
      const { command } = await client.query('COMMIT')
      // A transaction in which a statement failed is dead, and its COMMIT undoes it without an error.
      if (command !== 'COMMIT') throw new Error('A statement of this change failed and the change went on: nothing of it was kept.')
      return answer
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {
        broken = true
      })
      throw normalised(error)
    } finally {
      client.release(broken)
    }
  }

  return {
    dialect: 'postgres',
    async read(ask) {
      mustBeOutside('read')
      return await ask(reader)
    },
    async write(kind, work) {
      mustBeOutside('write')
      if (closing !== null) throw new Error('The store is closing and takes no more changes.')
      const changing = change(kind, work)
      working.add(changing)
      try {
        return await changing
      } finally {
        working.delete(changing)
      }
    },
    async healthy() {
      await pool.query('SELECT count(*) FROM city')
    },
    close() {
      closing ??= Promise.allSettled(working).then(() => pool.end())
      return closing
    },
  }
}

/** Numbers of our kinds of locks, so that a workshop and a seat never share one by chance. */
const CITY = 1
const WORKSHOP = 2
const SEAT = 3

/** Always in the order city, workshop, seat: two changes never wait for each other in a ring. */
function locksFor(kind: Decision | Save): string {
  if (kind.kind === 'save') {
    return `SELECT pg_advisory_xact_lock_shared(${WORKSHOP}, ${keyOf(kind.workshop)}); SELECT pg_advisory_xact_lock(${SEAT}, ${keyOf(kind.seat)})`
  }
  if (kind.workshop === null) return `SELECT pg_advisory_xact_lock(${CITY}, 0)`
  return `SELECT pg_advisory_xact_lock_shared(${CITY}, 0); SELECT pg_advisory_xact_lock(${WORKSHOP}, ${keyOf(kind.workshop)})`
}

/** A lock's key is a 32-bit number. Two ids that meet in one only wait for each other without need. */
const keyOf = (id: string): number => createHash('sha256').update(id).digest().readInt32BE(0)

function speak(client: pg.Pool | pg.PoolClient): Writer {
  return Object.assign(drizzle(client), { t: postgresTables })
}
