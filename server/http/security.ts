import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'

const NONCE_BYTES = 16
export const makeNonce = (): string => randomBytes(NONCE_BYTES).toString('base64')

type Place = { publicUrl: string; development: boolean }

/**
 * What a page may load and run: our own files, and scripts that carry this answer's nonce. Frames only of our own pages (the console
 * shows the wall), forms only to us, nothing from elsewhere.
 */
export function contentPolicy(nonce: string, { development }: Place): string {
  return policy([
    // Next's development server runs scripts from text and adds styles without a nonce.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
  ])
}

const policy = (scripts: readonly string[]): string =>
  [
    "default-src 'self'",
    ...scripts,
    // Widths and places of bars and marks stand in style attributes, which no script can be hidden in.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')

/** A page that is kept holds no nonce: files of our own, and no script in the text. */
export const documentPolicy = policy(["script-src 'self'", "style-src 'self'"])

/** What is no page needs nothing and may be framed by nobody. */
export const noPage = "default-src 'none'; frame-ancestors 'none'"

const ONE_YEAR = 365 * 24 * 60 * 60

/** The headers that every answer carries. `found`: search engines may show it; only the first page is meant for them. */
export function secure(response: ServerResponse, policy: string, { publicUrl }: Place, found: boolean): void {
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  // Links hold tokens: no other site learns the address of a page. Not 'no-referrer': forms would then come from 'null'.
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  response.setHeader('x-frame-options', 'SAMEORIGIN')
  if (!found) response.setHeader('x-robots-tag', 'noindex, nofollow')
  // Browsers take these two over a safe connection alone, and complain about the second elsewhere.
  if (!publicUrl.startsWith('https:')) return
  response.setHeader('strict-transport-security', `max-age=${ONE_YEAR}`)
  response.setHeader('cross-origin-opener-policy', 'same-origin')
}
