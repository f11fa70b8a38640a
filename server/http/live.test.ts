import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeHub } from '#server/live/hub.ts'
import { makeLog } from '#server/log.ts'
import { MOST_STREAMS, makeLive, type Viewer } from './live.ts'

describe('live streams', () => {
  let server: Server
  beforeEach(async () => {
    const failed = () => {}
    // No state is ever ready, so that the streams stay open.
    const stateOf = () => new Promise<never>(() => {})
    const hub = makeHub<Viewer>({ stateOf, mayStay: async () => true, failed })
    const admit = async (cookies: string) => ({ kind: 'screen', role: 'screen', id: cookies.split(';')[0] ?? '' }) as const
    const live = makeLive(hub, admit, makeLog('silent'))
    server = createServer((request, response) => void live({ request, response, path: '', address: '' }, 'workshop'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })
  const follow = (cookie: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const { port } = server.address() as AddressInfo
      get({ port, host: '127.0.0.1', headers: { cookie } }, resolve).on('error', reject)
    })

  it('are so many for one credential and no more, whatever else the browser brings', async () => {
    const held = await Promise.all(Array.from({ length: MOST_STREAMS }, (_, place) => follow(`wall;other=${place}`)))
    expect(held.every((each) => each.statusCode === 200)).toBe(true)
    expect((await follow('wall;other=more')).statusCode).toBe(429)
    expect((await follow('another wall')).statusCode).toBe(200)
    held[0]?.destroy()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await follow('wall')).statusCode).toBe(200)
  })
})
