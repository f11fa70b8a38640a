import { Glyph } from '#components/charts/glyph.tsx'
import { classWord, differenceWords, pairName } from '#components/charts/pair.tsx'
import { cx } from '#components/ui/cx.ts'
import type { FactorResult, PairOnAxis } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

/** The figures of each two groups on each axis: the finding, how far apart, how sure, and whether it rests on single people. */
export function PairFigures({ factor, axes, words }: { factor: FactorResult; axes: readonly Axis[]; words: ReportWords }) {
  const { t, charts } = words
  const rows = axes.flatMap((axis) => factor.pairs.flatMap(({ a, b, [axis]: found }) => (found ? [{ axis, a, b, found }] : [])))
  return (
    <table className={cx(css.table, css.pairs, css.keep)}>
      <caption>{t('factor.pairs')}</caption>
      <thead>
        <tr>
          {(['pair', 'about', 'finding', 'difference', 'interval', 'steady'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`factor.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ axis, a, b, found }) => (
          <tr key={`${axis} ${a} ${b}`}>
            <th scope="row">{pairName(charts, a, b)}</th>
            <td>{t(`factor.axis.${axis}`)}</td>
            <td>
              <span className="inline-flex items-center gap-2">
                <Glyph of={found.class} size={16} />
                {classWord(charts, found.class, 'exact')}
              </span>
            </td>
            <Figures found={found} words={words} />
          </tr>
        ))}
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
      <td data-head={t('factor.difference')}>{difference === null ? none : said.difference}</td>
      <td data-head={t('factor.interval')}>{known ? charts.say('table.from', { lower: said.lower, upper: said.upper }) : none}</td>
      <td data-head={t('factor.steady')}>{steady === null ? none : t(`factor.held.${steady ? 'yes' : 'no'}`)}</td>
    </>
  )
}
