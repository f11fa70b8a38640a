import { createHash } from 'node:crypto'

/**
 * The link in a letter: a page of ours with one button. Mail scanners open links to look at them, and next-auth's own link would be
 * used up by that.
 */
export function signInPage(publicUrl: string, token: string, email: string): string {
  return `${publicUrl}/sign-in/${encodeURIComponent(token)}?to=${encodeURIComponent(email)}`
}

/** How next-auth hashes the token of a link before it looks for it: what has to be kept of a link. */
export function linkHash(token: string, authSecret: string): string {
  return createHash('sha256').update(`${token}${authSecret}`).digest('hex')
}
