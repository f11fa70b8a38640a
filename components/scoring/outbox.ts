import {
  arrived,
  drop,
  emptyQueue,
  failed,
  placeOf,
  portion,
  put,
  type Queue,
  type Refused,
  refusedWith,
  setOut,
  standing,
  wake,
} from '#components/scoring/queue.ts'
import type { Post } from '#components/scoring/send.ts'
import { patchIn, type Shelf } from '#components/scoring/shelf.ts'
import type { Patch } from '#server/domain/sheet.ts'
import type { Saved } from '#server/domain/views.ts'

/** A choice is sent after this moment's rest, so that arrow keys on their way do not count as choices. */
export const REST = 600
/** Somebody who types pauses longer between words. */
export const REST_WHILE_TYPING = 1500
/** However busy somebody is, nothing rests longer than this. */
const LONGEST_REST = 4000
/** Another tab of the same seat sends its own answers; what lies here longer was left behind by a page that closed. */
const LEFT_BEHIND = 3000

export type View = {
  standing: ReturnType<typeof standing>
  waiting: readonly Patch[]
  /** What the server has taken from this page, in order: shown over the sheet that came with the page. */
  taken: readonly Patch[]
  refused: readonly Refused[]
  halted: string | null
  lasting: boolean
}

export type World = {
  shelf: Shelf
  post: Post
  /** The device's clock, for waiting. */
  now: () => number
  chance: () => number
  /** Calls back after so many milliseconds; returns how to call it off. */
  later: (work: () => void, wait: number) => () => void
  heard: (saved: Saved, patches: readonly Patch[]) => void
}

export type Outbox = {
  view: () => View
  follow: (changed: () => void) => () => void
  /** Keeps an answer at once and sends it after a rest. */
  give: (patch: Patch, rest: number) => void
  /** Sends now what rests: the person goes on, or leaves. */
  hurry: (leaving?: boolean) => void
  /** Tries again at once: connection back, page shown, scoring goes on. */
  wake: () => void
  /** Another tab changed the shelf. */
  noticed: (name: string | null, old: string | null) => void
  seen: (refused: Refused) => void
  /** A fresh sheet from the server holds all that was taken. */
  rebased: () => void
  stop: () => void
}

/** The running queue of one seat and round: keeps on the shelf, sends in order, one portion at a time, until the server has all. */
export function openOutbox(world: World): Outbox {
  const { shelf } = world
  const followers = new Set<() => void>()
  /** Since when an answer may go: at once where this page made it. */
  const ripe = new Map<string, number>()
  let queue: Queue = shelf.waiting().reduce(put, { ...emptyQueue, refused: shelf.refused() })
  let taken: readonly Patch[] = []
  let restsUntil = 0
  let restingSince = 0
  let cancel: (() => void) | null = null
  let stopped = false
  for (const patch of queue.waiting) ripe.set(patch.key, world.now() + LEFT_BEHIND)
  let seenView = picture()

  function picture(): View {
    const { waiting, refused, halted } = queue
    return { standing: standing(queue), waiting, taken, refused, halted, lasting: shelf.lasting() }
  }
  function changed(next: Queue) {
    queue = next
    seenView = picture()
    for (const tell of followers) tell()
  }
  const ripeAt = (patch: Patch) => ripe.get(patch.key) ?? 0
  const mine = (patch: Patch) => world.now() >= ripeAt(patch)

  function plan() {
    cancel?.()
    cancel = null
    if (stopped || queue.sending.length > 0 || queue.halted !== null || queue.waiting.length === 0) return
    const due = Math.max(queue.notBefore, restsUntil, Math.min(...queue.waiting.map(ripeAt)))
    cancel = world.later(() => void send(false), Math.max(0, due - world.now()))
  }
  async function send(leaving: boolean) {
    const patches = portion(queue, world.now(), mine)
    if (patches.length === 0) return plan()
    restingSince = 0
    changed(setOut(queue, patches))
    const answer = await world.post(patches, leaving)
    if (answer.kind === 'done') took(patches, answer.result)
    else if (answer.kind === 'refused') said(answer.code, Number(answer.facts.seconds ?? 1))
    else changed(failed(queue, world.now(), world.chance()))
    plan()
  }
  function took(patches: readonly Patch[], saved: Saved) {
    for (const patch of patches) shelf.drop(patch)
    taken = [...taken, ...patches]
    changed(arrived(queue))
    world.heard(saved, patches)
  }
  function said(code: string, seconds: number) {
    const before = queue.refused.length
    const next = refusedWith(queue, code, world.now(), seconds)
    for (const refused of next.refused.slice(before)) {
      shelf.keepRefused(refused)
      shelf.drop(refused.patch)
    }
    changed(next)
  }

  return {
    view: () => seenView,
    follow: (tell) => {
      followers.add(tell)
      return () => followers.delete(tell)
    },
    give: (patch, rest) => {
      shelf.keep(patch)
      const now = world.now()
      if (restingSince === 0) restingSince = now
      restsUntil = Math.min(now + rest, restingSince + LONGEST_REST)
      changed(put(queue, patch))
      plan()
    },
    hurry: (leaving = false) => {
      restsUntil = 0
      if (leaving) void send(true)
      else plan()
    },
    wake: () => {
      if (queue.halted !== null || queue.notBefore > 0) changed(wake(queue))
      plan()
    },
    noticed: (name, old) => {
      if (name !== null && !shelf.owns(name)) return
      const lying = shelf.waiting()
      const gone = queue.waiting.filter(
        (each) => !queue.sending.includes(each.key) && !lying.some((other) => placeOf(other) === placeOf(each)),
      )
      const refused = shelf.refused()
      const before = patchIn(old)
      const sentByOther = before !== null && !lying.some((each) => placeOf(each) === placeOf(before)) ? [before] : []
      const stands = [...gone, ...sentByOther].filter((each) => !refused.some((other) => other.patch.key === each.key))
      for (const patch of lying)
        if (!ripe.has(patch.key) && !queue.waiting.some((each) => each.key === patch.key)) ripe.set(patch.key, world.now() + LEFT_BEHIND)
      taken = [...taken, ...stands.filter((each, place) => stands.findIndex((other) => other.key === each.key) === place)]
      changed(
        lying.reduce(put, {
          ...drop(
            queue,
            gone.map((each) => each.key),
          ),
          refused,
        }),
      )
      plan()
    },
    seen: (refused) => {
      shelf.dropRefused(refused)
      changed({ ...queue, refused: queue.refused.filter((each) => each !== refused) })
    },
    rebased: () => {
      taken = []
      changed(queue)
    },
    stop: () => {
      stopped = true
      cancel?.()
    },
  }
}
