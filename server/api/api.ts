import { accountById } from '#db/queries/people.ts'
import type { Caller, Concord } from '#server/api/caller.ts'
import { type Context, contextOf, type Made, type Request, type Session, systemContext } from '#server/api/context.ts'
import { cookieLine, MAILBOX_TIME, mailboxCookie } from '#server/api/cookies.ts'
import { makeGuesses } from '#server/api/guesses.ts'
import type { House } from '#server/api/house.ts'
import { makeResults, type Results } from '#server/api/results.ts'
import { appRouter, callerOf } from '#server/api/root.ts'
import { mailboxSecret, sameText, seal, sessionSecret } from '#server/api/seal.ts'
import { FIRST_SITTING } from '#server/domain/seats.ts'

export type Api = Concord & {
  router: typeof appRouter
  /** The bytes of an answer that was made once for everybody, where there are such. */
  ready: Results['ready']
  /** For tRPC's HTTP adapter. */
  createContext(request: Request): Context
  /** For scripts: acts as this account, without a session. */
  callerAs(account: string): Caller
  /** The path that opens the mailbox of a demonstration, to be printed. */
  mailboxPath(): string
}

/** Makes the procedures over one house: once, in server/main.ts. */
export function makeApi(house: House): Api {
  const made: Made = { house, guesses: makeGuesses(house.limits), results: makeResults(), isFirst: makeMarks() }
  return {
    router: appRouter,
    ready: made.results.ready,
    createContext: (request) => contextOf(made, request),
    caller: (request) => callerOf(contextOf(made, request)),
    callerAs: (account) => callerOf({ ...systemContext(made), system: false, session: () => sessionAs(house, account) }),
    system: callerOf(systemContext(made)),
    publicUrl: () => house.publicUrl(),
    build: house.build,
    sessionSecret: sessionSecret(house.secret),
    mailboxPath: () => `/mailbox/${mailboxSecret(house.secret)}`,
    openMailbox(typed) {
      if (!sameText(typed, mailboxSecret(house.secret))) return null
      const value = seal(house.secret, mailboxCookie, {
        id: 'mailbox',
        version: 1,
        sitting: FIRST_SITTING,
        expires: house.now() + MAILBOX_TIME,
      })
      return cookieLine(mailboxCookie, value, MAILBOX_TIME, house.publicUrl())
    },
  }
}

async function sessionAs({ store }: House, account: string): Promise<Session | null> {
  const found = await store.read((db) => accountById(db, account))
  return found === null ? null : { account, since: found.createdAt }
}

const MOST_MARKS = 50_000

/** Remembers marks, not for ever: one that is asked again after that counts as new. */
function makeMarks(): (mark: string) => boolean {
  const seen = new Set<string>()
  return (mark) => {
    if (seen.has(mark)) return false
    if (seen.size >= MOST_MARKS) seen.clear()
    seen.add(mark)
    return true
  }
}
