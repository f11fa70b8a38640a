import { Glyph } from '#components/charts/glyph.tsx'
import type { FactorResult, Reasons, RoundResult } from '#server/domain/result.ts'
import { factorSentence } from '#server/domain/sentences/factor.ts'
import { factorWord } from '#server/domain/sentences/words.ts'
import { AxisPart } from './axis-part.tsx'
import { callFor } from './call.ts'
import { placeOfFactor, placeOfMoves } from './places.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'
import { VoicesPart } from './voices-part.tsx'

type Props = { factor: FactorResult; result: RoundResult; reasons: Reasons | undefined; words: ReportWords }

/**
 * All that is known of one factor. Closed: its sign and word, its name, its sentence. Open, and on paper: both axes with pictures and
 * figures, where each group places it, what people said, and the way to what could help.
 */
export function FactorPart({ factor, result, reasons, words }: Props) {
  const { t, plain } = words
  const place = placeOfFactor(factor.id)
  return (
    <article aria-labelledby={`${place}-title`} className={css.factor}>
      <details data-factor>
        <summary className={css.fold}>
          <span className={css.folded}>
            <Signs factor={factor} words={words} />
            <h3 id={`${place}-title`} className="text-xl">
              {factor.name}
            </h3>
            <span className={css.sentence}>{plain(factorSentence(result, factor))}</span>
          </span>
        </summary>
        <div id={place} className={css.unfolded}>
          <p className="text-sm text-ink-2">{factor.definition}</p>
          <div className={css.axes}>
            {result.axes.map((axis) => (
              <AxisPart key={axis} {...{ factor, axis, result, words }} />
            ))}
          </div>
          <VoicesPart factor={factor} reasons={reasons} words={words} />
          {callFor(factor) !== null && factor.moves.length > 0 && (
            <p className="mt-3 text-sm" data-no-print>
              <a className="text-link" href={`#${placeOfMoves(factor.id)}`}>
                {t('factor.moves', { count: factor.moves.length, theme: themeOf(result, factor) ?? t('help.other') })}
              </a>
            </p>
          )}
        </div>
      </details>
    </article>
  )
}

/** 'Conflict about reality (readiness) · Needed, not ready (blocker) · Data': the signs and words, then where it belongs. */
function Signs({ factor, words: { t, say } }: Pick<Props, 'factor' | 'words'>) {
  const { glyph, word, besides } = factorWord(factor)
  const { level, kind } = factor
  const apart = kind !== null && level !== null && (glyph === 'conflict' || glyph === 'gap')
  return (
    <span className={css.signs}>
      {glyph !== 'blocker' && (
        <b>
          <Glyph of={glyph} size={18} />
          {apart ? t('factor.level', { level, kind }) : say(word)}
        </b>
      )}
      {(glyph === 'blocker' || besides !== null) && (
        <b>
          <Glyph of="blocker" size={18} />
          {t('factor.blocker', { certainty: factor.blocker ?? 'sure' })}
        </b>
      )}
      <span>{factor.dimension}</span>
      {factor.stageMarked && <span>{t(`factor.stageMark.${factor.stagesFrom}`)}</span>}
    </span>
  )
}

const themeOf = ({ framework }: RoundResult, { theme }: FactorResult): string | undefined =>
  framework.themes.find(({ id }) => id === theme)?.name
