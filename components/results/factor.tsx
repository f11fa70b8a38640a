'use client'

import { AxisPicture, endsOf } from '#components/charts/axis-picture.tsx'
import { Glyph } from '#components/charts/glyph.tsx'
import { How } from '#components/results/how.tsx'
import { FactorReasons } from '#components/results/reasons.tsx'
import { useSpeech } from '#components/results/speech.ts'
import { StepHeading } from '#components/scoring/step-heading.tsx'
import type { FactorResult, MyScores, Reasons, RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { factorSentence } from '#server/domain/sentences/factor.ts'
import { inOrderOfTalk } from '#server/domain/sentences/view.ts'
import { classWord } from '#server/domain/sentences/words.ts'
import type { Spotlight } from '#server/domain/state.ts'
import type { MySeat } from '#server/domain/views.ts'

type Props = {
  result: RoundResult
  factor: FactorResult
  seat: MySeat
  mine: MyScores | null
  reasons: Map<string, Reasons>
  /** Rises whenever reasons have to be looked at again. */
  words: number
  onGo: (place: Spotlight) => void
}

/** One factor: the sentence, the people on each axis with one's own score among them, the reasons. */
export function FactorView({ result, factor, seat, mine, reasons, words, onGo }: Props) {
  const { say, tell } = useSpeech()
  const project = result.project.id
  return (
    <>
      <div>
        <p className="-mt-2 flex flex-wrap items-center justify-between gap-x-3 text-sm text-ink-2">
          <span>{say('where', { project: result.project.name, dimension: factor.dimension })}</span>
          <button type="button" className="text-link min-h-11" onClick={() => onGo({ project, factor: null })}>
            {say('factor.all')}
          </button>
        </p>
        <StepHeading>{factor.name}</StepHeading>
      </div>
      <p className="text-lg">{tell(factorSentence(result, factor))}</p>
      {result.axes.map((axis) => (
        <OnAxis key={axis} {...{ result, factor, axis }} mine={mineOn(seat, mine, factor, axis)} />
      ))}
      <How place="stands" />
      <FactorReasons {...{ result, factor, words }} kept={reasons} workshop={seat.workshop} />
      <details className="border-t border-line pt-1">
        <summary className="min-h-11 py-2 text-lg font-bold">{say('factor.meaning')}</summary>
        <div className="grid gap-2 pb-1">
          <p>{factor.definition}</p>
          <p className="text-sm text-ink-2">{say('factor.low', { word: factor.low })}</p>
          <p className="text-sm text-ink-2">{say('factor.high', { word: factor.high })}</p>
        </div>
      </details>
      <Ways {...{ result, factor, onGo }} />
    </>
  )
}

type Mine = { group: NonNullable<MySeat['group']>; value: number } | null

function mineOn({ group }: MySeat, mine: MyScores | null, { id }: FactorResult, axis: Axis): Mine {
  const value = mine?.[axis]?.[id] ?? null
  return group === null || value === null ? null : { group, value }
}

function OnAxis({ result, factor, axis, mine }: Pick<Props, 'result' | 'factor'> & { axis: Axis; mine: Mine }) {
  const { say, tell, charts } = useSpeech()
  const found = factor.overall[axis] ?? 'too few'
  return (
    <section className="grid min-w-0 gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-2">
        <h2 className="text-base">{charts.say(`axis.${axis}`)}</h2>
        <p className="flex items-center gap-1.5 font-semibold">
          <Glyph of={found} size={20} />
          {tell(classWord(found))}
        </p>
      </div>
      {mine !== null && <p className="font-semibold tabular-nums">{say('factor.you', { value: mine.value })}</p>}
      <AxisPicture
        {...{ factor, axis, mine }}
        groups={result.groups}
        scale={result.scale}
        ends={endsOf(result, factor, axis)}
        size="phone"
        words={charts}
      />
    </section>
  )
}

/** The factors before and after this one in order of talk. */
function Ways({ result, factor, onGo }: Pick<Props, 'result' | 'factor' | 'onGo'>) {
  const { say } = useSpeech()
  const order = inOrderOfTalk(result)
  const at = order.findIndex(({ id }) => id === factor.id)
  const ways = (['before', 'after'] as const).flatMap((way) => {
    const to = order[at + (way === 'after' ? 1 : -1)]
    return to === undefined ? [] : [{ way, to }]
  })
  return (
    <nav aria-label={say('factor.ways')} className="grid border-t border-line pt-1">
      {ways.map(({ way, to }) => (
        <button
          key={way}
          type="button"
          className="text-link min-h-11 justify-self-start text-start"
          onClick={() => onGo({ project: result.project.id, factor: to.id })}
        >
          {say(`factor.${way}`, { name: to.name })}
        </button>
      ))}
    </nav>
  )
}
