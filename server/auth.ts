import type { NextAuthOptions } from 'next-auth'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import type { EmailConfig } from 'next-auth/providers/email'
import type { Concord } from '#server/api/caller.ts'

const DAY = 24 * 60 * 60

/**
 * How staff sign in: next-auth, by a link in an e-mail, with a session in a cookie that plain Node can read as well. Only for Next's
 * graph (app/api/auth); everything it knows it asks through the procedures.
 */
export function authOptions(): NextAuthOptions {
  const { sessionSecret } = house()
  return {
    secret: sessionSecret,
    session: { strategy: 'jwt', maxAge: 30 * DAY },
    // All of next-auth's own pages are ours; `error` comes with ?error=Verification for a link that is used up or too old.
    pages: { signIn: SIGN_IN, signOut: SIGN_IN, error: SIGN_IN, verifyRequest: SIGN_IN, newUser: SIGN_IN },
    providers: [emailLink],
    adapter,
    // What went wrong, without the addresses and tokens that next-auth would add.
    logger: { error: (code) => console.error(`next-auth: ${code}`), warn: () => undefined, debug: () => undefined },
    callbacks: {
      // Links are asked for on our own page, which says the same to everybody and counts who asks; next-auth's way leads there.
      signIn: async ({ user, email }) => (email?.verificationRequest ? SIGN_IN : (await accountOf({ id: user.id })) !== null),
      // The session says who somebody is, and since when there is this account, so that it ends with it; `user` is there at the
      // sign-in alone. What they may do is looked up at each request.
      jwt: async ({ token, user }) => ({ sub: token.sub, since: user ? (await accountOf({ id: user.id }))?.since : token.since }),
      session: ({ session }) => ({ expires: session.expires }),
      // Only to a page of ours, at whatever address the person has opened.
      redirect: ({ url, baseUrl }) => {
        const to = URL.parse(url, baseUrl)
        const ours = to !== null && to.origin === new URL(baseUrl).origin && !to.pathname.startsWith('//')
        return ours ? `${to.pathname}${to.search}` : '/'
      },
    },
  }
}

const SIGN_IN = '/sign-in'

function house(): Concord {
  if (globalThis.__concord === undefined) throw new Error('server/main.ts has not started this process: nobody can sign in.')
  return globalThis.__concord
}

/** Letters are written and sent by the procedures; next-auth only takes the links back. */
const emailLink: EmailConfig = {
  id: 'email',
  type: 'email',
  name: 'Email',
  server: '',
  from: '',
  maxAge: DAY,
  options: {},
  sendVerificationRequest: () => {
    throw new Error('Sign-in links are asked for with account.askLink.')
  },
}

const accountOf = (wanted: { id: string } | { email: string }) => house().system.account.byEmail(wanted)

async function userOf(wanted: { id: string } | { email: string }): Promise<AdapterUser | null> {
  const account = await accountOf(wanted)
  return account === null ? null : { id: account.id, email: account.email, emailVerified: null }
}

/** As much of a user as next-auth asks for; accounts are made by administrators alone. */
const adapter: Adapter = {
  getUser: (id) => userOf({ id }),
  getUserByEmail: (email) => userOf({ email }),
  getUserByAccount: async () => null,
  updateUser: async ({ id }) => (await userOf({ id })) ?? nobodyNew(),
  createUser: async () => nobodyNew(),
  linkAccount: async () => undefined,
  createVerificationToken: async () => null,
  async useVerificationToken({ identifier, token }) {
    const used = await house().system.account.useToken({ email: identifier, hash: token })
    // Whether the link was still good has just been decided.
    return used ? { identifier, token, expires: new Date(Date.now() + DAY * 1000) } : null
  },
  createSession: async () => nobodyNew(),
  getSessionAndUser: async () => null,
  updateSession: async () => null,
  deleteSession: async () => undefined,
}

function nobodyNew(): never {
  throw new Error('Only accounts that are there can sign in.')
}
