import { Pair, PairMarks, pairName } from '#components/charts/pair.tsx'
import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import css from './conflict-map.module.css'
import { placeOfFactor } from './places.ts'
import type { ReportWords } from './report-words.ts'

export type MapRow = { factor: FactorResult; axis: Axis }
type Props = { result: RoundResult; rows: MapRow[]; head: string; words: ReportWords }

/** Factors against pairs of groups: two marks on one line, and what lies between. Where it is narrow, a factor stands above its pairs. */
export function ConflictMap({ result, rows, head, words: { t, charts } }: Props) {
  const pairs = rows[0]?.factor.pairs ?? []
  return (
    <table className={css.map}>
      <caption className="sr-only">{t('map.caption')}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {head}
          </th>
          {pairs.map(({ a, b }) => (
            <th key={`${a}-${b}`} scope="col">
              <span className={css.long}>{pairName(charts, a, b)}</span>
              <span className={css.short} aria-hidden="true">
                <PairMarks a={a} b={b} words={charts} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ factor, axis }, at) => (
          <tr key={`${factor.id} ${axis}`} data-again={rows[at - 1]?.factor === factor || undefined}>
            <th scope="row">
              <a href={`#${placeOfFactor(factor.id)}`}>{factor.name}</a>
            </th>
            <td className={css.axis}>{t(`map.axis.${axis}`)}</td>
            {factor.pairs.map((pair) => (
              <td key={`${pair.a}-${pair.b}`}>
                <Pair factor={factor} pair={pair} axis={axis} scale={result.scale} size="report" register="exact" words={charts} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
