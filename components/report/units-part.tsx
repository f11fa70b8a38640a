import { TallyTable } from '#components/charts/tally-table.tsx'
import { figure } from '#components/charts/words.ts'
import type { RoundResult, UnitResult } from '#server/domain/result.ts'
import { unitPair, unitSentences } from '#server/domain/sentences/units.ts'
import { Part } from './part.tsx'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

type Props = { result: RoundResult; words: ReportWords }

/** Inside city hall: which units disagree, and about what. */
export function UnitsPart({ result, words }: Props) {
  const { t, say, charts } = words
  if (result.units.length === 0) return <Part name="units" words={words} said={say(unitSentences(result))} how="units" />
  const name = (id: string) => result.unitsShown.find((unit) => unit.id === id)?.name ?? t('units.other')
  const both = ({ a, b }: UnitResult) => t('units.pair', { a: name(a), b: name(b) })
  const apart = result.units.filter(({ sharpest }) => sharpest.length > 0)
  return (
    <Part name="units" words={words} said={apart.length === 0 ? t('units.same') : t('units.apart', { count: apart.length })} how="units">
      {apart.length > 0 && (
        <ul className="mt-2 mb-4 grid gap-2">
          {apart.map((pair) => (
            <li key={`${pair.a} ${pair.b}`} className={`max-w-[46rem] ${css.keep}`}>
              <b>{both(pair)}.</b> {say(unitPair(result, pair).filter(({ key }) => key === 'relation.sharpest'))}
            </li>
          ))}
        </ul>
      )}
      <TallyTable
        caption={t('units.tally')}
        axes={result.axes}
        rows={result.units.map((pair) => ({
          ...pair,
          key: `${pair.a} ${pair.b}`,
          head: both(pair),
        }))}
        words={charts}
      />
      <p className="mt-4 text-sm text-ink-2 tabular-nums">
        {result.unitsShown.map(({ id, people }) => t('units.unit', { name: name(id), count: figure(charts, people) })).join(' · ')}
      </p>
      <p className="text-sm text-ink-2">{t('units.note')}</p>
    </Part>
  )
}
