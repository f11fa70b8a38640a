import type { IncomingHttpHeaders } from 'node:http'
import * as nextAuth from 'next-auth/jwt'
import { cookieIn, cookieLine } from '#server/api/cookies.ts'
import type { Guesses } from '#server/api/guesses.ts'
import type { House } from '#server/api/house.ts'
import type { Results } from '#server/api/results.ts'
import { type Sealed, seal, sessionSecret, unseal } from '#server/api/seal.ts'
import { idFrom } from '#server/domain/ids.ts'
import { FIRST_SITTING } from '#server/domain/seats.ts'

/** Node's headers, or those that Next and fetch hand out. */
export type HeadersOf = IncomingHttpHeaders | { get(name: string): string | null }

export type Request = {
  headers: HeadersOf
  /** Whom to hold back who guesses; behind a trusted proxy the address that it forwards. */
  address?: string
  /** Adds a Set-Cookie line to the answer. A page cannot: it leaves this out, and then nothing is set. */
  setCookie?: (line: string) => void
}

/** What every procedure gets. A request may carry several credentials; the gate looks which of them admit. */
export type Context = {
  house: House
  guesses: Guesses
  /** The frozen results, in memory. */
  results: Results
  /** Whether this is asked of such a mark for the first time since the start. */
  isFirst(mark: string): boolean
  /** The server's own work, e.g. making the live state. */
  system: boolean
  address: string
  /** What the session of next-auth says, or null. */
  session(): Promise<Session | null>
  /** What a cookie of ours holds, or null where it is missing or not sealed by us. */
  sealed(name: string): Sealed | null
  keep(name: string, what: { id: string; version: number; sitting?: string }, lasts: number): void
  forget(name: string): void
  now(): number
  newId(): string
}

/** Somebody signed in; `since` is the beginning of the account then: it begins anew when it is let in again after an end. */
export type Session = { account: string; since: number }

/** What is made once for all requests. */
export type Made = Pick<Context, 'house' | 'guesses' | 'results' | 'isFirst'>

const ID_BYTES = 16

export function contextOf(made: Made, request: Request): Context {
  const { house } = made
  const cookies = headerOf(request.headers, 'cookie')
  const set = (name: string, value: string | null, lasts: number) => request.setCookie?.(cookieLine(name, value, lasts, house.publicUrl()))
  return {
    ...systemContext(made),
    system: false,
    address: request.address ?? '',
    session: once(() => sessionIn(house, cookies)),
    sealed: (name) => {
      const value = cookieIn(cookies, name)
      return value === null ? null : unseal(house.secret, name, value, house.now())
    },
    keep: (name, what, lasts) =>
      set(name, seal(house.secret, name, { sitting: FIRST_SITTING, ...what, expires: house.now() + lasts }), lasts),
    forget: (name) => set(name, null, 0),
  }
}

/** The server itself: no cookies, no address. */
export function systemContext({ house, guesses, results, isFirst }: Made): Context {
  return {
    house,
    guesses,
    results,
    isFirst,
    system: true,
    address: '',
    session: async () => null,
    sealed: () => null,
    keep: () => {},
    forget: () => {},
    now: () => house.now(),
    newId: () => idFrom(house.random(ID_BYTES)),
  }
}

function headerOf(headers: HeadersOf, name: 'cookie'): string {
  if (typeof headers.get === 'function') return headers.get(name) ?? ''
  return 'cookie' in headers && typeof headers.cookie === 'string' ? headers.cookie : ''
}

// In plain Node next-auth's exports stand on `.default`, under a bundler on the module itself.
const jwt = 'default' in nextAuth ? (nextAuth.default as typeof nextAuth) : nextAuth

async function sessionIn(house: House, cookies: string): Promise<Session | null> {
  if (!cookies.includes('next-auth.session-token')) return null
  const req = { headers: { cookie: cookies }, cookies: allOf(cookies) }
  const secureCookie = house.publicUrl().startsWith('https:')
  // Confessed: getToken is typed for Next's requests and reads no more than these two.
  const token = await jwt.getToken({ req: req as never, secret: sessionSecret(house.secret), secureCookie })
  return typeof token?.sub === 'string' && typeof token.since === 'number' ? { account: token.sub, since: token.since } : null
}

const allOf = (cookies: string): Record<string, string> =>
  Object.fromEntries(
    cookies.split(';').map((part) => {
      const cut = part.indexOf('=')
      return [part.slice(0, cut).trim(), part.slice(cut + 1).trim()]
    }),
  )

function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | null = null
  return () => {
    asked ??= ask()
    return asked
  }
}
