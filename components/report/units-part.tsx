import { figure } from '#components/charts/words.ts'
import type { RoundResult } from '#server/domain/result.ts'
import { unitPair, unitSentences } from '#server/domain/sentences/units.ts'
import { Part } from './part.tsx'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

type Props = { result: RoundResult; words: ReportWords }

/** Inside city hall: which units disagree, and about what. */
export function UnitsPart({ result, words }: Props) {
  const { t, say } = words
  if (result.units.length === 0) return <Part name="units" words={words} said={say(unitSentences(result))} />
  return (
    <Part name="units" words={words}>
      <ul className="mt-2 grid gap-3">
        {result.units.map((pair) => (
          <li key={`${pair.a} ${pair.b}`} className={`measure ${css.keep}`}>
            {say(unitPair(result, pair))}
          </li>
        ))}
      </ul>
      <p className="mt-4 text-sm text-ink-2 tabular-nums">
        {result.unitsShown.map(({ name, people }) => unitNamed(words, name, people)).join(' · ')}
      </p>
      <p className="text-sm text-ink-2">{t('units.note')}</p>
    </Part>
  )
}

const unitNamed = ({ t, charts }: ReportWords, name: string | null, people: number): string =>
  t('units.unit', { name: name ?? t('units.other'), count: figure(charts, people) })
