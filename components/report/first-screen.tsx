import type { ReactNode } from 'react'
import { type Finding, Glyph } from '#components/charts/glyph.tsx'
import { RelationshipLines } from '#components/charts/relationship-line.tsx'
import { figure, meanOf } from '#components/charts/words.ts'
import type { RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { indexAlone, typicalSentence } from '#server/domain/sentences/distance.ts'
import { headline } from '#server/domain/sentences/headline.ts'
import { talkAxis } from '#server/domain/sentences/talk-axis.ts'
import { inOrderOfTalk } from '#server/domain/sentences/view.ts'
import { groups } from '#server/domain/stakeholders.ts'
import { ConflictMap } from './conflict-map.tsx'
import { How } from './how.tsx'
import { factorsNamed } from './named.ts'
import { placeOfFactor } from './places.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

type Props = { result: RoundResult; words: ReportWords }

/** What can be read in a minute: three sentences, how far apart, and what to talk about first. */
export function FirstScreen({ result, words }: Props) {
  return (
    <>
      <Sentences result={result} words={words} />
      <div className={css.below}>
        <Distance result={result} words={words} />
        <First result={result} words={words} />
      </div>
    </>
  )
}

function Sentences({ result, words }: Props) {
  const { t, plain } = words
  const { close, apart, needed } = headline(result)
  const factors = new Map(result.factors.map((factor) => [factor.id, factor]))
  const named = factorsNamed(apart).flatMap((id) => factors.get(id) ?? [])
  const [first] = named
  const blockers = result.factors.filter(({ blocker }) => blocker !== null).length
  const closeAxis = close.some(({ key }) => key === 'closest.readiness') ? 'readiness' : 'importance'
  return (
    <div className={css.three}>
      <Said of="aligned" title={t('first.close')} text={plain(close)}>
        {factorsNamed(close).map((id) => (
          <Figures key={id} {...{ id, result, words, axis: closeAxis }} />
        ))}
      </Said>
      <Said
        of={first?.level ?? 'conflict'}
        title={t('first.apart', { level: first?.level ?? 'none' })}
        text={apart.length > 0 ? plain(apart) : t('first.unheard')}
      >
        {named.map((factor) => (
          <Figures key={factor.id} {...{ id: factor.id, result, words, axis: talkAxis(factor) }} />
        ))}
      </Said>
      <Said of="blocker" title={t('first.needed')} text={needed.length > 0 ? plain(needed) : t('first.unheard')}>
        {result.axes.includes('readiness') && (
          <a href={blockers > 0 ? '#blockers' : '#need'} className={css.figures}>
            {blockers > 0 ? t('first.blockers', { count: blockers, total: result.factors.length }) : t('first.need')}
          </a>
        )}
      </Said>
    </div>
  )
}

function Said({ of, title, text, children }: { of: Finding; title: string; text: string; children: ReactNode }) {
  return (
    <div>
      <h2 className="mb-1.5 flex items-center gap-2.5 text-base">
        <Glyph of={of} />
        {title}
      </h2>
      <p className="text-lg">{text}</p>
      {children}
    </div>
  )
}

/** 'Privacy: 8.2 · 7.9 · 7.5 of 9', on the axis that the sentence is about. */
function Figures({ id, axis, result, words: { t, charts } }: Props & { id: string; axis: Axis }) {
  const factor = result.factors.find((each) => each.id === id)
  if (factor === undefined) return null
  const means = groups.map((group) => meanOf(charts, factor.groups[group][axis]?.mean ?? null)).join(' · ')
  const facts = { name: factor.name, axis, means, max: result.scale.max }
  return (
    <a href={`#${placeOfFactor(id)}`} className={css.figures} aria-label={t('first.figuresLabel', facts)}>
      {t('first.figures', facts)}
    </a>
  )
}

function Distance({ result, words }: Props) {
  const { t, say, charts } = words
  const range = result.scale.max - result.scale.min
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className={css.small}>{t('typical.head')}</h2>
        <How place="distance" words={words} />
      </div>
      {result.typical === null ? (
        <p className="mt-1 text-lg">{say(typicalSentence(result))}</p>
      ) : (
        <>
          <p className={css.large}>
            <b>{figure(charts, result.typical.distance, 1)}</b> <span>{t('typical.of', { of: range })}</span>
          </p>
          <p className="tabular-nums">
            {t('typical.interval', {
              lower: figure(charts, result.typical.lower, 1),
              upper: figure(charts, result.typical.upper, 1),
            })}
          </p>
        </>
      )}
      {result.index.index !== null || result.index.partial !== null ? (
        <p className="mt-1 text-sm text-ink-2">
          {say(indexAlone(result))} <How place="index" words={words} inText />
        </p>
      ) : null}
      <h3 className={`${css.small} mt-5 mb-2`}>{t('typical.pairs')}</h3>
      <RelationshipLines relationships={result.relationships} as={{ kind: 'typical', range }} size="report" words={charts} />
    </div>
  )
}

const MOST = 5

function First({ result, words }: Props) {
  const rows = inOrderOfTalk(result)
    .slice(0, MOST)
    .map((factor) => ({ factor, axis: talkAxis(factor) }))
  return (
    <div>
      <h2 className="sr-only">{words.t('map.first')}</h2>
      <ConflictMap result={result} rows={rows} head={words.t('map.first')} words={words} />
      {result.factors.length > MOST && (
        <a href="#map" className={css.figures} data-no-print>
          {words.t('map.all', { count: result.factors.length })}
        </a>
      )}
    </div>
  )
}
