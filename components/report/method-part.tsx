import { figure } from '#components/charts/words.ts'
import { methodLink } from '#components/method/places.ts'
import { conflictFrom, gapFrom } from '#server/domain/analysis/classify-pair.ts'
import type { RoundResult } from '#server/domain/result.ts'
import { byChance } from './by-chance.ts'
import { Part } from './part.tsx'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

/** How it was done and what it cannot say, in plain words. */
export function MethodPart({ result, address, words }: { result: RoundResult; address: string; words: ReportWords }) {
  const { t, charts, day } = words
  const { axes, scale, framework, at } = result
  const points = (value: number) => figure(charts, value, Number.isInteger(value) ? 0 : 2)
  const chance = byChance(result)
  const said = [
    t('method.alone', {
      axes: axes.includes('readiness') ? 'both' : 'one',
      min: scale.min,
      max: scale.max,
      framework: framework.name,
      version: framework.version,
    }),
    t('method.means'),
    t('method.classes', { gap: points(gapFrom(scale)), conflict: points(conflictFrom(scale)) }),
    t('method.steady'),
    ...(axes.includes('readiness') ? [t('method.need')] : []),
    t('method.index'),
    ...(chance.comparisons > 0 ? [t('method.many', chance)] : []),
    t('method.sealed'),
    t('method.frozen', { day: day(at) }),
  ]
  return (
    <Part name="method" words={words}>
      <div className={`measure mt-2 space-y-2 ${css.method}`}>
        {said.map((each) => (
          <p key={each}>{each}</p>
        ))}
        <p>
          {t.rich('method.page', {
            link: (text) => (
              <a href={methodLink('short')} data-address={address + methodLink('short')} className={`text-link ${css.address}`}>
                {text}
              </a>
            ),
          })}
        </p>
      </div>
    </Part>
  )
}
