'use client'

import type { View } from '#components/scoring/outbox.ts'
import type { Refused } from '#components/scoring/queue.ts'
import { type Say, useSay } from '#components/scoring/say.tsx'
import { buttonClass } from '#components/ui/button-class.ts'
import { CANT_SAY, type Patch, type Score } from '#server/domain/sheet.ts'
import type { MySheets } from '#server/domain/views.ts'

type Props = { mine: MySheets | null; view: View; onSeen: (refused: Refused) => void }

/** What the server did not take, answer by answer, with the reason: nothing is dropped without a word. */
export function Unsent({ mine, view, onSeen }: Props) {
  const say = useSay()
  const halted = view.halted !== null && view.halted !== 'paused' && view.halted !== 'not-open-yet' ? view.waiting : []
  const count = view.refused.length + halted.length
  if (count === 0) return null
  const seen = (refused: Refused) => {
    onSeen(refused)
    document.querySelector<HTMLElement>('main h1[tabindex]')?.focus()
  }
  return (
    <section role="alert" className="rounded-card border-2 border-ink p-4">
      <h2 className="text-lg">{say('unsent.title', { count })}</h2>
      <ul className="mt-2 grid gap-4">
        {halted.map((patch) => (
          <li key={patch.key}>{told(patch, mine, say)}</li>
        ))}
        {view.refused.map((refused) => (
          <li key={refused.patch.key} className="grid gap-2">
            {told(refused.patch, mine, say)}
            <p className="text-sm text-ink-2">{why(refused.code, say)}</p>
            <button type="button" className={`${buttonClass('soft', 'small')} justify-self-start`} onClick={() => seen(refused)}>
              {say('unsent.seen')}
            </button>
          </li>
        ))}
      </ul>
      {halted.length > 0 && view.halted !== null && <p className="mt-3 text-ink-2">{why(view.halted, say)}</p>}
      {view.halted === 'closed' && <p className="mt-1 text-ink-2">{say('unsent.reopened')}</p>}
    </section>
  )
}

/** The server's own sentence about a refusal came with the page. */
function why(code: string, say: Say): string {
  const known = ['closed', 'revealed', 'archived', 'seat-removed', 'seat-moved', 'not-your-seat', 'off-scale', 'not-in-round'] as const
  return say(`unsent.why.${known.find((each) => each === code) ?? 'other'}`)
}

/** An answer in words, so that somebody can write it down or say it. */
function told(patch: Patch, mine: MySheets | null, say: Say) {
  const project = mine?.projects.find(({ id }) => id === patch.project)?.name ?? ''
  const factor = (id: string) => mine?.factors.find((each) => each.id === id)?.name ?? id
  const value = (score: Score) => (score === null ? say('unsent.none') : score === CANT_SAY ? say('factor.cantSay') : String(score))
  if (patch.kind === 'path')
    return say('unsent.path', { project, path: patch.path === null ? say('unsent.noPath') : say(`path.${patch.path}`) })
  if (patch.kind === 'top-five')
    return say('unsent.top-five', { project, picked: patch.topFive.map(factor).join(', ') || say('unsent.none') })
  if (patch.kind === 'done') return say(patch.done ? 'unsent.done' : 'unsent.undone', { project })
  return (
    <>
      <p className="font-semibold">{say('unsent.factor', { factor: factor(patch.factor), project })}</p>
      <p>{say('unsent.importance', { value: value(patch.importance) })}</p>
      {mine?.axes.includes('readiness') && <p>{say('unsent.readiness', { value: value(patch.readiness) })}</p>}
      {patch.reason !== null && <p>{say('unsent.withReason', { reason: patch.reason })}</p>}
    </>
  )
}
