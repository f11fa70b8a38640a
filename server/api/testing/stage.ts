import { TRPCError } from '@trpc/server'
import * as nextAuth from 'next-auth/jwt'
import { keepToken } from '#db/queries/people.ts'
import { seedFrameworks } from '#db/seed-frameworks.ts'
import type { Store } from '#db/store.ts'
import { type Api, makeApi } from '#server/api/api.ts'
import type { Caller } from '#server/api/caller.ts'
import { usualLimits } from '#server/api/guesses.ts'
import type { House, Letter } from '#server/api/house.ts'
import { hashOf } from '#server/api/seal.ts'
import type { RefusalShape } from '#server/api/trouble.ts'
import { Refusal } from '#server/domain/errors.ts'
import type { AccountRole } from '#server/domain/views.ts'

const { encode } = 'default' in nextAuth ? (nextAuth.default as typeof nextAuth) : nextAuth

/** A browser: cookies of its own, and the procedures called with them, as over HTTP. */
export type Browser = { api: Caller; jar: Map<string, string>; cookie(): string }

export type Stage = {
  api: Api
  house: House
  store: Store
  /** The clock of the house; tests set it. */
  clock: { now: number }
  published: string[]
  rechecked: string[]
  letters: Letter[]
  logged: unknown[]
  browser(address?: string): Browser
  /** A browser in which this account is signed in. */
  signedIn(account: string): Promise<Browser>
  administrator: Browser
  /** Gives somebody an account and signs them in. */
  staff(email: string, ...roles: AccountRole[]): Promise<Browser & { id: string }>
}

export const MORNING = Date.UTC(2026, 4, 12, 8)

/** A city in a store of its own, with an administrator who came by the one-time link. Chance is counted, so runs are alike. */
export async function aCity(store: Store): Promise<Stage> {
  const clock = { now: MORNING }
  const published: string[] = []
  const rechecked: string[] = []
  const letters: Letter[] = []
  const logged: unknown[] = []
  const say = (facts: unknown, words: string) => {
    logged.push([words, facts])
  }
  const house: House = {
    store,
    publish: (workshop) => published.push(workshop),
    recheck: (workshop) => rechecked.push(workshop),
    secret: 'a secret of thirty-two bytes or so',
    publicUrl: () => 'http://concord.example:3000',
    build: 'build-1',
    now: () => clock.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    sendMail: async (letter) => {
      letters.push(letter)
    },
    log: { info: say, warn: say, error: say },
    limits: usualLimits,
    mailConfigured: false,
  }
  const api = makeApi(house)
  const browser = (address = '10.0.0.1'): Browser => aBrowser(api, address)
  const signedIn = async (id: string): Promise<Browser> => {
    const visitor = browser()
    const since = (await api.system.account.byEmail({ id }))?.since
    visitor.jar.set('next-auth.session-token', await encode({ token: { sub: id, since }, secret: api.sessionSecret }))
    return visitor
  }
  const staff = async (email: string, ...roles: AccountRole[]) => {
    const { id } = await administrator.api.account.invite({ email, name: email, roles })
    return { ...(await signedIn(id)), id }
  }
  await seedFrameworks(store, MORNING)
  const administrator = await signedIn(await claim(api, house, store))
  return { api, house, store, clock, published, rechecked, letters, logged, browser, signedIn, administrator, staff }
}

async function claim(api: Api, house: House, store: Store): Promise<string> {
  const token = 'the-one-time-link'
  const row = { hash: hashOf(house.secret, token), email: '', purpose: 'claim', expiresAt: MORNING + 1000 } as const
  await store.write({ kind: 'decision', workshop: null }, (db) => keepToken(db, row, MORNING))
  const email = 'ada@city.example'
  await aBrowser(api, '10.0.0.9').api.account.claim({ token, email, name: 'Ada', city: 'Havenstad' })
  const account = await api.system.account.byEmail({ email })
  if (account === null) throw new Error('The link made no administrator.')
  return account.id
}

function aBrowser(api: Api, address: string): Browser {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { get: (name: string) => (name === 'cookie' ? cookie() : null) }
  const setCookie = (line: string) => {
    const [pair = '', ...rest] = line.split('; ')
    const [name = '', value = ''] = pair.split('=')
    if (rest.includes('Max-Age=0')) jar.delete(name)
    else jar.set(name, value)
  }
  // Each call reads the cookies anew, as each request of a browser does; the session is asked for once a request.
  const api_ = new Proxy({} as Caller, { get: (_, part: keyof Caller) => api.caller({ headers, address, setCookie })[part] })
  return { api: api_, jar, cookie }
}

/** What a call was refused with; fails where it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<RefusalShape> {
  const thrown: unknown = await call.then(
    () => null,
    (error) => error,
  )
  if (thrown === null) throw new Error('The call was not refused.')
  if (!(thrown instanceof TRPCError) || !(thrown.cause instanceof Refusal)) throw thrown
  const { code, facts, field } = thrown.cause
  return { code, facts, field }
}

export const codeOf = async (call: Promise<unknown>): Promise<string> => (await refusalOf(call)).code
