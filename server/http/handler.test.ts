import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLog } from '#server/log.ts'
import { type Doors, LARGEST_BODY, makeHandler, type Visit } from './handler.ts'

describe('every request', () => {
  let server: Server
  let nonceSeen: unknown
  let addressSeen: unknown
  const lines: string[] = []
  const answer = (says: string) => async (visit: Visit) => {
    visit.response.end(says)
  }
  const doors: Doors = {
    health: answer('health'),
    procedures: answer('procedures'),
    live: async ({ response }, workshop) => {
      response.end(`live ${workshop}`)
    },
    pages: async ({ request, response, path }) => {
      if (path === '/broken') throw new Error('The page broke')
      nonceSeen = request.headers['x-nonce']
      addressSeen = request.headers['x-concord-address']
      response.end('pages')
    },
  }
  const street = {
    publicUrl: () => 'https://concord.city.example',
    trustedProxy: 1,
    development: false,
    log: makeLog('debug', { write: (line) => void lines.push(line) }),
  } as const

  beforeAll(async () => {
    server = createServer(makeHandler(doors, street))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string }
  const ask = (path: string, method = 'GET', headers: Record<string, string> = {}, body?: string) =>
    new Promise<Answer>((resolve, reject) => {
      const { port } = server.address() as AddressInfo
      const asked = request({ port, host: '127.0.0.1', path, method, headers }, async (response) => {
        let text = ''
        for await (const piece of response) text += piece
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      })
      asked.on('error', reject)
      asked.end(body)
    })

  it('goes to its door', async () => {
    expect((await ask('/api/health')).text).toBe('health')
    expect((await ask('/api/trpc/city.look?input=1')).text).toBe('procedures')
    expect((await ask('/api/live/0123456789abcdef')).text).toBe('live 0123456789abcdef')
    expect((await ask('/workshops')).text).toBe('pages')
  })

  it('gets the headers of safety, and a page a nonce of its own', async () => {
    const [first, second] = [await ask('/workshops'), await ask('/workshops')]
    const policy = String(second.headers['content-security-policy'])
    expect(policy).toContain(`'nonce-${nonceSeen}'`)
    expect(policy).toMatch(/frame-ancestors 'self'.*base-uri 'none'/)
    expect(policy).not.toBe(first.headers['content-security-policy'])
    expect(second.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex, nofollow',
      'strict-transport-security': 'max-age=31536000',
    })
    expect((await ask('/')).headers['x-robots-tag']).toBeUndefined()
    expect((await ask('/api/health')).headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
  })

  it('that would change something comes from our own pages', async () => {
    expect((await ask('/api/trpc/sheet.save', 'POST', { origin: 'https://evil.example' })).status).toBe(403)
    expect((await ask('/api/trpc/sheet.save', 'POST', { 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await ask('/api/trpc/sheet.save', 'POST', { origin: 'https://concord.city.example' })).status).toBe(200)
    expect((await ask('/api/auth/callback/email?token=a', 'GET', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await ask('/join/LAMP-42', 'GET', { 'sec-fetch-site': 'cross-site' })).status).toBe(200)
  })

  it.each(['/api/auth/callback/%65mail', '/api/auth/./callback/email', '/api/auth/%2e/callback/email/', '//api/auth/callback/email'])(
    'signs nobody in from another site, however the address is written: %s',
    async (path) => {
      expect((await ask(`${path}?token=a`, 'GET', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
      expect((await ask(`${path}?token=a`, 'GET', { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    },
  )

  it('to an address that nobody can read is the sender’s fault, not ours', async () => {
    expect((await ask('/w/%E0%A4%A')).status).toBe(400)
    expect((await ask('/join/%C3%A9')).status).toBe(200)
  })

  it('is turned away where it is of no known kind, too large, or does not say how large', async () => {
    expect((await ask('/workshops', 'DELETE')).status).toBe(405)
    expect((await ask('/api/trpc/sheet.save', 'POST', {}, 'x'.repeat(LARGEST_BODY + 1))).status).toBe(413)
    expect((await ask('/sign-in', 'POST', { 'transfer-encoding': 'chunked' }, 'x')).status).toBe(411)
  })

  it('comes from where the trusted proxy says, whatever the client says', async () => {
    await ask('/', 'GET', { 'x-forwarded-for': '198.51.100.1, 203.0.113.9', 'x-concord-address': 'me' })
    expect(addressSeen).toBe('203.0.113.9')
  })

  it('that breaks is answered with 500, and the log tells where, once', async () => {
    lines.length = 0
    const { status, text } = await ask('/broken')
    expect([status, text]).toEqual([500, 'Something went wrong on our side.'])
    expect(lines.filter((line) => line.includes('The page broke'))).toHaveLength(1)
  })

  it('leaves a line without tokens, ids, addresses or questions in the log', async () => {
    lines.length = 0
    await ask('/seat/k7qmd-3xhtp?to=anna@city.example', 'GET', { 'x-forwarded-for': '203.0.113.9', cookie: 'a=hush' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ method: 'GET', route: '/seat/[token]', status: 200 })
    expect(lines[0]).not.toMatch(/k7qmd|anna|203\.0|hush/)
  })
})
