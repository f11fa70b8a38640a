import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { type Everyone, everyone, type Persona } from '#e2e/fixtures/everyone.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { addressOf, placesOf } from '#e2e/fixtures/outlets.ts'
import { Visitor } from '#e2e/fixtures/visitor.ts'
import { appRouter } from '#server/api/root.ts'
import { type Action, access, actions, admits, doors, rowOf } from '#server/domain/access.ts'

const MANIFEST = new URL('../.next/server/app-paths-manifest.json', import.meta.url)
/** Doors that the server itself keeps, beside Next's. */
const OWN_DOORS = ['/api/health', '/api/trpc', '/api/live/[id]']
/** Deeds that end the seat or the workshop that does them: done last, by somebody new. */
/** Anybody may knock there, and the printed secret, not a role, opens it: its own test below. */
const BY_SECRET: Action[] = ['mailbox.list']
const LAST: Action[] = [
  'participant.leave',
  'participant.withdraw',
  'workshop.closeScreens',
  'workshop.duplicate',
  'workshop.unarchive',
  'workshop.archive',
]

/** What the forms of a seat's pages send where the scripts have not come: nothing is read there. */
const FORMS = ['/w/[id]/start', '/w/[id]/withdraw']

let house: House
let all: Everyone

test.beforeAll(async () => {
  house = await startHouse()
  all = await everyone(house)
})
test.afterAll(() => house.leave())

/** The pages and handlers of the build, as addresses: `/(staff)/workshops/[id]/page` is `/workshops/[id]`. */
function builtDoors(): string[] {
  const paths = Object.keys(JSON.parse(readFileSync(MANIFEST, 'utf8')))
  const address = (path: string) => path.replace(/\/(page|route)$/, '').replaceAll(/\/\([^)]+\)/g, '') || '/'
  return [...new Set(paths.map(address))].filter((path) => !path.startsWith('/_global-error'))
}

const procedures = Object.keys(appRouter._def.procedures)
const isQuery = (path: string): boolean => Reflect.get(appRouter._def.procedures, path)?._def.type === 'query'

/** Knocks at a procedure with nothing but the workshop: the gate answers before the input is looked at. */
async function knock(visitor: Visitor, action: Action): Promise<{ status: number; code: string | null }> {
  const input = JSON.stringify(action === 'sheet.save' ? await anAnswer(visitor) : { workshop: all.setUp.workshop })
  const path = `/api/trpc/${action}`
  const answer = await (isQuery(action) ? visitor.send(`${path}?input=${encodeURIComponent(input)}`) : visitor.post(path, input))
  const body = await answer.json()
  return { status: answer.status, code: body.error?.data?.refusal?.code ?? null }
}

async function anAnswer(visitor: Visitor) {
  const { workshop, projects, factorIds } = all.setUp
  const own = [...visitor.cookies].find(([name]) => name === `concord-seat-${workshop}`)?.[1].split('.')[0]
  const seat = own ?? 'nobodys0nobodys0'
  const patch = {
    kind: 'factor',
    key: 'k',
    at: Date.now(),
    project: projects[0],
    factor: factorIds[0],
    importance: 5,
    readiness: 5,
    reason: null,
  }
  return { workshop, seat, round: 1, v: 1, patches: [patch] }
}

test('every procedure, page, handler and stream of the running server has its row, and every row its door', () => {
  expect([...procedures].sort()).toEqual([...actions].sort())
  expect([...new Set([...builtDoors(), ...OWN_DOORS])].sort()).toEqual(Object.keys(doors).sort())
})

test('each procedure admits whom the table names, and nobody else learns that it is there', async () => {
  const wrong: string[] = []
  const held = (persona: Persona, action: Action) => (rowOf(action).scope === 'city' ? persona.city : persona.workshop)
  for (const action of actions.filter((each) => !LAST.includes(each) && !BY_SECRET.includes(each))) {
    for (const persona of all.personas) {
      const admitted = admits(rowOf(action), held(persona, action)) !== null
      const { status, code } = await knock(persona.visitor, action)
      const seatGone = persona.name === 'seat that was set aside' && rowOf(action).scope === 'workshop' && code === 'seat-removed'
      const refused = seatGone || (status === 404 && code === 'not-found')
      if (admitted === refused) wrong.push(`${persona.name} → ${action}: ${status} ${code}, the table says ${admitted ? 'yes' : 'no'}`)
      if (status >= 500) wrong.push(`${persona.name} → ${action}: ${status}`)
    }
  }
  expect(wrong).toEqual([])
})

test('a seat that was set aside learns so, and nothing more', async () => {
  const removed = all.personas.find((persona) => persona.name === 'seat that was set aside')
  expect(await knock(removed?.visitor ?? new Visitor(house.url), 'sheet.mine')).toMatchObject({ code: 'seat-removed' })
})

