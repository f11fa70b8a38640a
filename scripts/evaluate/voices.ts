import { sampled } from '#scripts/evaluate/people.ts'
import { normals } from '#server/domain/analysis/normals.ts'
import { type ProjectSettings, projectOf } from '#server/domain/analysis/project.ts'
import { count } from '#server/domain/analysis/tally.ts'

/** What came out where one of three groups has fewer people than its minimum, or nobody at all. Shares 0 to 1. */
export type Silence = { aligned: number; tooFew: number; conflict: number; index: number; partial: number }

const scale = { min: 1, max: 9 }
const FACTORS = 10
const SD = 1.6
const MIDDLE = 5

/** Six officials, residents who all agree with them but for `apart` points, and `vendors` of two with a minimum of two. */
export function simulateSilence(vendors: number, apart: number, repetitions: number, seed: number): Silence {
  const normal = normals(seed)
  const settings: ProjectSettings = {
    axes: ['importance'],
    groups: [
      { id: 'official', of: 6 },
      { id: 'vendor', of: 2, minimum: 2 },
      { id: 'resident', of: null, minimum: 3 },
    ],
    stage: null,
    factors: Array.from({ length: FACTORS }, (_, at) => ({ id: `${at}`, stages: [] })),
    resamples: 20,
  }
  const found = { aligned: 0, tooFew: 0, conflict: 0, index: 0, partial: 0 }
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const people = (group: number, n: number, mean: number) =>
      Array.from({ length: n }, () => ({ group, unit: null, scores: sampled(FACTORS, { mean }, SD, normal, () => false) }))
    const answers = [...people(0, 6, MIDDLE), ...people(1, vendors, MIDDLE), ...people(2, 40, MIDDLE + apart)]
    const tally = count(answers, { scale, factors: FACTORS, axes: 1, minimums: settings.groups.map(({ minimum }) => minimum) })
    const { factors, index } = projectOf(tally, settings)
    const share = (name: string) => factors.filter(({ overall }) => overall.importance === name).length / FACTORS / repetitions
    found.aligned += share('aligned')
    found.tooFew += share('too few')
    found.conflict += share('conflict')
    found.index += Number(index.index !== null) / repetitions
    found.partial += Number(index.partial !== null) / repetitions
  }
  return found
}
