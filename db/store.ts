import { mkdirSync } from 'node:fs'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { filesIn } from '#db/data-folder.ts'
import { migrateSqlite } from '#db/migrate-sqlite.ts'
import type { Tables } from '#db/schema/tables.ts'
import { openPostgres } from '#db/store-postgres.ts'
import { openSqlite } from '#db/store-sqlite.ts'

export type Dialect = 'sqlite' | 'postgres'

type Queries = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** What a question gets: drizzle's select, and the tables of this store as `db.t`. */
export type Reader = Pick<Queries, 'select' | 'selectDistinct' | '$count'> & { readonly t: Tables }

/** What a change gets. It may ask as well, and then sees its own changes. */
export type Writer = Reader & Pick<Queries, 'insert' | 'update' | 'delete'>

/** Decides something: one at a time per workshop. `workshop: null` decides for the city and stands alone among all decisions. */
export type Decision = { kind: 'decision'; workshop: string | null }

/** Keeps what somebody answered: side by side with other seats, one at a time per seat, never beside a decision of its workshop. */
export type Save = { kind: 'save'; workshop: string; seat: string }

export interface Store {
  readonly dialect: Dialect
  /** Asks. Each statement sees everything committed before it. */
  read<Answer>(ask: (db: Reader) => Promise<Answer>): Promise<Answer>
  /**
   * Changes, whole or not at all; when it answers, the change is on disk. Inside `work` only the database is awaited: the changes
   * behind it in the queue wait for it. A write inside a write throws.
   */
  write<Answer>(kind: Decision | Save, work: (db: Writer) => Promise<Answer>): Promise<Answer>
  /** Fails when the store does. */
  healthy(): Promise<void>
  /** Takes no more changes, finishes those that wait, lets go of the files or connections. */
  close(): Promise<void>
}

/** Where the data is: a PostgreSQL address, or else a file in the data folder. */
export type Place = { dataFolder: string; databaseUrl: string | null }

/** Opens the store and brings its schema up to date; throws `SchemaTooNew` where a newer Concord has been. */
export async function openStore(place: Place): Promise<Store> {
  if (place.databaseUrl !== null) return await openPostgres(place.databaseUrl)
  mkdirSync(place.dataFolder, { recursive: true, mode: 0o700 })
  const { database, copies } = filesIn(place.dataFolder)
  await migrateSqlite(database, copies)
  return openSqlite(database)
}
