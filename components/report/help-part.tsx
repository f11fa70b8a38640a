import type { RoundResult } from '#server/domain/result.ts'
import { inOrderOfTalk } from '#server/domain/sentences/view.ts'
import { callFor } from './call.ts'
import { Moves } from './moves.tsx'
import { Part } from './part.tsx'
import { placeOfFactor, placeOfMoves } from './places.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'
import { nobodyToCompare, unsettled } from './unsettled.ts'

/** The framework's moves for conflicts and blockers, under its strategies. */
export function HelpPart({ result, words }: { result: RoundResult; words: ReportWords }) {
  const { t } = words
  const called = inOrderOfTalk(result).filter((factor) => callFor(factor) !== null)
  const known = result.framework.themes
  const themes = [...known, { id: '', name: t('help.other') }]
  const under = (theme: string) =>
    called.filter((factor) => (theme === '' ? !known.some(({ id }) => id === factor.theme) : factor.theme === theme))
  return (
    <Part
      name="help"
      words={words}
      said={called.length > 0 ? t('help.lead') : nobodyToCompare(result) ? t('first.unheard') : t('help.none', { few: unsettled(result) })}
    >
      {themes
        .filter(({ id }) => under(id).length > 0)
        .map(({ id, name }) => (
          <div key={id} className="mt-5">
            <h3 className="text-lg">{name}</h3>
            <div className={css.sides}>
              {under(id).map((factor) => (
                <div key={factor.id} id={placeOfMoves(factor.id)} className={css.keep}>
                  <p className="mb-1">
                    <a className="text-link font-semibold" href={`#${placeOfFactor(factor.id)}`}>
                      {factor.name}
                    </a>{' '}
                    <span className="text-sm text-ink-2">{t(`help.why.${callFor(factor) ?? 'conflict'}`)}</span>
                  </p>
                  <Moves factor={factor} words={words} />
                </div>
              ))}
            </div>
          </div>
        ))}
    </Part>
  )
}
