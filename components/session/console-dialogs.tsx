'use client'
import { CloseDialog } from '#components/session/close-dialog.tsx'
import { OpenDialog } from '#components/session/open-dialog.tsx'
import { RevealDialog } from '#components/session/reveal-dialog.tsx'
import type { RoundDesk } from '#components/session/use-round.ts'
import type { SharedState } from '#server/domain/state.ts'
import type { WorkshopView } from '#server/domain/views.ts'

/** What stands before the steps that weigh: opening, closing, revealing. */
export function ConsoleDialogs({ view, state, desk }: { view: WorkshopView; state: SharedState; desk: RoundDesk }) {
  const { asking, notNow, steps } = desk
  const { busy, problem } = desk.decision
  const same = { problem, onClose: notNow }
  return (
    <>
      <OpenDialog {...same} open={asking === 'open'} view={view} state={state} busy={busy === 'open'} onOpen={steps.open} />
      {asking === 'reveal' && <RevealDialog {...same} workshop={view.id} busy={busy === 'reveal'} onDo={steps.reveal} />}
      <CloseDialog {...same} open={asking === 'close'} state={state} busy={busy === 'close'} onDo={steps.close} />
    </>
  )
}
