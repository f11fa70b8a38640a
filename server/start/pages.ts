import { existsSync, readFileSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { join } from 'node:path'
import { CannotStart } from './trouble.ts'

/** Next, behind our own server. */
export type Pages = { handle: RequestListener; close(): Promise<void> }

/** Which build of the pages runs: a page of an older one renews itself. */
export function buildOf(root: string, development: boolean): string {
  if (development) return 'development'
  const file = join(root, '.next', 'BUILD_ID')
  if (!existsSync(file))
    throw new CannotStart('The pages have not been built. Start with npm start, which builds them; or run npm run build.')
  return readFileSync(file, 'utf8').trim()
}

/** Loads Next; by then the environment says in which mode. */
export async function openPages(root: string, development: boolean, server: Server): Promise<Pages> {
  const { default: next } = await import('next')
  const app = next({ dev: development, dir: root, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  return { handle: (request, response) => handle(request, response), close: () => app.close() }
}
