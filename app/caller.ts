import { headers } from 'next/headers'
import { cache } from 'react'
import type { Caller, Concord } from '#server/api/caller.ts'

/** The procedures, called as whoever asked for this page: `const api = await caller()`. */
export const caller = cache(async (): Promise<Caller> => {
  const asked = await headers()
  return running().caller({ headers: asked, address: addressIn(asked) })
})

/**
 * The procedures for a route handler that exchanges a token for a cookie; `lines` are the Set-Cookie headers of its answer:
 * `for (const line of lines) response.headers.append('set-cookie', line)`.
 */
export async function entrance(): Promise<{ api: Caller; lines: string[] }> {
  const asked = await headers()
  const lines: string[] = []
  const setCookie = (line: string) => {
    lines.push(line)
  }
  return { api: running().caller({ headers: asked, address: addressIn(asked), setCookie }), lines }
}

/** Exchanges the printed secret of a demonstration's mailbox for a Set-Cookie line; null where it is wrong. */
export const openMailbox = (secret: string): string | null => running().openMailbox(secret)

/** For a script or style element of our own: the content policy runs only what carries the nonce of this answer. */
export const nonce = async (): Promise<string> => (await headers()).get('x-nonce') ?? ''

// Not imported: Next bundles the pages, and a second copy of the house would open the store a second time.
function running(): Concord {
  if (globalThis.__concord === undefined) throw new Error('Pages are served by server/main.ts alone: npm start.')
  return globalThis.__concord
}

/** What server/http/handler.ts says about who asks; what a client says there itself is overwritten. */
const addressIn = (asked: Headers): string => asked.get('x-concord-address') ?? ''
