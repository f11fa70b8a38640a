import { Mark } from '#components/charts/mark.tsx'
import type { FactorResult, Reasons } from '#server/domain/result.ts'
import { needSentence } from '#server/domain/sentences/need.ts'
import { groups } from '#server/domain/stakeholders.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

type Props = { factor: FactorResult; reasons: Reasons | undefined; words: ReportWords }

/**
 * Group by group: how much a factor is needed against how well it is in place, and what people said, in the order in which it came to us:
 * one that says nothing.
 */
export function VoicesPart({ factor, reasons, words: { t, say, charts } }: Props) {
  const sides = [...groups, 'observer' as const].flatMap((side) => {
    const need = side === 'observer' ? [] : needSentence(factor, side)
    const said = reasons?.[side] ?? []
    const head = need.length > 0 ? say(need) : side === 'observer' ? t('factor.observers') : charts.say(`group.${side}`)
    return need.length > 0 || said.length > 0 ? [{ side, head, said }] : []
  })
  const spoke = sides.some(({ said }) => said.length > 0)
  return (
    <div className={css.voicesPart}>
      <h4 className="font-semibold">{t(spoke ? 'factor.voices' : 'factor.need')}</h4>
      <div className={css.voices}>
        {sides.map(({ side, head, said }) => (
          <div key={side}>
            <p className="flex items-baseline gap-2 text-sm">
              {side !== 'observer' && <Mark group={side} size={13} className="shrink-0 translate-y-0.5" />}
              <span>{head}</span>
            </p>
            <ul className="mt-1 grid gap-1">
              {said.map(({ id, text }) => (
                <li key={id}>
                  <q dir="auto">{text}</q>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {!spoke && <p className="text-sm text-ink-2">{t('factor.noReasons')}</p>}
    </div>
  )
}
