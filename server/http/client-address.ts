import type { IncomingMessage } from 'node:http'
import type { TrustedProxy } from '#server/env.ts'

/**
 * The address of whoever sent this request; only proxies that the operator trusts are believed about it. Each proxy adds the address
 * that it saw at the end of x-forwarded-for, so that the list is read from the end.
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, trusted: TrustedProxy): string {
  const seen = plain(request.socket.remoteAddress ?? '')
  if (trusted === 'none') return seen
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map(plain).filter(Boolean)
  const way = [...forwarded, seen]
  if (trusted === 'loopback') return way.findLast((address) => !isLoopback(address)) ?? seen
  return way.at(-1 - trusted) ?? way[0] ?? seen
}

// IPv4 in the clothes of IPv6.
const plain = (address: string): string => address.trim().replace(/^::ffff:/, '')
const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.')
