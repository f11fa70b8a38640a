import type { Factor, FrameworkContent } from '#server/domain/framework.ts'
import { Anchors } from './anchors.tsx'
import { PairMarks } from './pair-marks.tsx'
import { StageMarks } from './stage-marks.tsx'
import type { FrameworkWords } from './words.ts'

/** One factor: what people read on their phones, and beside it what the facilitator wants to know about it. */
export function FactorReading({ factor, themes, words }: { factor: Factor; themes: FrameworkContent['themes']; words: FrameworkWords }) {
  const { t, common, groups, format } = words
  const stages = format.list(factor.stages.map((stage) => common(`stage.${stage}`)))
  return (
    <article
      id={factor.id}
      className="grid scroll-mt-6 gap-x-10 gap-y-5 border-t border-line-2 py-6 first:border-t-0 md:grid-cols-[minmax(0,1fr)_15rem]"
    >
      <div className="grid content-start gap-4">
        <div>
          <h3 className="text-lg">{factor.name}</h3>
          <p className="measure mt-1 text-ink-2">{factor.definition}</p>
        </div>
        <Anchors low={factor.low} high={factor.high} lowWord={t('page.low')} highWord={t('page.high')} />
        <Background factor={factor} words={words} />
      </div>
      <dl className="grid content-start gap-4 text-sm">
        <div>
          <dt className="text-ink-2">{t('factor.stages')}</dt>
          <dd className="mt-1 grid gap-1.5">
            <StageMarks chosen={factor.stages} />
            <span>
              {stages || t('factor.allStages')}
              <span className="block text-ink-2">{factor.stagesFrom === 'source' ? t('factor.fromSource') : t('factor.fromReading')}</span>
            </span>
          </dd>
        </div>
        <div>
          <dt className="text-ink-2">{t('factor.tension')}</dt>
          <dd className="mt-1 grid gap-1">
            {factor.tension.length === 0 && t('factor.noTension')}
            {factor.tension.map((pair) => (
              <PairMarks key={pair} pair={pair} label={groups(`pair.${pair}`)} />
            ))}
          </dd>
        </div>
        <div>
          <dt className="text-ink-2">{t('factor.theme')}</dt>
          <dd className="mt-1">{themes.find((each) => each.id === factor.theme)?.name ?? '–'}</dd>
        </div>
      </dl>
    </article>
  )
}

function Background({ factor, words: { t } }: { factor: Factor; words: FrameworkWords }) {
  const { moves, evidence, sourceName, origin } = factor
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-9 items-center font-semibold">{t('factor.more')}</summary>
      <div className="mt-1 grid gap-3">
        {moves.length > 0 && (
          <div>
            <h4 className="font-semibold">{t('factor.moves')}</h4>
            <ul className="measure mt-0.5 list-disc ps-5 marker:text-ink-3">
              {moves.map((move) => (
                <li key={move}>{move}</li>
              ))}
            </ul>
          </div>
        )}
        {(evidence || sourceName || origin) && (
          <p className="measure text-ink-2">
            {origin && <>{origin === 'source' ? t('factor.originSource') : t('factor.originProject')}. </>}
            {sourceName && sourceName !== factor.name && <>{t('factor.sourceName', { name: sourceName })}. </>}
            {evidence && (
              <>
                {t('factor.evidence')}: {t('factor.evidenceText', evidence)} {t('factor.evidenceNote')}
              </>
            )}
          </p>
        )}
      </div>
    </details>
  )
}
