import type { SharedState } from '#server/domain/state.ts'

/**
 * Where a page stands with the server: `live` hears it, `away` has lost it and keeps trying, `pause` was told that the server is
 * back in a moment, `gone` may not listen any more (seat or screen removed, workshop out of reach).
 */
export type LiveStatus = 'live' | 'away' | 'pause' | 'gone'
/** `state` is null when only the status changed. `fresh` marks the first state of a connection, which is never an old one. */
export type Hear = (status: LiveStatus, state: SharedState | null, fresh: boolean) => void
/** Lets the stream go (hidden tab), takes it up again, or ends it for good. */
export type Stream = { rest: () => void; wake: () => void; stop: () => void }

/** As much of an EventSource as is used here. */
export type Source = {
  readyState: number
  onerror: ((event: Event) => void) | null
  addEventListener: (name: string, listen: (event: MessageEvent<string>) => void) => void
  close: () => void
}
export type World = { open: (address: string) => Source; mayListen: (address: string) => Promise<boolean>; chance: () => number }

const FIRST_WAIT = 500
const LONGEST_WAIT = 10_000
/** A connection that lived this long was a good one: the next failure starts from the shortest wait again. */
const GOOD_AFTER = 5_000
/** The server pings every 15 seconds; a line that has been silent for three of them is dead, whatever the browser thinks. */
const SILENCE = 45_000
const CLOSED = 2
/** After this many failures in a row people are told; a single dropped line mends itself unseen. */
const TELL_AFTER = 2

/** Milliseconds to wait after so many failures in a row: doubling, and spread so that a room of phones does not knock at once. */
export function waitAfter(failures: number, chance: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, failures - 1)) * (0.5 + chance / 2)
}

/** Listens to a workshop's live channel and never gives up by itself, unless the server says that access has ended. */
export function follow(address: string, hear: Hear, world: World = browser): Stream {
  let source: Source | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let watch: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let refusals = 0
  let heardAt = 0
  let announced: 'away' | 'pause' = 'away'
  let over = false

  function letGo() {
    clearTimeout(timer)
    clearTimeout(watch)
    source?.close()
    source = null
  }
  function end() {
    over = true
    letGo()
    hear('gone', null, false)
  }
  function again() {
    letGo()
    timer = setTimeout(connect, waitAfter(failures, world.chance()))
  }
  function failed() {
    failures = heardAt !== 0 && Date.now() - heardAt > GOOD_AFTER ? 1 : failures + 1
    if (announced === 'pause' || failures >= TELL_AFTER) hear(announced, null, false)
    again()
  }
  function connect() {
    letGo()
    const mine = world.open(address)
    source = mine
    let fresh = true
    heardAt = 0
    const awake = () => {
      clearTimeout(watch)
      watch = setTimeout(failed, SILENCE)
    }
    awake()
    mine.addEventListener('message', (event) => {
      awake()
      if (fresh) heardAt = Date.now()
      refusals = 0
      announced = 'away'
      hear('live', JSON.parse(event.data), fresh)
      fresh = false
    })
    mine.addEventListener('ping', awake)
    // Access may have been lost to a fault, too: the door itself has the last word.
    mine.addEventListener('gone', () => {
      letGo()
      void world.mayListen(address).then(
        (admitted) => (admitted ? again() : end()),
        () => again(),
      )
    })
    mine.addEventListener('pause', () => {
      announced = 'pause'
      failures = TELL_AFTER
      hear('pause', null, false)
      again()
    })
    mine.onerror = () => {
      if (source !== mine) return
      const refused = mine.readyState === CLOSED
      failed()
      if (refused) void ask()
    }
  }
  /** An EventSource cannot tell a closed door from a server that starts; asked twice, the answer counts. */
  async function ask() {
    const admitted = await world.mayListen(address).catch(() => true)
    refusals = admitted ? 0 : refusals + 1
    if (refusals >= 2 && !over) end()
  }

  connect()
  return {
    rest: letGo,
    wake: () => {
      if (!over && source === null) connect()
    },
    stop: () => {
      over = true
      letGo()
    },
  }
}

const browser: World = {
  open: (address) => new EventSource(address),
  mayListen: async (address) => {
    const control = new AbortController()
    const { status } = await fetch(address, { signal: control.signal })
    control.abort()
    return status !== 401 && status !== 403 && status !== 404
  },
  chance: Math.random,
}
