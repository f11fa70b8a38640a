import { getTableName } from 'drizzle-orm'
import { getTableConfig as postgresConfig } from 'drizzle-orm/pg-core'
import { SQLiteTable, getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { migrationsOf } from '#db/migrate.ts'
import * as forPostgres from '#db/schema/postgres.ts'
import * as forSqlite from '#db/schema/sqlite.ts'

/** Which type of one store stands for which of the other. */
const counterpart: Record<string, string> = {
  'timestamp(3) with time zone': 'integer',
  bigint: 'integer',
  boolean: 'integer',
  text: 'text',
  jsonb: 'text',
  'double precision': 'real',
}

/** What both dialects must agree on, in words that both have. */
function shapeOf(config: ReturnType<typeof postgresConfig> | ReturnType<typeof sqliteConfig>) {
  const columns: { name: string; notNull: boolean; primary: boolean; hasDefault: boolean; isUnique: boolean; getSQLType(): string }[] =
    config.columns
  const indexes: { config: { name?: string; unique: boolean; columns: object[] } }[] = config.indexes
  return {
    name: config.name,
    columns: columns.map((each) => ({
      name: each.name,
      notNull: each.notNull,
      primary: each.primary,
      hasDefault: each.hasDefault,
      unique: each.isUnique,
      type: counterpart[each.getSQLType()] ?? each.getSQLType(),
    })),
    keys: config.primaryKeys.map((key) => key.columns.map((column) => column.name)),
    indexes: indexes.map(({ config: index }) => ({ name: index.name, unique: index.unique, columns: index.columns.map(nameOf) })),
    foreignKeys: config.foreignKeys.map((key) => {
      const { columns: from, foreignColumns: to, foreignTable } = key.reference()
      return {
        from: from.map((each) => each.name),
        to: to.map((each) => each.name),
        table: getTableName(foreignTable),
        onDelete: key.onDelete ?? 'no action',
      }
    }),
  }
}

const nameOf = (column: object): unknown => ('name' in column ? column.name : null)

describe('the schema is one, table by table', () => {
  const names = Object.keys(forSqlite.sqliteTables) as (keyof typeof forSqlite.sqliteTables)[]

  it.each(names)('%s: the same columns, nulls, keys, indexes and references in both stores', (name) => {
    const table: unknown = forSqlite.sqliteTables[name]
    if (!(table instanceof SQLiteTable)) throw new Error(`${name} is no SQLite table`)
    expect(shapeOf(sqliteConfig(table))).toEqual(shapeOf(postgresConfig(forPostgres.postgresTables[name])))
  })

  it.each(names)('%s: each reference has an index that begins with it', (name) => {
    const config = postgresConfig(forPostgres.postgresTables[name])
    const beginnings = [
      ...config.indexes.map((index) => index.config.columns.map(nameOf)),
      ...config.primaryKeys.map((key) => key.columns.map((column) => column.name)),
      ...config.columns.filter((column) => column.primary).map((column) => [column.name]),
    ]
    for (const key of config.foreignKeys) {
      const from = key.reference().columns.map((column) => column.name)
      expect(
        beginnings.some((columns) => from.every((column, place) => columns[place] === column)),
        `${name}: ${from}`,
      ).toBe(true)
    }
  })

  it('both stores know the same migrations, and drizzle-kit sees every table', () => {
    expect(migrationsOf('sqlite').map((each) => each.tag)).toEqual(migrationsOf('postgres').map((each) => each.tag))
    for (const exported of [forSqlite, forPostgres]) expect(Object.keys(exported)).toEqual(expect.arrayContaining(names))
  })
})
