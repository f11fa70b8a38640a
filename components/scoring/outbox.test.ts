import { describe, expect, test } from 'vitest'
import { openOutbox, REST } from '#components/scoring/outbox.ts'
import type { Answer } from '#components/scoring/send.ts'
import { openShelf, othersWaiting, type Store } from '#components/scoring/shelf.ts'
import type { FactorPatch, Patch } from '#server/domain/sheet.ts'
import type { Saved } from '#server/domain/views.ts'

const answer = (factor: string, at: number, importance = 5): FactorPatch => ({
  kind: 'factor',
  key: `${factor}-${at}-${importance}`,
  at,
  project: 'lights',
  factor,
  importance,
  readiness: null,
  reason: null,
})

function phoneStore(): Store {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  }
}

const fullStore = (): Store => ({
  ...phoneStore(),
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError')
  },
})

const saved = (patches: readonly Patch[]): Answer<Saved> => ({
  kind: 'done',
  result: { patches: patches.map(({ key }) => ({ key, result: 'saved' })), now: 0, build: 'b' },
})

/** A phone with a clock that is turned by hand, and a server that answers what the test says. */
function page(store: Store | null, server: (patches: readonly Patch[]) => Answer<Saved>, seat = 'seat-one') {
  let now = 0
  const calls: { at: number; work: () => void }[] = []
  const received: Patch[][] = []
  const outbox = openOutbox({
    shelf: openShelf(store, seat, 1),
    post: async (patches) => {
      received.push([...patches])
      return server(patches)
    },
    now: () => now,
    chance: () => 1,
    later: (work, wait) => {
      const entry = { at: now + wait, work }
      calls.push(entry)
      return () => void (calls.includes(entry) && calls.splice(calls.indexOf(entry), 1))
    },
    heard: () => {},
  })
  outbox.wake()
  async function pass(milliseconds: number) {
    const end = now + milliseconds
    for (;;) {
      const next = calls.filter((each) => each.at <= end).sort((one, other) => one.at - other.at)[0]
      if (next === undefined) break
      calls.splice(calls.indexOf(next), 1)
      now = Math.max(now, next.at)
      next.work()
      await new Promise(setImmediate)
    }
    now = end
  }
  return { outbox, pass, received }
}

describe('a choice is saved once, after a moment of rest', () => {
  test('arrow keys on their way are not sent', async () => {
    const { outbox, pass, received } = page(phoneStore(), saved)
    for (const value of [1, 2, 3, 4]) {
      outbox.give(answer('privacy', value, value), REST)
      await pass(100)
    }
    expect(received).toEqual([])
    await pass(REST)
    expect(received).toEqual([[answer('privacy', 4, 4)]])
  })
  test('somebody who never rests is saved all the same', async () => {
    const { outbox, pass, received } = page(phoneStore(), saved)
    for (let turn = 0; turn < 60; turn++) {
      outbox.give(answer(`factor-${turn}`, turn), REST)
      await pass(100)
    }
    expect(received.length).toBeGreaterThan(0)
  })
})

describe('what was answered without a connection', () => {
  test('lies on the phone from the first moment and survives the page', async () => {
    const store = phoneStore()
    const first = page(store, () => ({ kind: 'unreachable' }))
    first.outbox.give(answer('privacy', 1), REST)
    first.outbox.stop()
    const second = page(store, saved)
    expect(second.outbox.view().waiting).toEqual([answer('privacy', 1)])
    await second.pass(10_000)
    expect(second.received).toEqual([[answer('privacy', 1)]])
    expect(second.outbox.view().standing).toBe('saved')
    expect(store.length).toBe(0)
  })
  test('is sent once the server answers, each under the same key', async () => {
    let up = false
    const { outbox, pass, received } = page(phoneStore(), (patches) => (up ? saved(patches) : { kind: 'unreachable' }))
    outbox.give(answer('privacy', 1), REST)
    await pass(10_000)
    expect(outbox.view().standing).toBe('kept')
    up = true
    outbox.wake()
    await pass(0)
    expect(outbox.view().standing).toBe('saved')
    expect(new Set(received.flat().map((each) => each.key)).size).toBe(1)
  })
  test('never goes out under another seat on the same device', async () => {
    const store = phoneStore()
    const first = page(store, () => ({ kind: 'unreachable' }))
    first.outbox.give(answer('privacy', 1), REST)
    first.outbox.stop()
    const other = page(store, saved, 'seat-two')
    await other.pass(60_000)
    expect(other.received).toEqual([])
    expect(othersWaiting(store, 'seat-two')).toBe(1)
  })
})

test('a browser that keeps nothing still sends, and says that it keeps nothing', async () => {
  const { outbox, pass, received } = page(fullStore(), saved)
  outbox.give(answer('privacy', 1), REST)
  expect(outbox.view().lasting).toBe(false)
  await pass(1000)
  expect(received).toHaveLength(1)
})

describe('refused answers', () => {
  test('stay on the phone until they were seen', async () => {
    const store = phoneStore()
    const { outbox, pass } = page(store, () => ({ kind: 'refused', code: 'off-scale', facts: {} }))
    outbox.give(answer('privacy', 1, 12), REST)
    await pass(1000)
    const [refused] = page(store, saved).outbox.view().refused
    expect(refused?.code).toBe('off-scale')
    if (refused) outbox.seen(refused)
    expect(page(store, saved).outbox.view().refused).toHaveLength(refused ? 0 : 1)
  })
  test('that came after the close go on waiting, and are sent when it is taken back', async () => {
    let closed = true
    const { outbox, pass } = page(phoneStore(), (patches) => (closed ? { kind: 'refused', code: 'closed', facts: {} } : saved(patches)))
    outbox.give(answer('privacy', 1), REST)
    await pass(60_000)
    expect(outbox.view().halted).toBe('closed')
    closed = false
    outbox.wake()
    await pass(0)
    expect(outbox.view().standing).toBe('saved')
  })
})

describe('two tabs of one seat', () => {
  test('do not send each other’s answers while both live', async () => {
    const store = phoneStore()
    const [one, two] = [page(store, saved), page(store, saved)]
    one.outbox.give(answer('privacy', 1), REST)
    two.outbox.noticed(null, null)
    await Promise.all([one.pass(1000), two.pass(1000)])
    two.outbox.noticed(null, null)
    await two.pass(60_000)
    expect(one.received).toHaveLength(1)
    expect(two.received).toEqual([])
    expect(two.outbox.view().taken).toEqual([answer('privacy', 1)])
  })
})
