'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '#components/session/client.ts'
import type { Ask } from '#components/session/console-foot.tsx'
import { useDecision } from '#components/session/decision.ts'
import type { SharedState, Spotlight } from '#server/domain/state.ts'

/** What can be taken back: the word on the button, and how. */
export type Undo = { text: string; take: () => void }
/** What has to be confirmed first. */
export type Asking = 'open' | 'close' | 'reveal'

/**
 * What a facilitator decides about the round of a workshop. The answer to each decision is the new state, which `take` brings in before
 * the stream does.
 */
export function useRound(workshop: string, take: (state: SharedState) => void) {
  const t = useTranslations('console')
  const decision = useDecision()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [undo, setUndo] = useState<Undo | null>(null)
  const { round, result } = client

  async function decide(name: string, call: () => Promise<SharedState>) {
    const done = await decision.decide(name, async () => take(await call()))
    if (done) setAsking(null)
    // Refused: somebody else decided first. What holds now is worth more than waiting for the stream.
    else round.state.query({ workshop }).then(take, () => {})
    keepFocus()
  }
  async function hide(reason: string, hidden: boolean) {
    const change = hidden ? result.hideReason : result.unhideReason
    const done = await decision.decide(`reason ${reason}`, () => change.mutate({ workshop, reason }))
    if (!done) return
    const takeBack = async () => {
      setUndo(null)
      await hide(reason, !hidden)
    }
    setUndo({ text: t(hidden ? 'reasons.undoHide' : 'reasons.undoShow'), take: takeBack })
  }
  const steps = {
    open: (minutes: number | null) => decide('open', () => round.open.mutate({ workshop, minutes })),
    extend: (minutes: number) => decide(`extend ${minutes}`, () => round.extend.mutate({ workshop, minutes })),
    pause: () => decide('pause', () => round.pause.mutate({ workshop })),
    resume: () => decide('resume', () => round.resume.mutate({ workshop })),
    close: () => decide('close', () => round.close.mutate({ workshop })),
    reopen: () => decide('reopen', () => round.reopen.mutate({ workshop })),
    reveal: () => decide('reveal', () => round.reveal.mutate({ workshop })),
    show: (spot: Spotlight) => decide('spotlight', () => round.spotlight.mutate({ workshop, ...spot })),
  }
  function ask(what: Ask) {
    decision.forget()
    if (what === 'resume' || what === 'reopen') void steps[what]()
    else setAsking(what)
  }
  function notNow() {
    decision.forget()
    setAsking(null)
  }
  return { decision, steps, hide, asking, ask, notNow, undo, setUndo }
}

export type RoundDesk = ReturnType<typeof useRound>

/** So long a dialog or a button may take to go (in frames) after what was decided. */
const SOON = 20

/** A button that did its work may be gone; whoever works by keyboard goes on at the next step, not at the top of the page. */
function keepFocus(frames = SOON) {
  requestAnimationFrame(() => {
    const next = document.querySelector("[data-key='next']")
    if (document.activeElement === document.body && next instanceof HTMLElement) next.focus()
    // A dialog that is still open lets the focus go nowhere else.
    if (document.activeElement !== next && frames > 0) keepFocus(frames - 1)
  })
}
