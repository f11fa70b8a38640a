import { Mark } from '#components/charts/mark.tsx'
import { meanOf } from '#components/charts/words.ts'
import { cx } from '#components/ui/cx.ts'
import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import { inOrderOfTalk } from '#server/domain/sentences/view.ts'
import { groups } from '#server/domain/stakeholders.ts'
import { Part } from './part.tsx'
import { placeOfFactor } from './places.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'
import { nobodyToCompare } from './unsettled.ts'

type Props = { result: RoundResult; words: ReportWords }

/** What all who were heard need and at least one finds not ready. */
export function BlockersPart({ result, words }: Props) {
  const all = inOrderOfTalk(result)
  const blockers = [...all.filter(({ blocker }) => blocker === 'sure'), ...all.filter(({ blocker }) => blocker === 'likely')]
  return (
    <Part name="blockers" words={words} said={saidOf(result, blockers, words)} how="blockers">
      {blockers.length > 0 && <BlockerTable blockers={blockers} words={words} />}
    </Part>
  )
}

function saidOf(result: RoundResult, blockers: readonly FactorResult[], { t }: ReportWords): string {
  if (!result.axes.includes('readiness')) return t('blockers.notAsked')
  if (nobodyToCompare(result)) return t('first.unheard')
  if (blockers.length === 0) return t('blockers.none')
  const sure = blockers.filter(({ blocker }) => blocker === 'sure').length
  const likely = blockers.length - sure
  if (sure === 0) return t('blockers.likelyOnly', { count: likely })
  return [t('blockers.sure', { count: sure }), ...(likely > 0 ? [t('blockers.likely', { count: likely })] : [])].join(' ')
}

function BlockerTable({ blockers, words: { t, charts } }: { blockers: readonly FactorResult[]; words: ReportWords }) {
  return (
    <table className={cx(css.table, css.lines)}>
      <caption className="sr-only">{t('blockers.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{charts.say('table.factor')}</th>
          <th scope="col">{t('blockers.certainty.head')}</th>
          <th scope="col">{t('blockers.notReady')}</th>
        </tr>
      </thead>
      <tbody>
        {blockers.map((factor) => (
          <tr key={factor.id}>
            <th scope="row">
              <a className="text-link" href={`#${placeOfFactor(factor.id)}`}>
                {factor.name}
              </a>
            </th>
            <td data-head={t('blockers.certainty.head')}>{t(`blockers.certainty.${factor.blocker ?? 'likely'}`)}</td>
            <td data-head={t('blockers.notReady')}>
              {groups
                .filter((group) => factor.notReady.includes(group))
                .map((group) => (
                  <span key={group} className="me-4 inline-flex items-center gap-1.5">
                    <Mark group={group} size={15} />
                    {charts.say(`group.${group}`)} {meanOf(charts, factor.groups[group].readiness?.mean ?? null)}
                  </span>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
