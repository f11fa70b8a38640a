import type { FactorResult } from '#server/domain/result.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

/** What the framework says could help with a factor. */
export function Moves({ factor: { moves }, words: { t } }: { factor: FactorResult; words: ReportWords }) {
  if (moves.length === 0) return <p className="text-ink-2">{t('help.noMoves')}</p>
  return (
    <ul className={css.list}>
      {moves.map((move) => (
        <li key={move}>{move}</li>
      ))}
    </ul>
  )
}
