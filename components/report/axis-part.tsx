import { AxisPicture, endsOf } from '#components/charts/axis-picture.tsx'
import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { factorSentence } from '#server/domain/sentences/factor.ts'
import { PairFigures } from './pair-figures.tsx'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

type Props = { factor: FactorResult; axis: Axis; result: RoundResult; words: ReportWords }

/** A factor on one axis: what was found in exact words, with what it would take where nothing was, everybody's scores, each pair's figures. */
export function AxisPart({ factor, axis, result, words }: Props) {
  const { say, charts } = words
  return (
    <section className={css.axis}>
      <h4 className="font-semibold">{charts.say(`axis.${axis}`)}</h4>
      <p className="text-sm">{say(factorSentence(result, factor, axis))}</p>
      <AxisPicture
        factor={factor}
        axis={axis}
        groups={result.groups}
        scale={result.scale}
        ends={endsOf(result, factor, axis)}
        size="report"
        words={charts}
        table="screen"
      />
      <PairFigures factor={factor} axis={axis} words={words} />
    </section>
  )
}
