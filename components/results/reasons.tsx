'use client'

import { Mark } from '#components/charts/mark.tsx'
import { useSpeech } from '#components/results/speech.ts'
import { useAnswer } from '#components/results/use-answer.ts'
import type { FactorResult, Reasons, RoundResult } from '#server/domain/result.ts'
import { groups } from '#server/domain/stakeholders.ts'

type Props = { kept: Map<string, Reasons>; workshop: string; result: RoundResult; factor: FactorResult; words: number }

/** What people wrote, under their group, in an order that says nothing; observers apart. */
export function FactorReasons({ kept, workshop, result, factor, words }: Props) {
  const { say, charts } = useSpeech()
  const reasons = useAnswer(kept, 'result.reasons', { workshop, project: result.project.id, factor: factor.id, words })
  const sides = [...groups, 'observer' as const]
  const given = reasons === null ? [] : sides.filter((side) => reasons[side].length > 0)
  const sealed = groups.filter((group) => result.groups[group].state === 'sealed')
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{say('reasons.title')}</h2>
      {reasons === null && <p className="text-ink-2">{say('reasons.coming')}</p>}
      {reasons !== null && given.length === 0 && sealed.length === 0 && <p className="text-ink-2">{say('reasons.none')}</p>}
      {given.map((side) => (
        <div key={side}>
          <h3 className="flex items-center gap-2 text-base">
            {side !== 'observer' && <Mark group={side} />}
            {side === 'observer' ? say('reasons.observers') : charts.say(`group.${side}`)}
          </h3>
          <ul className="mt-1 grid gap-2">
            {reasons?.[side].map(({ id, text }) => (
              <li key={id} dir="auto" className="border-s-2 border-edge ps-3">
                {text}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {sealed.map((group) => (
        <p key={group} className="flex items-center gap-2 text-sm text-ink-2">
          <Mark group={group} />
          {say('reasons.sealed', { group: charts.say(`group.${group}`) })}
        </p>
      ))}
    </section>
  )
}
