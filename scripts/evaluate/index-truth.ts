import { ANOTHER_DAY, typed } from '#scripts/evaluate/people.ts'
import type { Group, IndexRow } from '#scripts/evaluate/specification.ts'
import { alignment, indexFrom } from '#server/domain/analysis/alignment.ts'
import type { Answers } from '#server/domain/analysis/answers.ts'
import { normalTail } from '#server/domain/analysis/normal.ts'
import { normals } from '#server/domain/analysis/normals.ts'
import { count } from '#server/domain/analysis/tally.ts'

/** How near the index came to a truth that is known: means over repetitions, in points of the index. */
export type IndexOutcome = { truth: number; bias: number; coverage: number; width: number; known: number }

const scale = { min: 1, max: 9 }
const ITEMS = 22
/** Where the items lie; the specification does not say, and these give its true indices. */
const LOWEST = 3.5
const HIGHEST = 7.5
/** One person's answers hang together by a personal level of this sd. */
const PERSONAL = 0.8
const SAMPLE_SD = 1.6
const POSITIONS = 1.25

/** One group as it is drawn: what its people answered, and the scores that it would give on average, item by item. */
type Drawn = { rows: number[][]; expected: number[] }

export function simulateIndex(row: IndexRow, repetitions: number, resamples: number, seed: number): IndexOutcome {
  const normal = normals(seed)
  const outcomes = Array.from({ length: repetitions }, (_, repetition) => {
    const items = Array.from({ length: ITEMS }, () => LOWEST + (HIGHEST - LOWEST) * normalTail(normal()))
    const groups = row.groups.map((group) => drawn(group, row, items, normal))
    const answers: Answers[] = groups.flatMap(({ rows }, group) => rows.map((scores) => ({ group, unit: null, scores })))
    const tally = count(answers, { scale, factors: ITEMS, axes: 1, minimums: groups.map(() => 1) })
    const sides = tally.groups.map(({ counts, spread }, at) => ({ counts, spread, of: row.groups[at]?.of }))
    return {
      truth: trueIndex(groups.map(({ expected }) => expected)),
      ...alignment(sides, scale, { seed: seed + repetition, resamples }).all,
    }
  })
  const known = outcomes.flatMap(({ truth, index, lower, upper }) =>
    index === null || lower === null || upper === null
      ? []
      : [{ truth, off: index - truth, hit: lower <= truth && truth <= upper, width: upper - lower }],
  )
  const mean = (of: (each: (typeof known)[number]) => number) => known.reduce((sum, each) => sum + of(each), 0) / known.length
  return {
    truth: mean(({ truth }) => truth),
    bias: mean(({ off }) => off),
    coverage: 100 * mean(({ hit }) => Number(hit)),
    width: mean(({ width }) => width),
    known: known.length,
  }
}

function trueIndex(groups: readonly (readonly number[])[]): number {
  const squares = groups.flatMap((one, at) =>
    groups.slice(at + 1).map((other) => one.reduce((sum, mean, item) => sum + (mean - (other[item] ?? 0)) ** 2, 0) / ITEMS),
  )
  return indexFrom(squares.reduce((sum, each) => sum + each, 0) / squares.length, scale) ?? Number.NaN
}

/** Of a group of which everyone is known the truth is what exactly these people would give on average. */
function drawn({ n, of }: Group, { tau, groups }: IndexRow, items: readonly number[], normal: () => number): Drawn {
  const means = items.map((item) => item + tau * normal())
  const allSamples = groups.every((group) => group.of === null)
  const positions = Array.from({ length: of ?? n }, () => {
    const level = PERSONAL * normal()
    const own = Math.sqrt((of === null && allSamples ? SAMPLE_SD : POSITIONS) ** 2 - PERSONAL ** 2)
    return means.map((mean) => mean + level + own * normal())
  })
  if (of === null) {
    const another = allSamples ? 0 : ANOTHER_DAY
    return {
      rows: positions.map((row) => row.map((position) => typed(position + another * normal()))),
      expected: means.map((mean) => expectedScore(mean, SAMPLE_SD)),
    }
  }
  // Without any planted difference these very people have none either.
  if (tau === 0) centre(positions, means)
  return {
    rows: positions.slice(0, n).map((row) => row.map((position) => typed(position + ANOTHER_DAY * normal()))),
    expected: means.map(
      (_, item) => positions.reduce((sum, row) => sum + expectedScore(row[item] ?? 0, ANOTHER_DAY), 0) / positions.length,
    ),
  }
}

function centre(positions: number[][], means: readonly number[]): void {
  for (const [item, mean] of means.entries()) {
    const off = positions.reduce((sum, row) => sum + (row[item] ?? 0), 0) / positions.length - mean
    for (const row of positions) row[item] = (row[item] ?? 0) - off
  }
}

/** The mean of what is typed from a normal position: one point for each border that it passes. */
function expectedScore(mean: number, sd: number): number {
  let expected = scale.min
  for (let border = scale.min + 0.5; border < scale.max; border++) expected += normalTail((border - mean) / sd)
  return expected
}
