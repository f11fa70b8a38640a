import type { ReactNode } from 'react'
import { classes, type PairClass } from '#server/domain/analysis/classify-pair.ts'
import type { RelationshipResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { Glyph } from './glyph.tsx'
import { classWord } from './pair.tsx'
import look from './tally-table.module.css'
import { type ChartWords, figure } from './words.ts'

type Row = { key: string; head: ReactNode } & Pick<RelationshipResult, 'importance' | 'readiness'>
type Props = { caption: string; axes: readonly Axis[]; rows: readonly Row[]; words: ChartWords }

// What needs talk comes first.
const ORDER: readonly PairClass[] = ['conflict', 'gap', 'divided', 'aligned', 'too few']

/** How two sides stand over all factors: a sign for each factor, sorted by what was found, and their number. */
export function TallyTable({ caption, axes, rows, words }: Props) {
  const found = ORDER.filter((each) => classes.includes(each))
  return (
    <table className={look.table}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.say('table.relationship')}</th>
          <th scope="col">{words.say('table.about')}</th>
          {found.map((each) => (
            <th key={each} scope="col">
              {classWord(words, each, 'exact')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) =>
          axes.map((axis, at) => (
            <tr key={`${row.key} ${axis}`} data-again={at > 0 || undefined}>
              <th scope="row">{at > 0 ? <span className="sr-only">{row.head}</span> : row.head}</th>
              <td>{words.say(`table.${axis}`)}</td>
              {found.map((each) => (
                <td key={each} data-head={classWord(words, each, 'exact')}>
                  <Count of={each} count={row[axis]?.[each] ?? 0} words={words} />
                </td>
              ))}
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

const Count = ({ of, count, words }: { of: PairClass; count: number; words: ChartWords }) => (
  <span className={look.count} data-none={count === 0 || undefined}>
    <b>{figure(words, count)}</b>
    <span className={look.signs} aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all are alike
        <Glyph key={at} of={of} size={13} />
      ))}
    </span>
  </span>
)