test('a real city has no mailbox, whatever one knocks with', async () => {
  for (const { visitor } of all.personas) {
    expect(await knock(visitor, 'mailbox.list')).toEqual({ status: 404, code: 'not-found' })
    expect((await visitor.send('/mailbox/nosuchsecret')).headers.getSetCookie()).toEqual([])
  }
})

test('each page opens for whom the table names', async () => {
  const wrong: string[] = []
  for (const [door, needs] of Object.entries(doors)) {
    if (door.startsWith('/api/') || door.startsWith('/_') || FORMS.includes(door)) continue
    if (door === '/frameworks/[id]/edit') continue // shipped frameworks are not edited: its own journey
    const address = addressOf(door, placesOf(all.setUp))
    for (const persona of all.personas) {
      const answer = await persona.visitor.send(address, { headers: { accept: 'text/html' } })
      const text = await answer.text()
      if (answer.status >= 500) wrong.push(`${persona.name} → ${address}: ${answer.status}`)
      if (needs === 'anybody') continue
      if (needs === 'staff') {
        if (persona.city.length > 0 !== (answer.status === 200)) wrong.push(`${persona.name} → ${address}: ${answer.status}`)
        continue
      }
      const row = access[needs as keyof typeof access]
      const admitted = admits(row, row.scope === 'city' ? persona.city : persona.workshop) !== null
      // A seat that was set aside is told so on its own page, which shows nothing of the workshop.
      if (persona.name === 'seat that was set aside' && door.startsWith('/w/')) {
        if (all.setUp.factorIds.some((factor) => text.includes(factor))) wrong.push(`${persona.name} reads the factors at ${address}`)
        continue
      }
      // A file that is not there yet leads to the page that says so.
      const early = needs === 'result.export' && answer.headers.get('location') === `/workshops/${all.setUp.workshop}/export`
      const shown = answer.status === 200 || early
      if (admitted !== shown) wrong.push(`${persona.name} → ${address}: ${answer.status}, the table says ${admitted ? 'yes' : 'no'}`)
    }
  }
  expect(wrong).toEqual([])
})

test('what a form of a seat’s pages sends is taken from whom the table names, and from this site alone', async () => {
  const wrong: string[] = []
  const body = new URLSearchParams({ 'on-record': 'yes' }).toString()
  for (const door of FORMS) {
    const address = addressOf(door, placesOf(all.setUp))
    const post = (visitor: Visitor, from: string) =>
      visitor.post(address, body, { 'content-type': 'application/x-www-form-urlencoded', origin: from })
    for (const persona of all.personas) {
      if (door === '/w/[id]/withdraw' && persona.workshop.some((role) => access['participant.withdraw'].who.some((who) => who === role)))
        continue
      const needs = doors[door] as keyof typeof access
      const admitted = admits(access[needs], persona.workshop) !== null || persona.name === 'seat that was set aside'
      const { status } = await post(persona.visitor, house.url)
      if (status !== (admitted ? 303 : 404)) wrong.push(`${persona.name} → ${address}: ${status}`)
      if ((await post(persona.visitor, 'https://evil.example')).status !== 403) wrong.push(`${persona.name} → ${address} from elsewhere`)
    }
  }
  expect(wrong).toEqual([])
})

test('the live stream opens for whom the table names', async () => {
  const wrong: string[] = []
  for (const persona of all.personas) {
    const stop = new AbortController()
    const answer = await persona.visitor.send(`/api/live/${all.setUp.workshop}`, {
      signal: stop.signal,
      headers: { accept: 'text/event-stream' },
    })
    const admitted = admits(rowOf('round.state'), persona.workshop) !== null
    if (admitted !== (answer.status === 200)) wrong.push(`${persona.name}: ${answer.status}`)
    stop.abort()
  }
  expect(wrong).toEqual([])
})

/** Asked for is a second; the machine may be busy. */
const AT_ONCE = 3000
test('a viewer whose seat is removed stops receiving at once', async () => {
  const { workshop } = all.setUp
  const visitor = await all.again('participant')
  const seat = await visitor.ask('participant.mine', { workshop })
  const answer = await visitor.send(`/api/live/${workshop}`, { headers: { accept: 'text/event-stream' } })
  const reader = answer.body?.getReader()
  await reader?.read()
  await all.facilitator.tell('participant.setAside', { workshop, seat: seat.id })
  const from = performance.now()
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read());
  expect(performance.now() - from).toBeLessThan(AT_ONCE)
})

test('the deeds that end something are open to whom the table names, each done by somebody new', async () => {
  const wrong: string[] = []
  for (const action of LAST) {
    const row = rowOf(action)
    for (const persona of all.personas) {
      const admitted = admits(row, persona.workshop) !== null
      const visitor = admitted ? await all.again(persona.name) : persona.visitor
      const { status, code } = await knock(visitor, action)
      const refused = code === 'not-found' || code === 'seat-removed' || code === 'archived'
      if (admitted === refused) wrong.push(`${persona.name} → ${action}: ${status} ${code}, the table says ${admitted ? 'yes' : 'no'}`)
    }
  }
  expect(wrong).toEqual([])
})
