import type { ReactNode } from 'react'
import { PairMarks, pairName } from '#components/charts/pair.tsx'
import { ShareBar } from '#components/charts/share-bar.tsx'
import { figure } from '#components/charts/words.ts'
import type { RoundResult } from '#server/domain/result.ts'
import { pullsSentence } from '#server/domain/sentences/pulls.ts'
import { How } from './how.tsx'
import { placeOfFactor } from './places.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

type Props = { result: RoundResult; words: ReportWords }
type Row = { key: string; head: ReactNode; share: number }

const MOST = 8

/** What keeps the groups apart most: the relationships and the factors, each with its share. */
export function PullsPart({ result, words }: Props) {
  const { t, say } = words
  const pairs = (result.pullsByPair ?? []).toSorted((one, other) => other.share - one.share)
  const rows = { pairs: pairs.map((pair) => pairRow(pair, words)), factors: factorRows(result, words) }
  return (
    <>
      <h3 className={css.sub}>
        {t('pulls.title')} <How place="pulls" words={words} />
      </h3>
      <p className="mb-3 max-w-[46rem]">{say(pullsSentence(result))}</p>
      <div className={css.pulls}>
        {(['pairs', 'factors'] as const).map((of) => rows[of].length > 0 && <Shares key={of} of={of} rows={rows[of]} words={words} />)}
      </div>
    </>
  )
}

function Shares({ of, rows, words: { t, charts } }: { of: 'pairs' | 'factors'; rows: Row[]; words: ReportWords }) {
  return (
    <table className={css.shares}>
      <caption>{t(`pulls.by.${of}`)}</caption>
      <tbody>
        {rows.map(({ key, head, share }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            <td>
              <ShareBar share={share} />
            </td>
            <td>{charts.say('top.share', { share: figure(charts, share * 100) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const pairRow = ({ a, b, share }: NonNullable<RoundResult['pullsByPair']>[number], { charts }: ReportWords): Row => ({
  key: `${a}-${b}`,
  share,
  head: (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true">
        <PairMarks a={a} b={b} size={15} words={charts} />
      </span>
      {pairName(charts, a, b)}
    </span>
  ),
})

/** The largest, and all others in one. */
function factorRows({ pulls, factors }: RoundResult, { t }: ReportWords): Row[] {
  const all = pulls ?? []
  const name = (id: string) => factors.find((factor) => factor.id === id)?.name ?? ''
  const rows = all.slice(0, MOST).map(({ factor, axis, share }) => ({
    key: `${factor} ${axis}`,
    share,
    head: (
      <>
        <a href={`#${placeOfFactor(factor)}`}>{name(factor)}</a> <span className="text-ink-2">{t(`map.axis.${axis}`)}</span>
      </>
    ),
  }))
  const others = all.slice(MOST)
  const rest = others.reduce((sum, { share }) => sum + share, 0)
  return others.length === 0 ? rows : [...rows, { key: '', share: rest, head: t('pulls.others', { count: others.length }) }]
}
