'use client'
import { useEffect, useRef, useState } from 'react'
import type { Revealed } from '#components/session/use-revealed.ts'
import type { FactorResult } from '#server/domain/result.ts'
import { inOrderOfTalk } from '#server/domain/sentences/view.ts'
import type { SharedState, Spotlight } from '#server/domain/state.ts'

type Show = (spot: Spotlight) => Promise<void>
export type Talk = {
  /** In order of talk. */
  order: FactorResult[]
  /** What is on the wall, or on its way there; null for the overview. */
  now: FactorResult | null
  previous: Spotlight | null
  next: Spotlight | null
  nextFactor: FactorResult | null
  show: (spot: Spotlight) => void
  /** Ids of the factors that stood on the wall, as far as this device has seen. */
  talked: ReadonlySet<string>
  need: { talked: number; all: number }
}

/** A factor needs no talk where the groups are close, or where too few scored it to say. */
const LAST_TIER_TO_TALK = 7

/** Walking through the results in order of talk. Presses that come while one is on its way count: the last one wins. */
export function useTalk(state: SharedState, revealed: Revealed | null, send: Show): Talk {
  const [wanted, setWanted] = useState<Spotlight | null>(null)
  const waiting = useRef<Spotlight | null>(null)
  const sending = useRef(false)
  const spotlight = wanted ?? state.spotlight
  const result = revealed !== null && revealed.result.project.id === spotlight?.project ? revealed.result : null
  const order = result === null ? [] : inOrderOfTalk(result)
  const project = spotlight?.project ?? ''
  const place = order.findIndex(({ id }) => id === spotlight?.factor)
  const talked = useTalked(`${state.workshop} ${state.round} ${state.spotlight?.project}`, state.spotlight?.factor ?? null)
  const needing = order.filter(({ tier }) => tier <= LAST_TIER_TO_TALK)

  async function show(spot: Spotlight) {
    setWanted(spot)
    waiting.current = spot
    if (sending.current) return
    sending.current = true
    for (let each: Spotlight | null = spot; each !== null; each = waiting.current) {
      waiting.current = null
      await send(each)
    }
    sending.current = false
    setWanted(null)
  }
  const nextFactor = order[place + 1] ?? null
  return {
    order,
    now: order[place] ?? null,
    previous: place < 0 ? null : { project, factor: order[place - 1]?.id ?? null },
    next: nextFactor === null ? null : { project, factor: nextFactor.id },
    nextFactor,
    show,
    talked,
    need: { talked: needing.filter(({ id }) => talked.has(id)).length, all: needing.length },
  }
}

/** Remembered on this device: it helps whoever runs the talk and says nothing about anybody. */
function useTalked(name: string, factor: string | null): ReadonlySet<string> {
  const [talked, setTalked] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const key = `concord-talked ${name}`
    const kept = (localStorage.getItem(key) ?? '').split(' ').filter(Boolean)
    const all = new Set(factor === null ? kept : [...kept, factor])
    localStorage.setItem(key, [...all].join(' '))
    setTalked(all)
  }, [name, factor])
  return talked
}
