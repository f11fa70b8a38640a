import { createServer } from 'node:http'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migratePostgres } from '#db/migrate-postgres.ts'
import { type RunningPostgres, startPostgres } from '#db/testing/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test asks for the PostgreSQL of this run. */
    postgresOnDemand: string
  }
}

/** A database with our tables, of which each test gets a copy: quicker than making the tables anew. */
export const TEMPLATE = 'concord_template'

/** vitest's global setup: one PostgreSQL for all test files of a run, started when the first of them asks. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<RunningPostgres> | null = null
  const server = createServer(async (_request, response) => {
    try {
      running ??= startWithTemplate()
      response.end((await running).url)
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  project.provide('postgresOnDemand', `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`)
  return async () => {
    server.closeAllConnections()
    server.close()
    await (await running)?.stop()
  }
}

async function startWithTemplate(): Promise<RunningPostgres> {
  const running = await startPostgres()
  const client = new pg.Client({ connectionString: running.url })
  await client.connect()
  await client.query(`CREATE DATABASE ${TEMPLATE}`)
  await client.end()
  await migratePostgres(running.url.replace(/postgres$/, TEMPLATE))
  return running
}
