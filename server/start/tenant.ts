import { openStore, type Store } from '#db/store.ts'
import type { Env } from '#server/env.ts'
import { forgetUnfinished, type Tenant, tenantOf } from './city.ts'
import { setAside } from './set-aside.ts'
import { CannotStart } from './trouble.ts'

type Opened = { store: Store; tenant: 'nobody' | 'demonstration' | 'city' }

/**
 * Opens the store for whoever is to live in it. A demonstration that is no longer wanted (`--empty`), or that was never finished, is
 * moved aside whole, with its secret, so that no account, link or cookie of it opens the new one. A city's own data is never moved.
 */
export async function openFor(env: Env, empty: boolean, print: (text: string) => void): Promise<Opened> {
  const store = await openStore(env).catch((error) => {
    throw explained(error, env)
  })
  const tenant = await tenantOf(store, env.dataFolder)
  if (tenant !== 'half a demonstration' && !(empty && tenant === 'demonstration')) return { store, tenant }
  await store.close()
  if (env.databaseUrl !== null) throw new CannotStart(notInPostgres(tenant))
  const aside = setAside(env.dataFolder, tenant === 'demonstration' ? 'demonstration' : 'unfinished', new Date())
  forgetUnfinished(env.dataFolder)
  print(
    tenant === 'demonstration'
      ? `The demonstration was moved to ${aside}.`
      : `A demonstration that was not finished was moved to ${aside}.`,
  )
  return { store: await openStore(env), tenant: 'nobody' }
}

const notInPostgres = (tenant: Tenant): string =>
  `The PostgreSQL database in DATABASE_URL holds ${tenant === 'demonstration' ? 'the demonstration' : tenant}, and Concord deletes nothing there. ` +
  'Make an empty database and set DATABASE_URL to it; delete the file data/secret (or name another DATA_FOLDER), so that no link of the demonstration opens it.'

// What drivers say when the operator can mend it; other errors are told as they are.
const complaints: Record<string, (env: Env) => string> = {
  ECONNREFUSED: () => 'Nothing answers at the address in DATABASE_URL. Start PostgreSQL, or correct the address.',
  ENOTFOUND: () => 'The host in DATABASE_URL is not known. Correct the address.',
  ETIMEDOUT: () => 'The host in DATABASE_URL does not answer. Is it reachable from here?',
  '28P01': () => 'PostgreSQL refuses the name or password in DATABASE_URL.',
  '28000': () => 'PostgreSQL refuses the name in DATABASE_URL.',
  '3D000': () => 'The database in DATABASE_URL is not there. Make it first: createdb.',
  SQLITE_NOTADB: ({ dataFolder }) =>
    `The database in ${dataFolder} is damaged. Restore a backup: npm run restore -- <folder of the backup>.`,
  SQLITE_CORRUPT: ({ dataFolder }) =>
    `The database in ${dataFolder} is damaged. Restore a backup: npm run restore -- <folder of the backup>.`,
  SQLITE_CANTOPEN: ({ dataFolder }) => `The database in ${dataFolder} cannot be opened. May this account read and write there?`,
  SQLITE_READONLY: ({ dataFolder }) => `The database in ${dataFolder} cannot be written. May this account write there?`,
}

function explained(error: unknown, env: Env): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const sentence = complaints[code]?.(env)
  return sentence === undefined ? error : new CannotStart(sentence)
}
