'use client'
import { useTranslations } from 'use-intl'
import { AxisPicture, endsOf } from '#components/charts/axis-picture.tsx'
import { Glyph } from '#components/charts/glyph.tsx'
import { classWord } from '#components/charts/pair.tsx'
import { useRoom } from '#components/session/use-room.ts'
import { useChartWords, useSayer } from '#components/session/use-words.ts'
import { WallReasons } from '#components/session/wall-reasons.tsx'
import css from '#components/session/wall-result.module.css'
import type { FactorResult, Reasons, RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { factorSentence } from '#server/domain/sentences/factor.ts'

type Props = { result: RoundResult; factor: FactorResult; reasons: Reasons | null }

/** One factor to talk about: what it comes to in a sentence, everybody on both axes, and why, in people's own words. */
export function WallSpotlight({ result, factor, reasons }: Props) {
  const t = useTranslations('wall.spotlight')
  const say = useSayer('room')
  const { project, round, order, axes } = result
  const said = factorSentence(result, factor)
  const lines = linesOf(say(said).length)
  const wraps = axes.some((axis) => Object.values(endsOf(result, factor, axis)).some((end) => end.length > LONG_END))
  const { box, room } = useRoom(ROOM - lines.height - (wraps ? LINE : 0))
  return (
    <div className={css.spot}>
      <p className={css.status}>
        <span>{t('status', { project: project.name, round })}</span>
        <span className={css.aside}>{t('place', { place: order.indexOf(factor.id) + 1, count: order.length })}</span>
      </p>
      <div>
        <h1 className={css.factorTitle} data-long={factor.name.length > LONG_NAME}>
          {factor.name}
        </h1>
        <p className={css.said} data-size={lines.size}>
          {said.map((sentence) => {
            const Part = DIFFERENCE.test(sentence.key) ? 'b' : 'span'
            return <Part key={sentence.key}>{say(sentence)} </Part>
          })}
        </p>
      </div>
      <div className={css.body} data-axes={axes.length}>
        <div ref={box} className={css.axes}>
          {axes.map((axis) => (
            <AxisCard key={axis} {...{ result, factor, axis }} space={room} />
          ))}
        </div>
        <WallReasons result={result} reasons={reasons} />
      </div>
    </div>
  )
}

const DIFFERENCE = /^(lone|two|pair|ladder|split)\b/
const LONG_NAME = 42
// What the rows of the pictures and the sentence above them share, as far as that can be told before they stand.
const ROOM = 478
// So many letters of the words at an end of an axis fit on one line; a second one costs so much.
const LONG_END = 20
const LINE = 32

/** How large a sentence of so many letters may stand, and how high it then is. */
function linesOf(letters: number): { size: 'usual' | 'smaller' | 'smallest'; height: number } {
  if (letters <= 220) return { size: 'usual', height: Math.ceil(letters / 100) * 47 }
  if (letters <= 360) return { size: 'smaller', height: Math.ceil(letters / 120) * 40 }
  return { size: 'smallest', height: Math.ceil(letters / 138) * 34 }
}

function AxisCard({ result, factor, axis, space }: Omit<Props, 'reasons'> & { axis: Axis; space: number }) {
  const words = useChartWords()
  const found = factor.overall[axis]
  return (
    <section className={css.card} aria-label={words.say(`axis.${axis}`)}>
      <div className={css.head}>
        <h2>{words.say(`axis.${axis}`)}</h2>
        {found !== null && (
          <p className={css.finding}>
            <Glyph of={found} className={css.glyph} />
            <Capital text={classWord(words, found, 'room')} />
          </p>
        )}
      </div>
      <AxisPicture
        {...{ factor, axis, words, space }}
        groups={result.groups}
        scale={result.scale}
        ends={endsOf(result, factor, axis)}
        size="wall"
      />
    </section>
  )
}

const Capital = ({ text }: { text: string }) => <span className={css.capital}>{text}</span>
