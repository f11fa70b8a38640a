import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { TrustedProxy } from '#server/env.ts'
import { clientAddress } from '#server/http/client-address.ts'
import { isFromHere } from '#server/http/origin.ts'
import { routeOf } from '#server/http/route.ts'
import { contentPolicy, makeNonce, noPage, secure } from '#server/http/security.ts'
import type { Log } from '#server/log.ts'

/** One request that may come in. */
export type Visit = { request: IncomingMessage; response: ServerResponse; path: string; address: string }

/** The doors of the house. */
export type Doors = {
  health(visit: Visit): Promise<void>
  procedures(visit: Visit): Promise<void>
  live(visit: Visit, workshop: string): Promise<void>
  pages(visit: Visit): Promise<void>
}
export type Street = { publicUrl(): string; trustedProxy: TrustedProxy; development: boolean; log: Log }

/** Nobody's answers are larger: a sheet of 60 factors with reasons stays below 100 kB. */
export const LARGEST_BODY = 256 * 1024
export const PROCEDURES = '/api/trpc/'

/** Looks at every request first: headers of safety, where it comes from, how large it is, a line in the log; then the right door. */
export function makeHandler(doors: Doors, street: Street): RequestListener {
  return (request, response) => {
    const started = performance.now()
    const path = pathOf(request.url ?? '/')
    const place = { publicUrl: street.publicUrl(), development: street.development }
    const isPage = !path.startsWith('/api/') && !path.startsWith('/_next/')
    const nonce = isPage ? makeNonce() : ''
    const policy = isPage ? contentPolicy(nonce, place) : noPage
    secure(response, policy, place, path === '/')
    // Next reads the nonce from here and gives it to its scripts; pages may ask for it by name.
    request.headers['content-security-policy'] = policy
    request.headers['x-nonce'] = nonce
    const address = clientAddress(request, street.trustedProxy)
    request.headers['x-concord-address'] = address

    const live = path.startsWith(LIVE)
    if (!live) response.on('close', () => note(street.log, request, response, path, started))

    const no = refusal(request, path, place.publicUrl)
    if (no !== null) {
      turnAway(request, response, no)
      return
    }
    const visit = { request, response, path, address }
    const work = live
      ? doors.live(visit, path.slice(LIVE.length))
      : path === '/api/health'
        ? doors.health(visit)
        : path.startsWith(PROCEDURES)
          ? doors.procedures(visit)
          : doors.pages(visit)
    work.catch((error) => {
      street.log.error({ err: error, route: routeOf(path) }, 'A request failed')
      if (response.headersSent) response.destroy()
      else turnAway(request, response, 500)
    })
  }
}

const LIVE = '/api/live/'
/** The one address that changes something by GET: only our own page leads there, so that nobody is signed in unasked. */
const SIGNS_IN = '/api/auth/callback/email'
const pathOf = (url: string): string => url.split('?', 1)[0] ?? '/'
/** The same address as pages understand it, however it is written; null where nobody can read it. */
function plainPath(path: string): string | null {
  try {
    return URL.parse(decodeURIComponent(path).replace(/^[/\\]+/, '/'), 'http://here')?.pathname.replace(/\/$/, '') ?? null
  } catch {
    return null
  }
}

/** The status that turns a request away before it reaches a door, or null. */
function refusal(request: IncomingMessage, path: string, publicUrl: string): number | null {
  const { method = 'GET', headers } = request
  const plain = plainPath(path)
  if (plain === null) return 400
  if (method === 'GET' || method === 'HEAD') return plain === SIGNS_IN && !isFromHere(headers, publicUrl) ? 403 : null
  if (method !== 'POST') return 405
  if (!isFromHere(headers, publicUrl)) return 403
  if (Number(headers['content-length'] ?? 0) > LARGEST_BODY) return 413
  // tRPC counts what it reads; for pages the length has to be said before.
  if (headers['transfer-encoding'] !== undefined && !path.startsWith(PROCEDURES)) return 411
  return null
}

const words: Record<number, string> = {
  400: 'This address cannot be read.',
  403: 'This request does not come from a page of this site.',
  405: 'This address takes no such request.',
  411: 'The length of the body has to be said.',
  413: 'This is too large.',
  500: 'Something went wrong on our side.',
}
/** The rest of a body up to this size is read and dropped, so that the sender hears the answer. */
const LARGEST_DROPPED = 16 * LARGEST_BODY

function turnAway(request: IncomingMessage, response: ServerResponse, status: number): void {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_DROPPED) response.shouldKeepAlive = false
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(request.method === 'HEAD' ? undefined : words[status])
}

function note(log: Log, request: IncomingMessage, response: ServerResponse, path: string, started: number): void {
  const status = response.statusCode
  const level = status >= 500 ? 'error' : status >= 400 ? 'info' : 'debug'
  if (!log.isLevelEnabled(level)) return
  const cut = response.writableFinished ? undefined : true
  log[level]({ method: request.method, route: routeOf(path), status, ms: Math.round(performance.now() - started), cut }, 'request')
}
