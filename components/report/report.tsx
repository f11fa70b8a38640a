import { NeedMaps } from '#components/charts/need-map.tsx'
import { PairTable } from '#components/charts/pair-table.tsx'
import { RelationshipLines } from '#components/charts/relationship-line.tsx'
import type { Report as ReportOfProject, RoundResult } from '#server/domain/result.ts'
import { tooThinSentence } from '#server/domain/sentences/coverage.ts'
import { pullsSentence } from '#server/domain/sentences/pulls.ts'
import { relationshipSentence } from '#server/domain/sentences/relationship.ts'
import { inOrderOfTalk } from '#server/domain/sentences/view.ts'
import { BlockersPart } from './blockers-part.tsx'
import { PathsPart, TopFivePart } from './choices-part.tsx'
import { ConflictMap } from './conflict-map.tsx'
import { FactorPart } from './factor-part.tsx'
import { FirstScreen } from './first-screen.tsx'
import { HelpPart } from './help-part.tsx'
import { MethodPart } from './method-part.tsx'
import { Part } from './part.tsx'
import { PeoplePart } from './people-part.tsx'
import { parts } from './places.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'
import { UnitsPart } from './units-part.tsx'

type Props = { result: RoundResult; words: ReportWords }

/** The whole report of a project and a round: what the wall can show and all that stands behind it, on one page. */
export function Report({ report: { result, reasons }, words }: { report: ReportOfProject; words: ReportWords }) {
  return (
    <div className={css.sheet}>
      <Head result={result} words={words} />
      <FirstScreen result={result} words={words} />
      <Contents result={result} words={words} />
      <MapPart result={result} words={words} />
      <RelationshipsPart result={result} words={words} />
      <Part name="factors" words={words}>
        {inOrderOfTalk(result).map((factor) => (
          <FactorPart key={factor.id} factor={factor} result={result} reasons={reasons[factor.id]} words={words} />
        ))}
      </Part>
      {result.axes.includes('readiness') && (
        <Part name="need" words={words}>
          <div className="mt-4">
            <NeedMaps result={result} words={words.charts} table="details" />
          </div>
        </Part>
      )}
      <BlockersPart result={result} words={words} />
      <HelpPart result={result} words={words} />
      <PathsPart result={result} words={words} />
      <TopFivePart result={result} words={words} />
      <UnitsPart result={result} words={words} />
      <PeoplePart result={result} words={words} />
      <Part name="thin" words={words} said={words.say(tooThinSentence(result))} />
      <MethodPart result={result} words={words} />
    </div>
  )
}

function Head({ result: { round, at, version, project, workshop }, words: { t, day } }: Props) {
  return (
    <header className={css.head}>
      <p className="flex flex-wrap justify-between gap-x-6 text-sm text-ink-2">
        <span>{t('line', { round, day: day(at), version, workshop: workshop.title })}</span>
        <a href="#method" className="text-link" data-no-print>
          {t('parts.method')}
        </a>
      </p>
      <h1 className="text-4xl">{project.name}</h1>
      <p className="mt-1 max-w-[62rem] text-ink-2">{project.summary}</p>
      {version > 1 && <p className="mt-1 text-sm">{t('withheld')}</p>}
    </header>
  )
}

/** Where what is, for those who read on the screen. */
function Contents({ result, words: { t } }: Props) {
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

function MapPart({ result, words }: Props) {
  const { t, say, charts } = words
  const rows = inOrderOfTalk(result).flatMap((factor) => result.axes.map((axis) => ({ factor, axis })))
  return (
    <Part name="map" words={words} said={say(pullsSentence(result))}>
      <ConflictMap result={result} rows={rows} head={t('map.factor')} words={words} />
      <p className="measure mt-2 text-sm text-ink-2">{t('map.key', { min: result.scale.min, max: result.scale.max })}</p>
      <PairTable result={result} register="exact" words={charts} table="details" />
    </Part>
  )
}

function RelationshipsPart({ result, words }: Props) {
  const { t, say, charts } = words
  return (
    <Part name="relationships" words={words}>
      <ul className="mt-2 mb-5 grid gap-3">
        {result.relationships.map((relationship) => (
          <li key={`${relationship.a}-${relationship.b}`} className={`measure ${css.keep}`}>
            {say(relationshipSentence(result, relationship))}
          </li>
        ))}
      </ul>
      <div className={css.keep}>
        <p className="mb-3 text-sm text-ink-2">{t('relationships')}</p>
        <RelationshipLines relationships={result.relationships} size="report" words={charts} table="details" />
      </div>
    </Part>
  )
}
