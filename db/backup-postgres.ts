import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import pg from 'pg'
import { BackupTrouble } from '#db/errors.ts'

/** Writes all that is in the database into one file, as of one moment, with PostgreSQL's own program. */
export function dumpPostgres(url: string, to: string, environment: NodeJS.ProcessEnv): void {
  run('pg_dump', ['--format=custom', '--no-owner', `--file=${to}`], { ...environment, ...addressOf(url) })
  chmodSync(to, 0o600)
}

/** Puts a dump in the place of what is there, whole or not at all. */
export function restorePostgres(url: string, dump: string, environment: NodeJS.ProcessEnv): void {
  const wish = ['--clean', '--if-exists', '--no-owner', '--single-transaction', '--exit-on-error']
  run('pg_restore', [...wish, `--dbname=${databaseOf(url)}`, dump], { ...environment, ...addressOf(url) })
}

/** Refuses while a Concord server is connected. */
export async function mustBeAlone(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const others = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'concord' LIMIT 1"
  const { rowCount } = await client.query(others).finally(() => client.end())
  if (rowCount) throw new BackupTrouble('A Concord server is connected to this database. Stop it first; nothing was changed.')
}

function run(program: string, words: readonly string[], env: NodeJS.ProcessEnv): void {
  const { error, status, stderr } = spawnSync(program, words, { env, encoding: 'utf8' })
  if (error !== undefined) {
    throw new BackupTrouble(
      `${program} is not on this machine. It belongs to PostgreSQL's own programs (on Debian and Ubuntu: apt-get install postgresql-client); ` +
        'it must be of the same version as the server, or newer. Where the database is kept by somebody else, ask them for their backups.',
    )
  }
  if (status !== 0) throw new BackupTrouble(`${program} could not do it, and nothing was changed. It says:\n${stderr.trim()}`)
}

const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1))

/** The address as libpq's variables: on the command line everybody on the machine could read the password. */
function addressOf(url: string): Record<string, string> {
  const { hostname, port, username, password, searchParams } = new URL(url)
  const told = {
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: databaseOf(url),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
  }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ''))
}
