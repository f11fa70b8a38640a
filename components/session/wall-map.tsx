'use client'
import { useTranslations } from 'use-intl'
import { Glyph } from '#components/charts/glyph.tsx'
import { Pair } from '#components/charts/pair.tsx'
import { useChartWords, useSayer } from '#components/session/use-words.ts'
import css from '#components/session/wall-result.module.css'
import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import { talkAxis } from '#server/domain/sentences/talk-axis.ts'
import { inOrderOfTalk } from '#server/domain/sentences/view.ts'
import { factorWord } from '#server/domain/sentences/words.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'

// A wall does not scroll: so many rows can be read from the back of a room, the last of them a line that says how many more there are.
const ROWS = 8

/** The factors in order of talk, each with what lies between each two groups on the axis that it is to be talked about. */
export function WallMap({ result }: { result: RoundResult }) {
  const t = useTranslations('wall.result')
  const order = inOrderOfTalk(result)
  const rows = order.length <= ROWS ? order : order.slice(0, ROWS - 1)
  const pairs = rows[0]?.pairs ?? []
  return (
    <div className={css.map}>
      <table className={css.rows}>
        <caption className="sr-only">{t('map')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('first')}</th>
            <th scope="col">{t('about')}</th>
            {pairs.map(({ a, b }) => (
              <th key={`${a}-${b}`} scope="col">
                {t(`pair.${pairKey(a, b)}`)}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{t('finding')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((factor) => (
            <Row key={factor.id} factor={factor} result={result} />
          ))}
        </tbody>
      </table>
      {order.length > rows.length && <p className={css.more}>{t('more', { count: order.length - rows.length })}</p>}
    </div>
  )
}

function Row({ factor, result }: { factor: FactorResult; result: RoundResult }) {
  const t = useTranslations('wall.result')
  const say = useSayer('room')
  const words = useChartWords()
  const axis = talkAxis(factor)
  const { glyph, word, besides } = factorWord(factor)
  return (
    <tr>
      <th scope="row">
        <span className={css.factor}>{factor.name}</span>
        <span className={css.dimension}>{factor.dimension}</span>
      </th>
      <td className={css.about}>{t(`axis.${axis}`)}</td>
      {factor.pairs.map((pair) => (
        <td key={`${pair.a}-${pair.b}`} className={css.pair}>
          <Pair {...{ factor, pair, axis, words }} scale={result.scale} size="wall" register="room" />
        </td>
      ))}
      <td>
        <span className={css.finding}>
          <Glyph of={glyph} className={css.glyph} />
          {say(word)}
        </span>
        {besides !== null && (
          <span className={css.besides}>
            <Glyph of="blocker" className={css.glyph} />
            {say(besides)}
          </span>
        )}
      </td>
    </tr>
  )
}

/** The name of a pair among the messages, whichever of the two comes first. */
function pairKey(a: Group, b: Group) {
  const without = groups.find((group) => group !== a && group !== b)
  if (without === 'resident') return 'official-vendor'
  return without === 'vendor' ? 'official-resident' : 'vendor-resident'
}
