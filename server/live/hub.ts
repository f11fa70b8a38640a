import type { ServerResponse } from 'node:http'
import type { SharedState } from '#server/domain/state.ts'
import * as say from './event-stream.ts'

export type Hub<Viewer> = {
  /** Sends this viewer the present state of the workshop, and each that follows, until the connection or the access ends. */
  follow(response: ServerResponse, workshop: string, viewer: Viewer): void
  /** Something changed: every viewer of the workshop gets the state. Bursts are merged. */
  publish(workshop: string): void
  /** Asks again who may view the workshop, and says goodbye to whoever no longer may. */
  recheck(workshop: string): void
  /** Counts calls of `recheck`: whoever was admitted before the last one has to be asked again before following. */
  rechecks(): number
  /** Tells everybody that it goes on in a moment, and ends all streams. Nobody can follow afterwards. */
  pause(): void
  viewers(): number
}

export type Sources<Viewer> = {
  stateOf(workshop: string): Promise<SharedState>
  mayStay(workshop: string, viewer: Viewer): Promise<boolean>
  failed(error: unknown): void
}

/** All that the hub keeps of one workshop while somebody views it. */
type Room<Viewer> = {
  workshop: string
  viewers: Map<ServerResponse, Viewer>
  /** Those who have not had a state yet. */
  waiting: ServerResponse[]
  /** Everybody is owed a state. */
  changed: boolean
  version: number
  lastAt: number
  busy: boolean
  asking: boolean
  askAgain: boolean
}

/** So long at least between two states of a workshop: four a second, which also blurs who scored when. */
const BETWEEN_STATES = 250
/** Proxies cut a connection that says nothing for half a minute or more. */
const BETWEEN_PINGS = 15_000
/** A viewer that has not taken so many bytes is gone or too slow; it will come back and get the present state. */
const MOST_UNSENT = 1_000_000
/** Between so many questions about access everybody else has a turn. */
const ASKED_TOGETHER = 50

/**
 * The live channel: serialises a state once and writes the same bytes to every viewer. Nothing is kept for a viewer but its place in
 * the map, so that thousands cost little more than their sockets.
 */
export function makeHub<Viewer>(sources: Sources<Viewer>): Hub<Viewer> {
  const rooms = new Map<string, Room<Viewer>>()
  const roomOf = new WeakMap<ServerResponse, Room<Viewer>>()
  let rechecks = 0
  let paused = false

  function leave(this: ServerResponse) {
    const room = roomOf.get(this)
    room?.viewers.delete(this)
    if (room?.viewers.size === 0 && rooms.get(room.workshop) === room) rooms.delete(room.workshop)
  }

  const pings = setInterval(() => {
    for (const room of rooms.values()) for (const response of room.viewers.keys()) send(response, say.ping)
  }, BETWEEN_PINGS)
  pings.unref()

  /** Makes a state and sends it, now or when the last one is old enough; while one is being made, the next waits. */
  function wake(room: Room<Viewer>) {
    if (room.busy) return
    room.busy = true
    const wait = Math.max(0, room.lastAt + BETWEEN_STATES - Date.now())
    if (wait === 0) void work(room)
    else setTimeout(work, wait, room)
  }

  async function work(room: Room<Viewer>) {
    const forAll = room.changed
    room.changed = false
    try {
      const state = await sources.stateOf(room.workshop)
      room.lastAt = Date.now()
      // Time as version: it also grows over a restart.
      if (forAll || room.version === 0) room.version = Math.max(room.version + 1, room.lastAt)
      const bytes = say.state(state, room.version)
      const waiting = room.waiting
      room.waiting = []
      for (const response of forAll ? room.viewers.keys() : waiting) send(response, bytes)
    } catch (error) {
      sources.failed(error)
      room.lastAt = Date.now()
      // Whoever waits comes back by itself; whoever has a state keeps it and is owed the next.
      for (const response of room.waiting.splice(0)) response.end()
      room.changed ||= forAll && room.viewers.size > 0
    }
    room.busy = false
    if ((room.changed || room.waiting.length > 0) && room.viewers.size > 0) wake(room)
  }

  async function ask(room: Room<Viewer>) {
    room.asking = true
    do {
      room.askAgain = false
      const all = [...room.viewers]
      for (let start = 0; start < all.length; start += ASKED_TOGETHER) {
        await Promise.all(all.slice(start, start + ASKED_TOGETHER).map(([response, viewer]) => askOne(room, response, viewer)))
        await new Promise((resolve) => setImmediate(resolve))
      }
    } while (room.askAgain)
    room.asking = false
  }

  async function askOne(room: Room<Viewer>, response: ServerResponse, viewer: Viewer) {
    // A question that fails is a no: the stream ends, and the gate decides anew when the viewer comes back.
    const stays = await sources.mayStay(room.workshop, viewer).catch((error) => {
      sources.failed(error)
      return false
    })
    if (stays) return
    room.viewers.delete(response)
    response.end(say.gone)
  }

  return {
    follow(response, workshop, viewer) {
      say.open(response)
      if (paused) {
        response.end(say.pause)
        return
      }
      const room = rooms.get(workshop) ?? emptyRoom<Viewer>(workshop)
      rooms.set(workshop, room)
      room.viewers.set(response, viewer)
      room.waiting.push(response)
      roomOf.set(response, room)
      response.on('close', leave)
      response.write(say.connected())
      wake(room)
    },
    publish(workshop) {
      const room = rooms.get(workshop)
      if (room === undefined) return
      room.changed = true
      wake(room)
    },
    recheck(workshop) {
      rechecks++
      const room = rooms.get(workshop)
      if (room === undefined) return
      if (room.asking) room.askAgain = true
      else void ask(room)
    },
    rechecks: () => rechecks,
    pause() {
      paused = true
      clearInterval(pings)
      for (const room of rooms.values()) for (const response of room.viewers.keys()) response.end(say.pause)
    },
    viewers: () => [...rooms.values()].reduce((sum, room) => sum + room.viewers.size, 0),
  }
}

const emptyRoom = <Viewer>(workshop: string): Room<Viewer> => ({
  workshop,
  viewers: new Map(),
  waiting: [],
  changed: false,
  version: 0,
  lastAt: 0,
  busy: false,
  asking: false,
  askAgain: false,
})

function send(response: ServerResponse, bytes: Buffer) {
  if (response.writableEnded || response.destroyed) return
  if (response.writableLength > MOST_UNSENT) response.destroy()
  else response.write(bytes)
}
