'use client'

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { factorNow, newKey, withAnswers } from '#components/scoring/answers.ts'
import { type Outbox, openOutbox, REST, REST_WHILE_TYPING, type View } from '#components/scoring/outbox.ts'
import { ask, postFor } from '#components/scoring/send.ts'
import { localStore, openShelf } from '#components/scoring/shelf.ts'
import type { FactorPatch, Patch } from '#server/domain/sheet.ts'
import type { MySheets } from '#server/domain/views.ts'

const NOTHING: View = { standing: 'saved', waiting: [], taken: [], refused: [], halted: null, lasting: true }
const none = () => () => {}

/** A page that nobody looked at for so long looks again at what stands on the sheets. */
const LONG_AWAY = 10_000

type Seat = { workshop: string; seat: string; round: number }
type Given = Patch extends infer One ? (One extends Patch ? Omit<One, 'key' | 'at'> : never) : never

export type Sheets = {
  /** The sheets as they stand on this phone; null until they have come. */
  mine: MySheets | null
  view: View
  /** Choices on a factor. */
  choose: (project: string, factor: string, change: Partial<Pick<FactorPatch, 'importance' | 'readiness' | 'reason'>>) => void
  give: (patch: Given) => void
  /** Sends now what rests, e.g. on the way to the next question. */
  hurry: () => void
  seen: Outbox['seen']
  /** Whether answers can be taken: from the moment on when the page's scripts run. */
  ready: boolean
  /** The running build as the last answer named it. */
  build: string | null
}

/**
 * The own sheets and the way of each answer: at once onto the phone, after a rest to the server, and back as 'saved'. `offset` is
 * what the device's clock lacks; `open` says whether the server takes answers now.
 */
export function useSheets({ workshop, seat, round }: Seat, first: MySheets | null, offset: number, open: boolean, wanted: boolean): Sheets {
  const [latest, setBase] = useState(first)
  // The sheets of an earlier round are not this round's.
  const base = latest?.round === round ? latest : null
  const [build, setBuild] = useState<string | null>(null)
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  const clock = useRef({ offset, last: 0 })
  clock.current.offset = offset

  const fetchMine = useCallback(
    async (fits: () => boolean = () => true, then = () => {}) => {
      const answer = await ask<MySheets>('sheet.mine', { workshop })
      if (answer.kind === 'done' && answer.result.seat.id === seat && fits()) {
        setBase(answer.result)
        then()
      }
      return answer.kind === 'done'
    },
    [workshop, seat],
  )

  useEffect(() => {
    const box = openOutbox({
      shelf: openShelf(localStore(), seat, round),
      post: postFor(workshop, seat, round),
      now: Date.now,
      chance: Math.random,
      later: (work, wait) => {
        const timer = setTimeout(work, wait)
        return () => clearTimeout(timer)
      },
      heard: (saved) => {
        setBuild(saved.build)
        // Another device was later: what stands there is shown here too.
        if (saved.patches.some(({ result }) => result === 'older')) void refresh()
      },
    })
    setOutbox(box)
    // An answer that was taken while the sheets were on their way may be missing on them: then they are not used.
    const refresh = async () => {
      const { taken } = box.view()
      await fetchMine(() => box.view().taken === taken, box.rebased)
    }
    let hiddenAt = 0
    const shown = () => {
      if (document.visibilityState === 'hidden') {
        hiddenAt = Date.now()
        box.hurry(true)
        return
      }
      box.wake()
      // The same seat may have been used elsewhere meanwhile; a patch must be made from what stands now.
      if (hiddenAt !== 0 && Date.now() - hiddenAt > LONG_AWAY && box.view().waiting.length === 0) void refresh()
    }
    const other = (event: StorageEvent) => box.noticed(event.key, event.oldValue)
    const leaving = () => box.hurry(true)
    box.wake()
    addEventListener('online', box.wake)
    addEventListener('storage', other)
    addEventListener('pagehide', leaving)
    document.addEventListener('visibilitychange', shown)
    return () => {
      box.stop()
      removeEventListener('online', box.wake)
      removeEventListener('storage', other)
      removeEventListener('pagehide', leaving)
      document.removeEventListener('visibilitychange', shown)
    }
  }, [workshop, seat, round, fetchMine])

  // Scoring goes on (after a pause, or a close that was taken back): what waits may go.
  useEffect(() => {
    if (open) outbox?.wake()
  }, [open, outbox])

  // A phone that was here before scoring opened has no questions yet. Asked again until they come, not by all phones at once.
  useEffect(() => {
    if (!wanted || base !== null) return
    let timer: ReturnType<typeof setTimeout>
    let tries = 0
    const soon = () => {
      timer = setTimeout(async () => (await fetchMine()) || soon(), 300 * Math.random() + 2000 * Math.min(5, tries++))
    }
    soon()
    return () => clearTimeout(timer)
  }, [wanted, base, fetchMine])

  const view = useView(outbox)
  // A refusal that was on its way while scoring went on again must not hold the answers for good.
  const heldBack = open && (view.halted === 'paused' || view.halted === 'closed' || view.halted === 'not-open-yet')
  useEffect(() => {
    if (!heldBack) return
    const timer = setTimeout(() => outbox?.wake(), 2000)
    return () => clearTimeout(timer)
  }, [heldBack, outbox])
  const mine = useMemo(() => base && withAnswers(base, [...view.taken, ...view.waiting]), [base, view])

  const post = useCallback(
    (patch: Given, rest: number) => {
      // Two answers of one device never carry the same moment: the later one must be later.
      clock.current.last = Math.max(Date.now() + clock.current.offset, clock.current.last + 1)
      outbox?.give({ ...patch, key: newKey(), at: clock.current.last }, rest)
    },
    [outbox],
  )
  return {
    mine,
    view,
    choose: (project, factor, change) => {
      if (mine === null) return
      const rest = 'reason' in change ? REST_WHILE_TYPING : REST
      post({ kind: 'factor', project, factor, ...factorNow(mine, project, factor), ...change }, rest)
    },
    give: (patch) => post(patch, REST),
    hurry: useCallback(() => outbox?.hurry(), [outbox]),
    seen: (refused) => outbox?.seen(refused),
    ready: outbox !== null,
    build,
  }
}

const useView = (outbox: Outbox | null): View =>
  useSyncExternalStore(outbox?.follow ?? none, outbox?.view ?? (() => NOTHING), () => NOTHING)
