import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '#server/log.ts'

/** What is ended, in this order. */
type House = {
  server: Server
  /** Ends the live streams, telling pages that it goes on in a moment. */
  pauseStreams(): void
  /** Each is given its time after all requests are answered. */
  close: (() => Promise<void> | void)[]
  log: Log
}

/** Requests that are not answered by then are cut off; all in all it stays below ten seconds, after which operators kill. */
const PATIENCE = 7_000
const LAST_MOMENT = 9_500
/** A service manager tells every process of a service, and npm tells its child again: that is one wish, not impatience. */
const SAME_SIGNAL = 1_000

/**
 * Ends the process in order when it is told to (Ctrl-C, `kill`, a service manager): no new connections, streams paused, requests
 * answered, store closed. Whoever is impatient says it again: that ends it at once.
 */
export function endInOrder(house: House): void {
  let endingSince: number | null = null
  const end = (signal: NodeJS.Signals) => {
    if (endingSince !== null) {
      if (performance.now() - endingSince > SAME_SIGNAL) process.exit(1)
      return
    }
    endingSince = performance.now()
    house.log.info({ signal }, 'Ending')
    setTimeout(() => process.exit(1), LAST_MOMENT).unref()
    close(house).then(
      () => process.exit(0),
      (error) => {
        house.log.error({ err: error }, 'The end was not orderly')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

async function close({ server, pauseStreams, close: each, log }: House): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  pauseStreams()
  // Connections that are kept alive end as soon as they have their answer.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = wait(PATIENCE, 'late' as const, { ref: false })
  if ((await Promise.race([closed, late])) === 'late') {
    log.warn('Some requests were cut off')
    server.closeAllConnections()
  }
  clearInterval(idle)
  for (const one of each) await one()
  log.info('Ended')
}
