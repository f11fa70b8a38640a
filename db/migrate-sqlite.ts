import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Migration, migrate, migrationsOf } from '#db/migrate.ts'

/** Brings the SQLite file up to date; `copies` is the folder that keeps the file as it was before each migration. */
export async function migrateSqlite(
  file: string,
  copies: string,
  migrations: readonly Migration[] = migrationsOf('sqlite'),
): Promise<void> {
  const client = new Database(file)
  closeToOthers(file)
  try {
    client.pragma('journal_mode = WAL')
    client.pragma('synchronous = FULL')
    // A migration that rebuilds a table drops the old one: its references are checked at the end instead.
    client.pragma('foreign_keys = OFF')
    await migrate(ledgerOf(client, copies), migrations, Date.now)
  } finally {
    client.close()
  }
}

/** Scores stand in these files, and the folder around them may be one that everybody on the machine can look into. */
function closeToOthers(file: string): void {
  for (const each of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(each)) chmodSync(each, 0o600)
}

const ledgerOf = (client: Database.Database, copies: string) => ({
  async applied() {
    client.exec('CREATE TABLE IF NOT EXISTS migration (tag text PRIMARY KEY NOT NULL, applied_at integer NOT NULL)')
    return client.prepare<[], string>('SELECT tag FROM migration ORDER BY tag').pluck().all()
  },
  async copy(before: string) {
    mkdirSync(copies, { recursive: true, mode: 0o700 })
    const stamp = new Date().toISOString().replaceAll(':', '-')
    client.prepare('VACUUM INTO ?').run(join(copies, `before-${before}-${stamp}.sqlite`))
  },
  async apply(migration: Migration, at: number) {
    client.transaction(() => {
      for (const statement of migration.statements) client.exec(statement)
      const broken = client.pragma('foreign_key_check')
      if (Array.isArray(broken) && broken.length > 0) throw new Error(`Migration '${migration.tag}' would leave rows that point nowhere.`)
      client.prepare('INSERT INTO migration (tag, applied_at) VALUES (?, ?)').run(migration.tag, at)
    })()
  },
})
