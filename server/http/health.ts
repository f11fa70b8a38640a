import type { Store } from '#db/store.ts'
import type { Visit } from '#server/http/handler.ts'
import type { Log } from '#server/log.ts'

/** A store that has not answered by then is failing. */
const PATIENCE = 3_000

/** GET /api/health: for monitors and load balancers; fails when the store does. */
export function makeHealth(store: Store, version: string, log: Log) {
  return async ({ response }: Visit): Promise<void> => {
    const well = await within(PATIENCE, store.healthy()).then(
      () => true,
      (error) => {
        log.error({ err: error }, 'The store does not answer')
        return false
      },
    )
    response.writeHead(well ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify({ status: well ? 'ok' : 'failing', store: store.dialect, version }))
  }
}

async function within(time: number, work: Promise<void>): Promise<void> {
  const late = AbortSignal.timeout(time)
  await Promise.race([work, new Promise((_, reject) => late.addEventListener('abort', () => reject(late.reason), { once: true }))])
}
