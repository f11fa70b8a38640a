import { createServer, type RequestListener, type Server } from 'node:http'
import { isIPv6 } from 'node:net'
import type { Env } from '#server/env.ts'
import { CannotStart } from './trouble.ts'

/** A browser that has not said within this time what it wants is not worth a socket. */
const LONGEST_REQUEST = 60_000
/** Longer than the usual minute of proxies, so that they and not we end a quiet connection. */
const KEEP_ALIVE = 65_000
/** Connections that wait until we take them; the system may hold it lower. Two thousand phones come back at once after a restart. */
const BACKLOG = 4096

export type Front = {
  server: Server
  port: number
  /** Where the process reaches itself. */
  url: string
  /** Whoever came before this hears that the server starts. */
  open(handler: RequestListener): void
}

/** Takes the port, before anything else is done: a port that is in use is then known before data is made. */
export async function listen({ port, host }: Pick<Env, 'port' | 'host'>): Promise<Front> {
  let handler: RequestListener = starting
  const server = createServer({ requestTimeout: LONGEST_REQUEST, keepAliveTimeout: KEEP_ALIVE }, (request, response) =>
    handler(request, response),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port, host)))
    server.listen({ port, host: host ?? undefined, backlog: BACKLOG }, resolve)
  })
  const address = server.address()
  const taken = address !== null && typeof address === 'object' ? address.port : port
  return {
    server,
    port: taken,
    url: `http://${host === null ? '127.0.0.1' : isIPv6(host) ? `[${host}]` : host}:${taken}`,
    open(doors) {
      handler = doors
    },
  }
}

const starting: RequestListener = (request, response) => {
  const health = request.url?.startsWith('/api/health')
  response.writeHead(503, { 'content-type': health ? 'application/json' : 'text/plain', 'retry-after': '2', 'cache-control': 'no-store' })
  response.end(health ? '{"status":"starting"}' : 'Concord is starting. Please try again in a moment.')
}

function explained(error: Error, port: number, host: string | null): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new CannotStart(`Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`)
  if (code === 'EACCES') return new CannotStart(`This account may not use port ${port}. Choose one above 1023, for example PORT=3000.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CannotStart(`HOST is '${host}', which is no address of this machine. Leave it out to listen on all of them.`)
  return error
}
