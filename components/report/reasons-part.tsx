import { Mark } from '#components/charts/mark.tsx'
import type { Reasons } from '#server/domain/result.ts'
import { groups } from '#server/domain/stakeholders.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

/** What people said about a factor, by group, in the order in which they came to us: one that says nothing. */
export function ReasonsPart({ reasons, words: { t, charts } }: { reasons: Reasons | undefined; words: ReportWords }) {
  const sides = [...groups, 'observer' as const].filter((side) => (reasons?.[side].length ?? 0) > 0)
  return (
    <div className="mt-5">
      <h4 className="font-semibold">{t('factor.reasons')}</h4>
      {sides.length === 0 ? (
        <p className="text-ink-2">{t('factor.noReasons')}</p>
      ) : (
        <div className={css.reasons}>
          {sides.map((side) => (
            <div key={side}>
              <p className="flex items-center gap-2 text-sm font-semibold">
                {side !== 'observer' && <Mark group={side} size={15} />}
                {side === 'observer' ? t('factor.observers') : charts.say(`group.${side}`)}
              </p>
              <ul className="mt-1 grid gap-1.5">
                {reasons?.[side].map(({ id, text }) => (
                  <li key={id} className={css.keep}>
                    <q>{text}</q>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
