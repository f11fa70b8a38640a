import pg from 'pg'
import { type Migration, migrate, migrationsOf } from '#db/migrate.ts'

/** Held while migrating, so that two servers that start together do it one after the other. Any number will do. */
const MIGRATING = 4_600_318

/** Brings the PostgreSQL database up to date. Its copies are pg_dump's (npm run backup). */
export async function migratePostgres(url: string, migrations: readonly Migration[] = migrationsOf('postgres')): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'concord' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATING])
    await migrate(ledgerOf(client), migrations, Date.now)
  } finally {
    await client.end()
  }
}

const ledgerOf = (client: pg.Client) => ({
  async applied() {
    await client.query('CREATE TABLE IF NOT EXISTS migration (tag text PRIMARY KEY, applied_at timestamptz(3) NOT NULL)')
    const { rows } = await client.query<{ tag: string }>('SELECT tag FROM migration ORDER BY tag')
    return rows.map((row) => row.tag)
  },
  async copy() {},
  async apply(migration: Migration, at: number) {
    await client.query('BEGIN')
    try {
      for (const statement of migration.statements) await client.query(statement)
      await client.query('INSERT INTO migration (tag, applied_at) VALUES ($1, $2)', [migration.tag, new Date(at).toISOString()])
      await client.query('COMMIT')
    } catch (error) {
      await client.query('ROLLBACK')
      throw error
    }
  },
})
