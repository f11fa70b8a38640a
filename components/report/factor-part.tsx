import type { ReactNode } from 'react'
import { AxisPicture, endsOf } from '#components/charts/axis-picture.tsx'
import { Glyph } from '#components/charts/glyph.tsx'
import type { FactorResult, Reasons, RoundResult } from '#server/domain/result.ts'
import { factorSentence } from '#server/domain/sentences/factor.ts'
import { needSentence } from '#server/domain/sentences/need.ts'
import { factorWord } from '#server/domain/sentences/words.ts'
import { groups } from '#server/domain/stakeholders.ts'
import { callFor } from './call.ts'
import { Moves } from './moves.tsx'
import { PairFigures } from './pair-figures.tsx'
import { placeOfFactor } from './places.ts'
import { ReasonsPart } from './reasons-part.tsx'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

type Props = { factor: FactorResult; result: RoundResult; reasons: Reasons | undefined; words: ReportWords }

/** All that is known of one factor: its sentence, its two pictures, its figures, what people said, and what could help. */
export function FactorPart({ factor, result, reasons, words }: Props) {
  const { t, say } = words
  const needs = groups.flatMap((group) => needSentence(factor, group).map((said) => ({ group, text: say(said) })))
  return (
    <article id={placeOfFactor(factor.id)} aria-labelledby={`${placeOfFactor(factor.id)}-title`} className={css.factor}>
      <div className={css.keep}>
        <Heading factor={factor} words={words} />
        <p className="measure mt-2 text-lg">{say(factorSentence(result, factor))}</p>
        {factor.stageMarked && <p className="mt-1 text-sm text-ink-2">{t(`factor.stage.${factor.stagesFrom}`)}</p>}
      </div>
      <div className={css.axes}>
        {result.axes.map((axis) => (
          <div key={axis}>
            <h4 className="mb-2 font-semibold">{words.charts.say(`axis.${axis}`)}</h4>
            <AxisPicture
              factor={factor}
              axis={axis}
              groups={result.groups}
              scale={result.scale}
              ends={endsOf(result, factor, axis)}
              size="report"
              words={words.charts}
              table="details"
            />
          </div>
        ))}
      </div>
      <PairFigures factor={factor} axes={result.axes} words={words} />
      <div className={css.sides}>
        {needs.length > 0 && (
          <Side title={t('factor.need')}>
            <ul className={css.list}>
              {needs.map(({ group, text }) => (
                <li key={group}>{text}</li>
              ))}
            </ul>
          </Side>
        )}
        {callFor(factor) !== null && (
          <Side title={t('factor.help', { theme: themeOf(result, factor) ?? t('help.other') })}>
            <Moves factor={factor} words={words} />
          </Side>
        )}
      </div>
      <ReasonsPart reasons={reasons} words={words} />
    </article>
  )
}

/** 'Conflict · Money': the sign and the word, then the name, then what it means. */
function Heading({ factor, words: { say } }: Pick<Props, 'factor' | 'words'>) {
  const { glyph, word } = factorWord(factor)
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
        <Glyph of={glyph} size={18} className="text-ink" />
        <b className="text-ink">{say(word)}</b>
        <span>{factor.dimension}</span>
      </p>
      <h3 id={`${placeOfFactor(factor.id)}-title`} className="mt-0.5 text-xl">
        {factor.name}
      </h3>
      <p className="measure text-ink-2">{factor.definition}</p>
    </>
  )
}

export const themeOf = ({ framework }: RoundResult, { theme }: FactorResult): string | undefined =>
  framework.themes.find(({ id }) => id === theme)?.name

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={css.keep}>
      <h4 className="mb-1.5 font-semibold">{title}</h4>
      {children}
    </div>
  )
}
