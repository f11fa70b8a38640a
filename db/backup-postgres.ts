import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import pg from 'pg'
import { BackupTrouble } from '#db/errors.ts'

/** Writes all that is in the database into one file, as of one moment, with PostgreSQL's own program. */
export function dumpPostgres(url: string, to: string, environment: NodeJS.ProcessEnv): void {
  run('pg_dump', ['--format=custom', '--no-owner', `--file=${to}`], { ...environment, ...addressOf(url) })
  chmodSync(to, 0o600)
}

/**
 * Puts a dump in the place of what is there. The present tables step aside into a schema of their own first, all of them, also
 * those that a newer Concord has made and the dump does not know; they come back if the dump cannot be taken.
 */
export async function restorePostgres(url: string, dump: string, environment: NodeJS.ProcessEnv): Promise<void> {
  await withClient(url, (client) => moveTables(client, 'public', ASIDE))
  try {
    const wish = ['--no-owner', '--single-transaction', '--exit-on-error']
    run('pg_restore', [...wish, `--dbname=${databaseOf(url)}`, dump], { ...environment, ...addressOf(url) })
  } catch (error) {
    await withClient(url, (client) => moveTables(client, ASIDE, 'public'))
    throw error
  }
  await withClient(url, (client) => client.query(`DROP SCHEMA ${ASIDE} CASCADE`))
}

const ASIDE = 'before_restore'

async function moveTables(client: pg.Client, from: string, to: string): Promise<void> {
  await client.query('BEGIN')
  if (to === ASIDE) await client.query(`CREATE SCHEMA ${ASIDE}`)
  const { rows } = await client.query<{ name: string }>('SELECT tablename AS name FROM pg_tables WHERE schemaname = $1', [from])
  for (const { name } of rows) await client.query(`ALTER TABLE ${from}.${client.escapeIdentifier(name)} SET SCHEMA ${to}`)
  if (from === ASIDE) await client.query(`DROP SCHEMA ${ASIDE}`)
  await client.query('COMMIT')
}

/** Refuses while a Concord server is connected. */
export async function mustBeAlone(url: string): Promise<void> {
  const others = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'concord' LIMIT 1"
  const { rowCount } = await withClient(url, (client) => client.query(others))
  if (rowCount) throw new BackupTrouble('A Concord server is connected to this database. Stop it first; nothing was changed.')
}

async function withClient<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    throw new BackupTrouble(`The database of DATABASE_URL cannot be reached: ${error instanceof Error ? error.message : error}`)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
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
