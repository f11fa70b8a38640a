import {
  bigint,
  boolean,
  doublePrecision,
  pgTable,
  foreignKey as postgresForeignKey,
  index as postgresIndex,
  primaryKey as postgresKey,
  text as postgresText,
  customType as postgresType,
  uniqueIndex as postgresUnique,
} from 'drizzle-orm/pg-core'
import {
  foreignKey as sqliteForeignKey,
  index as sqliteIndex,
  integer as sqliteInteger,
  primaryKey as sqliteKey,
  real as sqliteReal,
  sqliteTable,
  text as sqliteText,
  customType as sqliteType,
  uniqueIndex as sqliteUnique,
} from 'drizzle-orm/sqlite-core'

/**
 * Our own column words, once for each store. A table is described with them once; both stores then hand out and take the same
 * TypeScript values: a moment is epoch milliseconds, yesNo a boolean, json the typed value itself.
 */
export type Words = typeof postgresWords

const postgresMoment = postgresType<{ data: number; driverData: string }>({
  dataType: () => 'timestamp(3) with time zone',
  // An empty placeholder of a prepared statement comes through here as null and must stay null.
  toDriver: (ms) => (ms === null ? ms : new Date(ms).toISOString()),
  fromDriver: (stored) => new Date(stored).getTime(),
})

const postgresJson = postgresType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) => (value === null ? null : JSON.stringify(value)),
})

const sqliteJson = sqliteType<{ data: unknown; driverData: string | null }>({
  dataType: () => 'text',
  toDriver: (value) => (value === null ? null : JSON.stringify(value)),
  fromDriver: (stored) => (stored === null ? null : JSON.parse(stored)),
})

export const postgresWords = {
  table: pgTable,
  text: <T extends string = string>(name: string) => postgresText(name).$type<T>(),
  integer: (name: string) => bigint(name, { mode: 'number' }),
  real: (name: string) => doublePrecision(name),
  yesNo: (name: string) => boolean(name),
  moment: (name: string) => postgresMoment(name),
  json: <T>(name: string) => postgresJson(name).$type<T>(),
  index: postgresIndex,
  unique: postgresUnique,
  key: postgresKey,
  foreignKey: postgresForeignKey,
}

const wordsForSqlite = {
  table: sqliteTable,
  text: (name: string) => sqliteText(name),
  integer: (name: string) => sqliteInteger(name, { mode: 'number' }),
  real: (name: string) => sqliteReal(name),
  yesNo: (name: string) => sqliteInteger(name, { mode: 'boolean' }),
  moment: (name: string) => sqliteInteger(name, { mode: 'number' }),
  json: (name: string) => sqliteJson(name),
  index: sqliteIndex,
  unique: sqliteUnique,
  key: sqliteKey,
  foreignKey: sqliteForeignKey,
} satisfies Record<keyof Words, unknown>

// Confessed: drizzle has no type for 'a table of either dialect'. Everyone sees the PostgreSQL types, whose builders lack
// `.get`, `.all` and `.run`, the methods that must not be used; db/store.contract.test.ts shows that SQLite keeps their promise.
export const sqliteWords = wordsForSqlite as unknown as Words
