import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { caller } from '#app/caller.ts'
import type { AccountRole, Me } from '#server/domain/views.ts'

/** Who is signed in, asked for once a request. */
export const me = cache(async (): Promise<Me> => (await caller()).account.me())

/** For staff pages: the account, or the way to sign in and back to `path`. */
export async function staffOnly(path: string): Promise<NonNullable<Me>> {
  const account = await me()
  if (account === null) redirect(`/sign-in?to=${encodeURIComponent(path)}`)
  return account
}

/** Whether the account has one of these roles; the gate decides, this only keeps pages from showing what would be refused. */
export const has = (account: Me, ...roles: AccountRole[]): boolean => account?.roles.some((role) => roles.includes(role)) ?? false

/**
 * A wall or staff page shows nothing to a seat whose time is over, nor of a workshop that was put away. `invalid`: an address that
 * somebody has made up, such as one with an id that is none.
 */
const NOTHING_HERE = ['not-found', 'invalid', 'seat-removed', 'seat-moved', 'seat-withdrawn', 'archived']

/** What a procedure answers, or the page 'there is nothing here' where it may show nothing. */
export async function orNotFound<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (NOTHING_HERE.includes(refusalCode(error) ?? '')) notFound()
    throw error
  }
}

/** The code of a refusal that came out of the caller, or null where something else went wrong. */
export const refusalCode = (error: unknown): string | null => refusalIn(error)?.code ?? null

/** The refusal that came out of the caller. It was thrown in another module graph, so `instanceof` cannot tell. */
export function refusalIn(error: unknown): { code: string; facts: object } | null {
  for (const each of [error, error instanceof Object && 'cause' in error ? error.cause : null]) {
    if (!(each instanceof Object && 'name' in each && each.name === 'Refusal')) continue
    if ('code' in each && typeof each.code === 'string' && 'facts' in each && each.facts instanceof Object)
      return { code: each.code, facts: each.facts }
  }
  return null
}
