import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { eachStore } from '#db/testing/stores.ts'
import { anAnswer, aWorkshop, type Room, send } from '#server/api/testing/workshop.ts'
import { asDocument, makePages } from '#server/http/documents.ts'
import { makeHandler } from '#server/http/handler.ts'
import { makeLog } from '#server/log.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** The real handler before pages that say how often they were rendered, and for which cookies. */
async function serve(room: Room) {
  const rendered: string[] = []
  const none = async () => {
    throw new Error('Not a door of this test.')
  }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  const ownUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const pages = makePages({
    api: room.api,
    ownUrl,
    development: false,
    pages: async ({ request, response }) => {
      rendered.push(request.headers.cookie ?? '')
      response.setHeader('content-type', 'text/html')
      response.end(`<h1>${rendered.length}</h1><script nonce="n">self.next()</script><script src="/report.js" data-document></script>`)
    },
  })
  const street = { publicUrl: () => ownUrl, trustedProxy: 'none', development: false, log: makeLog('silent') } as const
  server.on('request', makeHandler({ health: none, live: none, procedures: none, pages }, street))
  const path = `/workshops/${room.workshop}/report/${room.project}`
  return {
    rendered,
    open: (cookie: string, headers = {}, query = '') => fetch(`${ownUrl}${path}${query}`, { headers: { cookie, ...headers } }),
  }
}

async function revealed(room: Room) {
  const { workshop } = room
  const people = await Promise.all([1, 2, 3, 4].map(() => room.join('resident')))
  await room.facilitator.api.round.open({ workshop, minutes: null })
  for (const person of people) await send(room, person, anAnswer(room, { reason: 'Dark corners' }))
  await room.facilitator.api.round.close({ workshop })
  await room.facilitator.api.round.reveal({ workshop })
  return people
}

eachStore((open) => {
  it('renders a report once for all who read it in the same role, and hands out no script but its own', async () => {
    const room = await aWorkshop(await open())
    const cookies = (await revealed(room)).map(({ cookie }) => cookie())
    const { rendered, open: read } = await serve(room)
    const answers = await Promise.all(cookies.map((cookie) => read(cookie)))
    for (const answer of answers) {
      expect(answer.status).toBe(200)
      expect(await answer.text()).toBe('<h1>1</h1><script src="/report.js" data-document></script>')
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
    }
    expect(rendered).toHaveLength(1)
    await read(room.facilitator.cookie())
    expect(rendered).toHaveLength(2)
  })

  it('renders it anew when a reason was hidden, and when somebody’s withdrawal made another version', async () => {
    const room = await aWorkshop(await open())
    const { workshop, project } = room
    const people = await revealed(room)
    const { rendered, open: read } = await serve(room)
    const reader = room.facilitator.cookie()
    await read(reader)
    const factor = room.setup.factorIds[0] ?? ''
    const reasons = await room.facilitator.api.result.reasons({ workshop, project, factor })
    await room.facilitator.api.result.hideReason({ workshop, reason: reasons.resident[0]?.id ?? '' })
    await read(reader)
    await read(reader)
    expect(rendered).toHaveLength(2)
    for (const gone of people.slice(0, 2)) {
      await gone.api.participant.withdraw({ workshop })
      await read(reader)
    }
    expect(rendered).toHaveLength(4)
  })

  it('asks the gate for every reader: whom it turns away, Next tells so, and nothing is kept', async () => {
    const room = await aWorkshop(await open())
    const first = (await revealed(room))[0]?.cookie() ?? ''
    const { rendered, open: read } = await serve(room)
    await read(first)
    const stranger = await read('')
    expect(await stranger.text()).toContain('self.next()')
    expect(stranger.headers.get('content-security-policy')).toContain('nonce-')
    expect(rendered).toHaveLength(2)
  })

  it('leaves a page to Next that one of our own pages leads to without loading it anew', async () => {
    const room = await aWorkshop(await open())
    const first = (await revealed(room))[0]?.cookie() ?? ''
    const { open: read } = await serve(room)
    expect(await (await read(first, { rsc: '1' })).text()).toContain('self.next()')
  })

  it('is the same document behind whatever a chat or letter has put after a question mark', async () => {
    const room = await aWorkshop(await open())
    const first = (await revealed(room))[0]?.cookie() ?? ''
    const { rendered, open: read } = await serve(room)
    const texts = await Promise.all(['', '?', '?utm_source=letter', '?a=%00'].map(async (query) => (await read(first, {}, query)).text()))
    expect(new Set(texts)).toEqual(new Set(['<h1>1</h1><script src="/report.js" data-document></script>']))
    expect(rendered).toHaveLength(1)
  })

  it('sends it compressed in the form that the reader takes', async () => {
    const room = await aWorkshop(await open())
    const first = (await revealed(room))[0]?.cookie() ?? ''
    const { open: read } = await serve(room)
    const gzip = await read(first, { 'accept-encoding': 'gzip' })
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    const plain = await read(first, { 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await gzip.text()).toBe(await plain.text())
    for (const refusing of ['br;q=0, gzip; Q=0', 'br;q=0.000'])
      expect((await read(first, { 'accept-encoding': refusing })).headers.get('content-encoding')).toBeNull()
    expect((await read(first, { 'accept-encoding': 'br;q=0, GZIP;q=0.5' })).headers.get('content-encoding')).toBe('gzip')
  })
})

it('takes the scripts of the application out of a page, and what would load them', () => {
  const page = [
    '<link rel="preload" as="script" href="/_next/a.js"/>',
    '<link rel="stylesheet" href="/_next/a.css" nonce="n"/>',
    '<script src="/_next/a.js" nonce="n" async=""></script>',
    '<p>Text</p>',
    '<script nonce="n">(self.__next_f=[]).push([1,"\\u003cp>"])</script>',
    '<script data-document="" src="/report.js" defer=""></script>',
  ].join('')
  expect(asDocument(page)).toBe(
    '<link rel="stylesheet" href="/_next/a.css"/><p>Text</p><script data-document="" src="/report.js" defer=""></script>',
  )
})
