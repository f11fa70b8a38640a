import { type ClientRequest, createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SharedState } from '#server/domain/state.ts'
import { type Hub, makeHub } from './hub.ts'

const none = { joined: 0, scoring: 0, done: 0 }
const room: SharedState = {
  workshop: 'lamps',
  title: 'Street lights',
  archived: false,
  round: 1,
  phase: 'scoring',
  closesAt: null,
  leftWhenPaused: null,
  progress: { official: none, vendor: none, resident: none },
  expected: { official: 6, vendor: 2, resident: null },
  listening: 0,
  observers: 0,
  moreTime: 0,
  reveal: null,
  spotlight: null,
  codes: [],
  now: 0,
  build: 'a',
}

describe('the live channel', () => {
  let hub: Hub<string>
  let server: Server
  let made = 0
  let listening = 0
  let stateFails = false
  const removed = new Set<string>()
  const open: ClientRequest[] = []

  beforeEach(async () => {
    made = 0
    listening = 0
    stateFails = false
    removed.clear()
    hub = makeHub<string>({
      async stateOf(workshop) {
        made++
        await wait(20)
        if (stateFails) throw new Error('no store')
        return { ...room, workshop, listening, now: Date.now() }
      },
      mayStay: async (_workshop, viewer) => !removed.has(viewer),
      failed: () => {},
    })
    server = createServer((request, response) => {
      const [, workshop = '', viewer = ''] = (request.url ?? '').split('/')
      hub.follow(response, workshop, viewer)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(async () => {
    for (const request of open.splice(0)) request.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  type Seen = { text: string; states: (SharedState & { id: number })[]; ended: boolean; response: IncomingMessage }
  async function view(viewer = 'anna', workshop = 'lamps'): Promise<Seen> {
    const { port } = server.address() as AddressInfo
    const response = await new Promise<IncomingMessage>((resolve) =>
      open.push(get(`http://127.0.0.1:${port}/${workshop}/${viewer}`, resolve)),
    )
    const seen: Seen = { text: '', states: [], ended: false, response }
    response.on('error', () => {})
    response.on('end', () => {
      seen.ended = true
    })
    response.on('data', (bytes) => {
      seen.text += bytes
      seen.states = [...seen.text.matchAll(/id: (\d+)\ndata: (.*)\n\n/g)].map(([, id, state]) => ({
        ...JSON.parse(state ?? ''),
        id: Number(id),
      }))
    })
    return seen
  }
  const until = async (holds: () => boolean) => {
    for (let tries = 0; tries < 200 && !holds(); tries++) await wait(10)
    expect(holds()).toBe(true)
  }

  it('greets a viewer in the form of tRPC and shows the present state first', async () => {
    const anna = await view()
    await until(() => anna.states.length === 1)
    expect(anna.text).toMatch(/^retry: \d+\nevent: connected\ndata: \{\}\n\nid: \d+\ndata: \{"workshop":"lamps"/)
    expect(anna.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    })
  })

  it('tells every viewer of the workshop that changed, and nobody else', async () => {
    const [anna, ben, other] = [await view('anna'), await view('ben'), await view('cleo', 'bins')]
    await until(() => anna.states.length === 1 && ben.states.length === 1 && other.states.length === 1)
    listening = 7
    hub.publish('lamps')
    await until(() => anna.states.length === 2 && ben.states.length === 2)
    expect(ben.states[1]).toEqual(anna.states[1])
    expect(anna.states[1]?.listening).toBe(7)
    await wait(300)
    expect(other.states).toHaveLength(1)
  })

  it('merges a burst into at most four states a second, in order, the last one true', async () => {
    const anna = await view()
    await until(() => anna.states.length === 1)
    for (let change = 1; change <= 50; change++) {
      listening = change
      hub.publish('lamps')
      await wait(20)
    }
    await until(() => anna.states.at(-1)?.listening === 50)
    expect(anna.states.length).toBeLessThanOrEqual(7)
    const ids = anna.states.map((state) => state.id)
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
    const counts = anna.states.map((state) => state.listening)
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
  })

  it('makes the state once for all who connect at the same time, and sends it to nobody else', async () => {
    const first = await view('first')
    await until(() => first.states.length === 1)
    await wait(300)
    made = 0
    const crowd = await Promise.all(Array.from({ length: 100 }, (_, number) => view(`viewer-${number}`)))
    await until(() => crowd.every((viewer) => viewer.states.length === 1))
    expect(made).toBeLessThanOrEqual(3)
    expect(first.states).toHaveLength(1)
    expect(hub.viewers()).toBe(101)
  })

  it('shows a newcomer a state of now, not one of a quiet hour ago', async () => {
    const anna = await view('anna')
    await until(() => anna.states.length === 1)
    await wait(400)
    const ben = await view('ben')
    await until(() => ben.states.length === 1)
    expect((ben.states[0]?.now ?? 0) - (anna.states[0]?.now ?? 0)).toBeGreaterThan(300)
    expect(ben.states[0]?.id).toBe(anna.states[0]?.id)
  })

  it('says goodbye within a second to whoever may no longer look', async () => {
    const [anna, ben] = [await view('anna'), await view('ben')]
    await until(() => anna.states.length === 1 && ben.states.length === 1)
    removed.add('anna')
    const from = Date.now()
    hub.recheck('lamps')
    await until(() => anna.ended)
    expect(Date.now() - from).toBeLessThan(1000)
    expect(anna.text).toMatch(/event: gone\ndata: \{\}\n\n$/)
    hub.publish('lamps')
    await until(() => ben.states.length === 2)
    expect(anna.states).toHaveLength(1)
    expect(hub.viewers()).toBe(1)
  })

  it('keeps those who are there through a failing store, and catches up', async () => {
    const anna = await view('anna')
    await until(() => anna.states.length === 1)
    stateFails = true
    listening = 3
    hub.publish('lamps')
    const ben = await view('ben')
    await until(() => ben.ended)
    expect(anna.ended).toBe(false)
    stateFails = false
    await until(() => anna.states.at(-1)?.listening === 3)
  })

  it('forgets a viewer that leaves', async () => {
    await view('anna')
    await until(() => hub.viewers() === 1)
    open[0]?.destroy()
    await until(() => hub.viewers() === 0)
    hub.publish('lamps')
  })

  it('tells everybody that it goes on in a moment, and lets nobody in afterwards', async () => {
    const anna = await view('anna')
    await until(() => anna.states.length === 1)
    hub.pause()
    await until(() => anna.ended)
    expect(anna.text).toMatch(/event: pause\ndata: \{\}\n\n$/)
    const late = await view('ben')
    await until(() => late.ended)
    expect(late.states).toHaveLength(0)
  })
})
