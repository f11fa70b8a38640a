import { Glyph } from '#components/charts/glyph.tsx'
import { classWord, differenceWords, PairMarks } from '#components/charts/pair.tsx'
import { cx } from '#components/ui/cx.ts'
import type { FactorResult, PairOnAxis } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

type Props = { factor: FactorResult; axis: Axis; words: ReportWords }

/** The figures of each two groups on an axis: the finding, how far apart, how sure, and whether it rests on single people. */
export function PairFigures({ factor, axis, words }: Props) {
  const { t, charts } = words
  return (
    <table className={cx(css.table, css.pairs)}>
      <caption className="sr-only">{t('factor.pairs', { axis })}</caption>
      <thead>
        <tr>
          {(['pair', 'finding', 'difference', 'interval', 'steady'] as const).map((name) => (
            <th key={name} scope="col">
              {t.rich(`factor.${name}`, { rest: (text) => <span className={css.rest}>{text}</span> })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {factor.pairs.map(({ a, b, [axis]: found }) =>
          found === null ? null : (
            <tr key={`${a} ${b}`}>
              <th scope="row">
                <PairMarks a={a} b={b} size={16} words={charts} />
              </th>
              <td>
                <span className="inline-flex items-center gap-1.5">
                  <Glyph of={found.class} size={16} />
                  {classWord(charts, found.class, 'exact')}
                </span>
              </td>
              <Figures found={found} words={words} />
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

function Figures({ found: { difference, lower, upper, steady }, words: { t, charts } }: { found: PairOnAxis; words: ReportWords }) {
  const none = charts.say('table.none')
  const known = difference !== null && lower !== null && upper !== null
  const said = differenceWords(charts, difference ?? 0, lower ?? 0, upper ?? 0)
  return (
    <>
      <td>{difference === null ? none : said.difference}</td>
      <td>{known ? charts.say('table.from', { lower: said.lower, upper: said.upper }) : none}</td>
      <td>{steady === null ? none : t(`factor.held.${steady ? 'yes' : 'no'}`)}</td>
    </>
  )
}
