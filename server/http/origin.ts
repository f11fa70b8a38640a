import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request that may change something comes from our own pages, or from no page at all. Browsers say where a request comes
 * from: in Sec-Fetch-Site where the connection is safe, in Origin everywhere. Programs say nothing and carry nobody's cookies.
 */
export function isFromHere(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = headers
  if (origin === undefined) return true
  return origin === publicUrl || URL.parse(origin)?.host === headers.host
}
