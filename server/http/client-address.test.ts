import { describe, expect, it } from 'vitest'
import type { TrustedProxy } from '#server/env.ts'
import { clientAddress } from './client-address.ts'

function from(remoteAddress: string, forwarded: string | undefined, trusted: TrustedProxy): string {
  const request = { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }
  // Only these two fields of a request are read.
  return clientAddress(request as never, trusted)
}

describe('the address of a client', () => {
  it('is the one that connects, whatever it says about itself', () => {
    expect(from('203.0.113.9', '198.51.100.1', 'none')).toBe('203.0.113.9')
  })
  it('is what the one proxy in front saw, not what the client claims before it', () => {
    expect(from('10.0.0.2', '198.51.100.1, 203.0.113.9', 1)).toBe('203.0.113.9')
  })
  it('is what the outer of two proxies saw', () => {
    expect(from('10.0.0.2', 'claimed, 203.0.113.9, 10.0.0.1', 2)).toBe('203.0.113.9')
  })
  it('is the farthest known where fewer proxies spoke than stand in front', () => {
    expect(from('10.0.0.2', undefined, 2)).toBe('10.0.0.2')
  })
  it('is believed from a proxy on this machine, and from nobody else', () => {
    expect(from('::ffff:127.0.0.1', '203.0.113.9', 'loopback')).toBe('203.0.113.9')
    expect(from('198.51.100.7', '203.0.113.9', 'loopback')).toBe('198.51.100.7')
    expect(from('127.0.0.1', undefined, 'loopback')).toBe('127.0.0.1')
  })
})
