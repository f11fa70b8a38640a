import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { eachStore } from '#db/testing/stores.ts'
import { anAnswer, aWorkshop, type Room } from '#server/api/testing/workshop.ts'
import { LARGEST_BODY, makeHandler } from '#server/http/handler.ts'
import { makeProcedures } from '#server/http/procedures.ts'
import { makeLog } from '#server/log.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** The procedures behind the real handler, on a port of their own. */
async function serve(room: Room): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const none = async () => {
    throw new Error('Not a door of this test.')
  }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const street = { publicUrl: () => origin, trustedProxy: 'none', development: false, log: makeLog('silent') } as const
  server.on('request', makeHandler({ health: none, live: none, pages: none, procedures: makeProcedures(room.api) }, street))
  return (path, init) =>
    fetch(`${origin}/api/trpc/${path}`, { ...init, headers: { 'content-type': 'application/json', origin, ...init?.headers } })
}

const post = (body: unknown, cookie = ''): RequestInit => ({
  method: 'POST',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { cookie },
})

eachStore((open) => {
  it('joins and scores as a phone does', async () => {
    const room = await aWorkshop(await open())
    const { workshop } = room
    const call = await serve(room)
    await room.facilitator.api.round.open({ workshop, minutes: null })
    const joined = await call(
      'participant.join',
      post({ code: room.code, group: 'resident', unit: null, noticeRead: true, onRecord: null }),
    )
    expect(await joined.json()).toEqual({ result: { data: { workshop } } })
    const [line = ''] = joined.headers.getSetCookie()
    expect(line).toMatch(/^concord-seat-[0-9a-z]{16}=[^;]+; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/)
    const cookie = line.split(';')[0] ?? ''
    const mine = await call(`participant.mine?input=${encodeURIComponent(JSON.stringify({ workshop }))}`, { headers: { cookie } })
    const { result } = await mine.json()
    const patch = anAnswer(room)
    const saved = await call('sheet.save', post({ workshop, seat: result.data.id, round: 1, v: 1, patches: [patch] }, cookie))
    expect(await saved.json()).toMatchObject({ result: { data: { patches: [{ key: patch.key, result: 'saved' }] } } })
    const off = await call(
      'sheet.save',
      post({ workshop, seat: result.data.id, round: 1, v: 1, patches: [{ ...patch, importance: 99 }] }, cookie),
    )
    expect(off.status).toBe(400)
    const { error } = await off.json()
    expect(error).toMatchObject({
      message: 'off-scale',
      data: { refusal: { code: 'off-scale', facts: { min: 1, max: 9 }, field: 'importance' } },
    })
    expect(error.data).not.toHaveProperty('stack')
  })

  it('sends a result as it was serialised once, in the form that the browser takes, and only to whom the gate admits', async () => {
    const room = await aWorkshop(await open())
    const { workshop, project, facilitator } = room
    const seat = await room.join('resident')
    const call = await serve(room)
    const path = `result.read?input=${encodeURIComponent(JSON.stringify({ workshop, project }))}`
    const read = (cookie: string, encoding: string) => call(path, { headers: { cookie, 'accept-encoding': encoding } })
    await facilitator.api.round.open({ workshop, minutes: null })
    await facilitator.api.round.close({ workshop })
    const early = await read(seat.cookie(), 'br')
    expect([early.status, (await early.json()).error.data.refusal]).toEqual([
      409,
      { code: 'not-ready', facts: { why: 'not-revealed' }, field: null },
    ])
    await facilitator.api.round.reveal({ workshop })
    const data = await facilitator.api.result.read({ workshop, project })
    for (const [encoding, sent] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await read(seat.cookie(), encoding)
      expect([answer.status, answer.headers.get('content-encoding'), answer.headers.get('cache-control')]).toEqual([200, sent, 'no-store'])
      expect(await answer.json()).toEqual({ result: { data } })
    }
    const stranger = await read('', 'br')
    expect([stranger.status, (await stranger.json()).error.message]).toEqual([404, 'not-found'])
  })

  it('answers whatever is broken or too large with its own fault, never with ours', async () => {
    const room = await aWorkshop(await open())
    const { workshop } = room
    const call = await serve(room)
    const statuses: [string, number, Promise<Response>][] = [
      ['broken json', 400, call('participant.join', post('{"code":'))],
      ['no json', 400, call('participant.join', post('code=LAMP-42'))],
      ['a number', 400, call('participant.join', post('7'))],
      ['nothing', 400, call('participant.join', post(''))],
      ['broken input in the address', 400, call('participant.look?input=%7B')],
      ['a list for a text', 400, call('participant.look?input=%7B%22code%22%3A%5B%5D%7D')],
      ['a long text', 400, call('participant.join', post({ code: 'x'.repeat(10_000) }))],
      ['a large body', 413, call('participant.join', post({ code: 'x'.repeat(LARGEST_BODY) }))],
      ['no such procedure', 404, call('participant.hack', post({}))],
      ['a change by GET', 405, call('participant.join')],
      ['many calls in one', 400, call('participant.look,participant.look?batch=1&input=%7B%7D')],
      ['a workshop that no store could name', 404, call(`participant.mine?input=${encodeURIComponent('{"workshop":"a\\u0000b"}')}`)],
      ['a stranger', 404, call('sheet.save', post({ workshop, seat: 's', round: 1, v: 1, patches: [anAnswer(room)] }))],
      ['a stranger with rubbish', 404, call('sheet.save', post([]))],
      ['a wrong code', 404, call('participant.look?input=%7B%22code%22%3A%22x%22%7D')],
    ]
    for (const [what, expected, asked] of statuses) expect([what, (await asked).status]).toEqual([what, expected])
    expect(room.logged).toEqual([])
  })

  it('answers a plain change exactly as the adapter of tRPC does', async () => {
    const room = await aWorkshop(await open())
    const { workshop } = room
    const call = await serve(room)
    await room.facilitator.api.round.open({ workshop, minutes: null })
    const join = { code: room.code, group: 'resident', unit: null, noticeRead: true, onRecord: null }
    const joined = await call('participant.join', post(join))
    const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const mine = await call(`participant.mine?input=${encodeURIComponent(JSON.stringify({ workshop }))}`, { headers: { cookie } })
    const { result } = await mine.json()
    const save = { workshop, seat: result.data.id, round: 1, v: 1 }
    const patch = anAnswer(room)
    const asked: [string, unknown][] = [
      ['sheet.save', { ...save, patches: [patch] }],
      ['sheet.save', { ...save, patches: [{ ...patch, importance: 99 }] }],
      ['sheet.save', { ...save, patches: [{ ...patch, kind: 'guess' }] }],
      ['sheet.save', { ...save, patches: [] }],
      ['sheet.save', { ...save, round: 7, patches: [patch] }],
      ['sheet.save', { ...save, seat: 'another', patches: [patch] }],
      ['sheet.save', { workshop: 'elsewhere' }],
      ['sheet.save', '{"workshop":'],
      ['sheet.save', ''],
      ['sheet.save', '\ufeff{}'],
      ['sheet.save', '7'],
      ['participant.join', { ...join, code: 'WRONG-77' }],
      ['participant.leave', { workshop }],
      ['participant.look', { code: room.code }],
      ['participant.hack', {}],
      ['toString', {}],
    ]
    for (const [path, body] of asked) {
      const [plain, byAdapter] = await Promise.all(
        // A content type with a parameter is nothing plain.
        ['application/json', 'application/json; charset=utf-8'].map(async (type) => {
          const sent = post(body, cookie)
          const answer = await call(path, { ...sent, headers: { ...sent.headers, 'content-type': type } })
          const { 'content-length': _, 'transfer-encoding': __, date: ___, ...headers } = Object.fromEntries(answer.headers)
          return { path, body, status: answer.status, headers, text: await answer.text() }
        }),
      )
      expect(plain).toEqual(byAdapter)
    }
  })
})
