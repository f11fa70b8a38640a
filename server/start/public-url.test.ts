import { describe, expect, it } from 'vitest'
import { publicAddress } from './public-url.ts'

const at = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') => [{ address, family, internal }]
const lo = at('127.0.0.1', true)
const unset = { publicUrl: null, host: null }

describe('where people reach the city', () => {
  it('is PUBLIC_URL where it is set', () => {
    const address = publicAddress({ publicUrl: 'https://concord.city.example', host: null }, 3000, { lo, eth0: at('192.168.1.5') })
    expect(address).toEqual({ url: 'https://concord.city.example', reaches: 'everywhere' })
  })
  it('is the address on the local network otherwise', () => {
    expect(publicAddress(unset, 3000, { lo, eth0: at('192.168.1.5') })).toEqual({
      url: 'http://192.168.1.5:3000',
      reaches: 'local network',
    })
  })
  it('is not the address of a network of containers, nor one that the machine gave itself', () => {
    const interfaces = { lo, docker0: at('172.17.0.1'), eth1: at('169.254.3.4'), eth0: at('10.0.0.8') }
    expect(publicAddress(unset, 80, interfaces).url).toBe('http://10.0.0.8:80')
  })
  it('is rather a private address than a public one, whose router phones may not pass', () => {
    expect(publicAddress(unset, 3000, { a: at('203.0.113.4'), b: at('172.20.0.4'), c: at('192.168.0.4') }).url).toBe(
      'http://192.168.0.4:3000',
    )
    expect(publicAddress(unset, 3000, { a: at('203.0.113.4') }).url).toBe('http://203.0.113.4:3000')
  })
  it('is only this machine without a network, or where Concord listens nowhere else', () => {
    const alone = { url: 'http://localhost:3000', reaches: 'this machine' }
    expect(publicAddress(unset, 3000, { lo })).toEqual(alone)
    expect(publicAddress({ publicUrl: null, host: '127.0.0.1' }, 3000, { eth0: at('192.168.1.5') })).toEqual(alone)
    expect(publicAddress({ publicUrl: 'http://localhost:3000', host: null }, 3000, {})).toEqual(alone)
  })
})
