import { figure } from '#components/charts/words.ts'
import { conflictFrom, gapFrom } from '#server/domain/analysis/classify-pair.ts'
import type { RoundResult } from '#server/domain/result.ts'
import { Part } from './part.tsx'
import type { ReportWords } from './report-words.ts'

/** How it was done and what it cannot say, in plain words. */
export function MethodPart({ result, words }: { result: RoundResult; words: ReportWords }) {
  const { t, charts, day } = words
  const { axes, scale, framework, factors, at } = result
  const points = (value: number) => figure(charts, value, Number.isInteger(value) ? 0 : 2)
  const comparisons = factors.length * axes.length * PAIRS
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
    t('method.many', { comparisons, chance: Math.ceil(comparisons * BY_CHANCE) }),
    t('method.sealed'),
    t('method.frozen', { day: day(at) }),
  ]
  return (
    <Part name="method" words={words}>
      <div className="measure mt-2 grid gap-3">
        {said.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
    </Part>
  )
}

const PAIRS = 3
// The share of gaps that simulation finds between groups that are the same in truth, at most.
const BY_CHANCE = 0.066
