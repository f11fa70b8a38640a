import { NeedMaps } from '#components/charts/need-map.tsx'
import { PairTable } from '#components/charts/pair-table.tsx'
import { buttonClass } from '#components/ui/button-class.ts'
import type { Report as ReportOfProject, RoundResult } from '#server/domain/result.ts'
import { tooThinSentence } from '#server/domain/sentences/coverage.ts'
import { neededSentence } from '#server/domain/sentences/need.ts'
import { inOrderOfTalk } from '#server/domain/sentences/view.ts'
import { BlockersPart } from './blockers-part.tsx'
import { PathsPart, TopFivePart } from './choices-part.tsx'
import { ConflictMap } from './conflict-map.tsx'
import { DistancePart } from './distance-part.tsx'
import { FactorPart } from './factor-part.tsx'
import { FirstScreen } from './first-screen.tsx'
import { Contents, Head, type Ways } from './head.tsx'
import { HelpPart } from './help-part.tsx'
import { How } from './how.tsx'
import { MethodPart } from './method-part.tsx'
import { Part } from './part.tsx'
import { PeoplePart } from './people-part.tsx'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'
import { UnitsPart } from './units-part.tsx'
import { nobodyToCompare, unsettled } from './unsettled.ts'

type Props = { result: RoundResult; words: ReportWords }
/** `address`: that of this Concord, for what is read on paper. */
type ReportProps = { report: ReportOfProject; ways: Ways; address: string; words: ReportWords }

/** The whole report of a project and a round: what the wall can show and all that stands behind it, on one page. */
export function Report({ report: { result, reasons }, ways, address, words }: ReportProps) {
  return (
    <div className={css.sheet}>
      <Head result={result} ways={ways} words={words} />
      <FirstScreen result={result} words={words} />
      <Contents result={result} words={words} />
      <DistancePart result={result} words={words} />
      <MapPart result={result} words={words} />
      <FactorsPart report={{ result, reasons }} words={words} />
      <NeedPart result={result} words={words} />
      <BlockersPart result={result} words={words} />
      <UnitsPart result={result} words={words} />
      <PathsPart result={result} words={words} />
      <TopFivePart result={result} words={words} />
      <HelpPart result={result} words={words} />
      <PeoplePart result={result} words={words} />
      <Part name="thin" words={words} said={words.say(tooThinSentence(result))} how="findings" />
      <MethodPart result={result} address={address} words={words} />
    </div>
  )
}

function MapPart({ result, words }: Props) {
  const { t, charts } = words
  const rows = inOrderOfTalk(result).flatMap((factor) => result.axes.map((axis) => ({ factor, axis })))
  const conflicts = result.factors.filter(({ level }) => level === 'conflict').length
  const gaps = result.factors.filter(({ level }) => level === 'gap').length
  const said = nobodyToCompare(result)
    ? t('first.unheard')
    : t('map.said', { conflicts, gaps, few: unsettled(result), count: result.factors.length })
  return (
    <Part name="map" words={words} said={said} how="findings">
      <ConflictMap result={result} rows={rows} head={t('map.factor')} words={words} />
      <p className="measure mt-2 text-sm text-ink-2">{t('map.key', { min: result.scale.min, max: result.scale.max })}</p>
      <PairTable result={result} register="exact" words={charts} table="screen" />
    </Part>
  )
}

function FactorsPart({ report: { result, reasons }, words }: { report: ReportOfProject; words: ReportWords }) {
  const { t } = words
  return (
    <Part name="factors" words={words} said={t('factor.order', { count: result.factors.length })} how="order">
      <p className="flex flex-wrap items-center gap-x-6" data-no-print>
        <button
          type="button"
          className={buttonClass('soft', 'small')}
          data-folds=""
          data-open-all={t('factor.openAll')}
          data-close-all={t('factor.closeAll')}
          hidden
        >
          {t('factor.openAll')}
        </button>
        <How place="stands" words={words} />
        <How place="leave-one-out" words={words} />
      </p>
      {inOrderOfTalk(result).map((factor) => (
        <FactorPart key={factor.id} factor={factor} result={result} reasons={reasons[factor.id]} words={words} />
      ))}
    </Part>
  )
}

function NeedPart({ result, words }: Props) {
  if (!result.axes.includes('readiness')) return null
  return (
    <Part name="need" words={words} said={words.plain(neededSentence(result))} how="need">
      <NeedMaps result={result} words={words.charts} table="screen" />
    </Part>
  )
}
