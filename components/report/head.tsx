import { methodLink } from '#components/method/places.ts'
import { buttonClass } from '#components/ui/button-class.ts'
import type { RoundResult } from '#server/domain/result.ts'
import { parts } from './places.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

type Props = { result: RoundResult; words: ReportWords }
type Way = { href: string; label: string }
/** Where a reader comes from: the list of reports, or the own seat; and for who runs the workshop, its console and the file of scores. */
export type Ways = { back: Way; console: Way | null; scores: Way | null }

/** What this is a report of, and what can be done with it. */
export function Head({ result: { round, at, version, project, workshop }, ways, words: { t, day } }: Props & { ways: Ways }) {
  return (
    <header className={css.head}>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-6" data-no-print>
        <p className="flex flex-wrap items-center gap-x-4">
          {[ways.back, ways.console].map(
            (way) =>
              way && (
                <a key={way.href} href={way.href} className="text-link inline-flex min-h-11 items-center text-sm text-ink-2">
                  {way.label}
                </a>
              ),
          )}
        </p>
        <p className="flex flex-wrap items-center gap-x-4">
          {ways.scores && (
            <a href={ways.scores.href} className="text-link inline-flex min-h-11 items-center text-sm">
              {ways.scores.label}
            </a>
          )}
          <a href={methodLink('short')} className="text-link inline-flex min-h-11 items-center text-sm">
            {t('how.short')}
          </a>
          <button type="button" className={buttonClass('soft', 'small')} data-print="" hidden>
            {t('print')}
          </button>
        </p>
      </div>
      <p className="text-sm text-ink-2">{t('line', { round, day: day(at), version, workshop: workshop.title })}</p>
      <h1 className="mt-1 text-4xl">{project.name}</h1>
      <p className="mt-1 max-w-[62rem] text-ink-2">{project.summary}</p>
      {version > 1 && <p className="mt-1 text-sm">{t('withheld')}</p>}
    </header>
  )
}

/** Where what is, for those who read on the screen. */
export function Contents({ result, words: { t } }: Props) {
  const there = parts.filter(
    (part) =>
      (part !== 'need' || result.axes.includes('readiness')) &&
      (part !== 'topFive' || Object.values(result.topFive).some((picks) => picks !== null)),
  )
  return (
    <nav aria-label={t('contents')} className="mt-4 border-t border-line pt-3" data-no-print>
      <ul className="flex flex-wrap gap-x-5">
        {there.map((part) => (
          <li key={part}>
            <a href={`#${part}`} className="text-link inline-flex min-h-8 items-center text-sm">
              {t(`parts.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
