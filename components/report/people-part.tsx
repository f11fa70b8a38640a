import { Mark } from '#components/charts/mark.tsx'
import { whyHidden } from '#components/charts/voice-words.ts'
import { figure } from '#components/charts/words.ts'
import { cx } from '#components/ui/cx.ts'
import type { GroupShown, RoundResult } from '#server/domain/result.ts'
import { coverageSentence } from '#server/domain/sentences/coverage.ts'
import { groups } from '#server/domain/stakeholders.ts'
import { Part } from './part.tsx'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

type Props = { result: RoundResult; words: ReportWords }

/** Who stands behind the figures and how they were invited, and which group is missing. */
export function PeoplePart({ result, words }: Props) {
  const { t, say, charts } = words
  return (
    <Part name="people" words={words} said={say(coverageSentence(result))} how="who-speaks">
      <table className={cx(css.table, css.lines)}>
        <caption className="sr-only">{t('people.caption')}</caption>
        <thead>
          <tr>
            {(['group', 'speaks', 'scored', 'came', 'shown'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`people.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group}>
              <th scope="row">
                <span className="inline-flex items-center gap-2">
                  <Mark group={group} size={16} />
                  {charts.say(`group.${group}`)}
                </span>
              </th>
              <Cells shown={result.groups[group]} words={words} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-sm text-ink-2">{t('people.assisted')}</p>
    </Part>
  )
}

const WAYS = ['code', 'card', 'invitation', 'helper'] as const

function Cells({ shown, words: { t, charts } }: { shown: GroupShown; words: ReportWords }) {
  const { people, scored, came, state, least, minimum } = shown
  const none = charts.say('table.none')
  const ways = came === null ? [] : WAYS.filter((way) => came[way] > 0)
  return (
    <>
      <td data-head={t('people.speaks')}>{people === null ? t('people.sample') : t('people.everyone', { people })}</td>
      <td data-head={t('people.scored')}>{scored === null ? none : figure(charts, scored)}</td>
      <td data-head={t('people.came')}>
        {came === null && state === 'shown'
          ? t('people.few')
          : ways.length === 0
            ? none
            : ways.map((way) => `${figure(charts, came?.[way] ?? 0)} ${t(`people.way.${way}`)}`).join(', ')}
      </td>
      <td data-head={t('people.shown')}>
        {state === 'shown' ? (least === 1 ? t('people.record') : t('people.from', { minimum })) : whyHidden(charts, shown)}
      </td>
    </>
  )
}
