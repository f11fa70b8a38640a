import { type Patch, partOf } from '#server/domain/sheet.ts'

/** An answer that the server will not take, and why. It stays visible until its owner has seen it. */
export type Refused = { patch: Patch; code: string }

/**
 * A phone's answers on their way to the server. One patch waits for each part of a sheet, since a patch holds the part's whole
 * answer: a later one takes the place of an earlier one. Pure; components/scoring/outbox.ts keeps it, sends it and wakes it up.
 */
export type Queue = {
  /** Oldest first. */
  waiting: readonly Patch[]
  /** Keys of the portion that is on its way; at most one portion at a time. */
  sending: readonly string[]
  /** After a refusal, one at a time, so that only the answer that is meant gets refused. */
  oneByOne: boolean
  failures: number
  /** The next attempt goes no earlier than this (the device's clock). */
  notBefore: number
  /** Nothing may be sent, and why: all that waits goes on waiting, visibly. */
  halted: string | null
  refused: readonly Refused[]
}

export const emptyQueue: Queue = {
  waiting: [],
  sending: [],
  oneByOne: false,
  failures: 0,
  notBefore: 0,
  halted: null,
  refused: [],
}

/** As many as one request carries. */
export const PORTION = 50
const FIRST_WAIT = 1000
const LONGEST_WAIT = 30_000
const SECOND = 1000

/** Refusals that speak of the round, the seat or the workshop: they would meet every answer alike. */
const HALTS = new Set([
  'paused',
  'not-open-yet',
  'closed',
  'revealed',
  'archived',
  'not-found',
  'expired',
  'seat-removed',
  'seat-moved',
  'seat-withdrawn',
  'not-your-seat',
])

/** The place of a patch: what a later answer to the same question replaces. */
export const placeOf = (patch: Patch): string => `${patch.project}/${partOf(patch)}`

/** In the order in which they were given. */
const inOrder = (one: Patch, other: Patch): number => one.at - other.at || (one.key < other.key ? -1 : 1)

/** Adds an answer, in the place of an earlier one to the same question. An older one (from another tab) changes nothing. */
export function put(queue: Queue, patch: Patch): Queue {
  const place = placeOf(patch)
  const old = queue.waiting.find((each) => placeOf(each) === place)
  if (old !== undefined && inOrder(patch, old) < 0) return queue
  return { ...queue, waiting: [...queue.waiting.filter((each) => each !== old), patch].sort(inOrder) }
}

/** Takes out what needs no sending any more, e.g. because another tab has done it. */
export function drop(queue: Queue, keys: readonly string[]): Queue {
  return { ...queue, waiting: queue.waiting.filter((each) => !keys.includes(each.key)) }
}

/** The next portion, in order; empty where nothing may go now. `mine` leaves out what another tab is about to send. */
export function portion(queue: Queue, now: number, mine: (patch: Patch) => boolean = () => true): readonly Patch[] {
  if (queue.sending.length > 0 || queue.halted !== null || now < queue.notBefore) return []
  return queue.waiting.filter(mine).slice(0, queue.oneByOne ? 1 : PORTION)
}

export const setOut = (queue: Queue, patches: readonly Patch[]): Queue => ({ ...queue, sending: patches.map((each) => each.key) })

/** The server has the portion. What replaced a part of it meanwhile goes on waiting. */
export function arrived(queue: Queue): Queue {
  const rest = drop(queue, queue.sending)
  return { ...rest, sending: [], failures: 0, notBefore: 0, oneByOne: queue.oneByOne && rest.waiting.length > 0 }
}

/** Nobody answered, or not in a way that says what became of it: again, later, the same keys. */
export function failed(queue: Queue, now: number, chance: number): Queue {
  const failures = queue.failures + 1
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1)) * (0.5 + chance / 2)
  return { ...queue, sending: [], failures, notBefore: now + wait }
}

/** The server said no. */
export function refusedWith(queue: Queue, code: string, now: number, seconds = 1): Queue {
  const idle = { ...queue, sending: [], failures: 0 }
  if (code === 'too-many') return { ...idle, notBefore: now + Math.max(1, seconds) * SECOND }
  if (HALTS.has(code)) return { ...idle, halted: code }
  if (queue.sending.length > 1) return { ...idle, oneByOne: true }
  const culprits = queue.waiting.filter((each) => queue.sending.includes(each.key))
  return { ...drop(idle, queue.sending), refused: [...queue.refused, ...culprits.map((patch) => ({ patch, code }))] }
}

/** Things changed (scoring goes on, the connection is back): try again at once. */
export const wake = (queue: Queue): Queue => ({ ...queue, halted: null, notBefore: 0 })

export type Standing = 'saved' | 'saving' | 'kept' | 'halted'

/** What to tell the person. `Saved` is said only when the server has everything. */
export function standing(queue: Queue): Standing {
  if (queue.waiting.length === 0) return 'saved'
  if (queue.halted !== null) return 'halted'
  return queue.failures > 0 ? 'kept' : 'saving'
}
