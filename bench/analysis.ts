import { alignmentByRedrawing, classesByLoops, needsByLoops } from '#bench/plain-analysis.ts'
import { ms, printTable, quantile } from '#bench/table.ts'
import { alignment, usualResampling } from '#server/domain/analysis/alignment.ts'
import type { Answers } from '#server/domain/analysis/answers.ts'
import { normals } from '#server/domain/analysis/normals.ts'
import { type ProjectSettings, projectOf } from '#server/domain/analysis/project.ts'
import { count } from '#server/domain/analysis/tally.ts'

const FACTORS = 22
const REPEATS = 9
const scale = { min: 1, max: 9 }
/** Drawing them all again takes half a minute. */
const SHARE_REDRAWN = 100
const MOST_COUNTING = 60
const MOST_AFTER = 190

const settings: ProjectSettings = {
  axes: ['importance', 'readiness'],
  groups: [
    { id: 'official', of: 95 },
    { id: 'vendor', of: 5 },
    { id: 'resident', of: null, minimum: 3 },
  ],
  stage: 'pilot',
  factors: Array.from({ length: FACTORS }, (_, place) => ({ id: `factor-${place}`, stages: place % 2 ? ['pilot'] : [] })),
  ...usualResampling,
}

/** What the findings of a project cost as it grows, beside plain loops over the raw rows. */
export async function run(): Promise<void> {
  const rows = [100, 1000, 10_000].map(measured)
  printTable(
    `Analysis of one project (${FACTORS} factors x 2 axes, ${usualResampling.resamples} resamples; median of ${REPEATS} and the least in brackets, ms)`,
    ['participants', 'counting', 'findings', 'index', 'all after counting', 'all', 'plain loops', 'plain redrawing'],
    rows,
    [
      `To reach for 10,000: counting at most ${MOST_COUNTING} ms, everything after it at most ${MOST_AFTER} ms.`,
      'Plain loops: classes, steadiness, needs and stances from the raw rows. Plain redrawing: the interval by drawing participants again',
      `(a ${SHARE_REDRAWN}th of the resamples, times ${SHARE_REDRAWN}).`,
    ],
  )
}

function measured(people: number): (string | number)[] {
  const answers = simulated(people)
  const counting = { scale, factors: FACTORS, axes: 2, minimums: settings.groups.map(({ minimum }) => minimum) }
  const tally = count(answers, counting)
  const groups = tally.groups.map(({ counts, spread }, at) => ({ counts, spread, of: settings.groups[at]?.of }))
  const times = [
    timesOf(() => count(answers, counting)),
    timesOf(() => projectOf(tally, { ...settings, resamples: 0 })),
    timesOf(() => alignment(groups, scale, usualResampling)),
    timesOf(() => projectOf(tally, settings)),
    timesOf(() => projectOf(count(answers, counting), settings)),
  ]
  const [loops = 0] = timesOf(() => [classesByLoops(answers, settings, scale), needsByLoops(answers, settings, scale)], 1)
  const [redrawn = 0] = timesOf(() => alignmentByRedrawing(answers, settings, usualResampling.resamples / SHARE_REDRAWN), 1)
  return [people, ...times.map((each) => `${ms(quantile(each, 0.5))} (${ms(quantile(each, 0))})`), ms(loops), ms(redrawn * SHARE_REDRAWN)]
}

function timesOf(work: () => unknown, repeats = REPEATS): number[] {
  return Array.from({ length: repeats }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
}

/** Ninety-five officials, five vendors, the rest residents (in proportion where there are fewer); one answer in 25 is 'can't say'. */
function simulated(people: number): Answers[] {
  const normal = normals(people)
  const officials = Math.min(95, Math.round(people * 0.2))
  const vendors = Math.min(5, Math.round(people * 0.05))
  return Array.from({ length: people }, (_, place) => {
    const group = place < officials ? 0 : place < officials + vendors ? 1 : 2
    const personal = normal() * 0.8
    const scores = Array.from({ length: 2 * FACTORS }, (_item, item) => {
      if (normal() > 1.75) return null
      const mean = 5 + 2 * Math.sin(item * 1.7 + group * (item % 3))
      return Math.min(9, Math.max(1, Math.round(mean + personal + normal() * 1.4)))
    })
    return { group, unit: null, scores }
  })
}
