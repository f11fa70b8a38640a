import { CAMP, known, type Stand, sampled } from '#scripts/evaluate/people.ts'
import type { ClassRow, Group } from '#scripts/evaluate/specification.ts'
import type { PairClass } from '#server/domain/analysis/classify-pair.ts'
import { normals } from '#server/domain/analysis/normals.ts'
import { projectOf } from '#server/domain/analysis/project.ts'
import { sfc32 } from '#server/domain/analysis/random.ts'
import { count } from '#server/domain/analysis/tally.ts'

/** Per planted truth: how often each class came out (aligned, gap, conflict, divided, too few), and how good the intervals were. */
export type Outcome = { shares: Record<PairClass, number>; covered: number; halfWidth: number }

const scale = { min: 1, max: 9 }
const MIDDLE = 5
/** Beside a polarised group the other one of a sample stands here. */
const BESIDE = 7

type Plan = [Stand, Stand]
const apart = (points: number): Plan => [{ mean: MIDDLE + points / 2 }, { mean: MIDDLE - points / 2 }]
const DISTANCES = [0, 1, 2, 3, 4]
export const samplePlans: Plan[] = [...DISTANCES.map(apart), [{ mean: BESIDE }, 'split'], ['split', 'split']]
export const everyonePlans: Plan[] = [...DISTANCES.map(apart), ['split', { mean: MIDDLE }], [{ mean: MIDDLE }, 'split']]

export type Scores = (group: Group, stand: Stand, normal: () => number, next: () => number) => number[]
const SAMPLE_SD = 1.6
export const fromSamples: Scores = ({ n }, stand, normal, next) =>
  sampled(n, stand, stand === 'split' ? CAMP : SAMPLE_SD, normal, () => next() % 2 === 0)
export const fromEveryone: Scores = known

/** Simulates whole workshops, one factor for each planted truth, and sends them through the functions that the product uses. */
export function simulate({ groups }: ClassRow, plans: readonly Plan[], scores: Scores, repetitions: number, seed: number): Outcome[] {
  const normal = normals(seed)
  const next = sfc32(seed + 1)
  const settings = {
    axes: ['importance'] as const,
    groups: groups.map(({ of }, at) => ({ id: `${at}`, of })),
    stage: null,
    factors: plans.map((_, at) => ({ id: `${at}`, stages: [] })),
    resamples: 0,
  }
  const found = plans.map(() => ({ classes: [] as PairClass[], covered: 0, halfWidths: [] as number[] }))
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const columns = plans.map((plan) => groups.map((group, at) => scores(group, plan[at] ?? 'split', normal, next)))
    const answers = groups.flatMap(({ n }, group) =>
      Array.from({ length: n }, (_, person) => ({ group, unit: null, scores: columns.map((column) => column[group]?.[person] ?? null) })),
    )
    const tally = count(answers, { scale, factors: plans.length, axes: 1, minimums: groups.map(() => 1) })
    for (const [at, { pairs }] of projectOf(tally, settings).factors.entries()) {
      const pair = pairs[0]?.importance
      const into = found[at]
      if (!pair || !into) continue
      into.classes.push(pair.class)
      if (pair.lower === null || pair.upper === null) continue
      into.halfWidths.push((pair.upper - pair.lower) / 2)
      const truth = DISTANCES[at] ?? Number.NaN
      if (pair.lower <= truth && truth <= pair.upper) into.covered++
    }
  }
  return found.map(({ classes, covered, halfWidths }) => {
    const share = (name: PairClass) => classes.filter((each) => each === name).length / classes.length
    halfWidths.sort((one, other) => one - other)
    return {
      shares: {
        aligned: share('aligned'),
        gap: share('gap'),
        conflict: share('conflict'),
        divided: share('divided'),
        'too few': share('too few'),
      },
      covered: covered / halfWidths.length,
      halfWidth: halfWidths[Math.floor(halfWidths.length / 2)] ?? Number.NaN,
    }
  })
}
