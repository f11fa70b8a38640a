import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dialect } from '#db/store.ts'

export type Migration = { tag: string; statements: string[] }

/** What the database remembers of migrations, and how it takes one more, whole or not at all. */
export type Ledger = {
  applied(): Promise<string[]>
  /** Keeps a copy of the data as it is, where the store can. */
  copy(before: string): Promise<void>
  apply(migration: Migration, at: number): Promise<void>
}

/** The database was written by a newer Concord: an older one must not touch it. */
export class SchemaTooNew extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `This database was made by a newer version of Concord (it knows the migration '${unknown[0]}', which this version does not). ` +
        'Nothing was changed. Start the newer version, or restore a backup that this version made (npm run restore).',
    )
    this.name = 'SchemaTooNew'
  }
}

/** Brings a database up to this version's schema, migration by migration, each after a copy of what was there. */
export async function migrate(ledger: Ledger, migrations: readonly Migration[], now: () => number): Promise<void> {
  const applied = await ledger.applied()
  const known = new Set(migrations.map((each) => each.tag))
  const unknown = applied.filter((tag) => !known.has(tag))
  if (unknown.length > 0) throw new SchemaTooNew(unknown)
  const done = new Set(applied)
  for (const migration of migrations.filter((each) => !done.has(each.tag))) {
    // Of a database that is only just being made there is nothing to keep.
    if (applied.length > 0) await ledger.copy(migration.tag)
    await ledger.apply(migration, now())
    done.add(migration.tag)
  }
}

/** The migrations that drizzle-kit has made for one store, in order. */
export function migrationsOf(dialect: Dialect, folder = join(import.meta.dirname, 'migrations', dialect)): Migration[] {
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'))
  return journal.entries.map(({ tag }) => ({
    tag,
    statements: readFileSync(join(folder, `${tag}.sql`), 'utf8').split('--> statement-breakpoint'),
  }))
}
