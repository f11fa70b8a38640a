import type { ServerResponse } from 'node:http'
import type { SharedState } from '#server/domain/state.ts'

// The form in which tRPC writes subscriptions, so that its own client could read the stream as well.

/** Begins the answer. The body is as long as the connection, so that the same bytes go to every viewer without a frame around them. */
export function open(response: ServerResponse): void {
  response.useChunkedEncodingByDefault = false
  response.shouldKeepAlive = false
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    // no-transform: a proxy that compresses would hold events back; x-accel-buffering says it to nginx.
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    connection: 'close',
  })
}

/** The first event. Browsers come back after `retry`: spread out, so that thousands do not come back in the same instant. */
export const connected = (): Buffer => greetings[Math.floor(Math.random() * greetings.length)] ?? ping
const SOONEST = 500
const APART = 100
const WAYS = 16
const greetings = Array.from({ length: WAYS }, (_, way) => Buffer.from(`retry: ${SOONEST + way * APART}\nevent: connected\ndata: {}\n\n`))

export const state = (state: SharedState, version: number): Buffer => Buffer.from(`id: ${version}\ndata: ${JSON.stringify(state)}\n\n`)
export const ping = Buffer.from('event: ping\ndata: \n\n')
/** The viewer may no longer look. */
export const gone = Buffer.from('event: gone\ndata: {}\n\n')
/** The server stops, and will be back in a moment. */
export const pause = Buffer.from('event: pause\ndata: {}\n\n')
