import type { Answers } from '#server/domain/analysis/answers.ts'
import { classifyPair } from '#server/domain/analysis/classify-pair.ts'
import { need } from '#server/domain/analysis/need.ts'
import type { ProjectSettings } from '#server/domain/analysis/project.ts'
import { sfc32 } from '#server/domain/analysis/random.ts'
import { stance } from '#server/domain/analysis/stance.ts'
import type { Scale } from '#server/domain/scale.ts'

/** The analysis as one would first write it: each measure walks over the raw scores. It is what the tallies are held against. */
const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const

const column = (answers: readonly Answers[], group: number, item: number) =>
  answers.filter((each) => each.group === group).map((each) => each.scores[item] ?? null)

/** Stances, classes, and each person left out in turn. */
export function classesByLoops(answers: readonly Answers[], { groups, factors }: ProjectSettings, scale: Scale): number {
  let steady = 0
  for (let item = 0; item < 2 * factors.length; item++) {
    const scores = groups.map((_, group) => column(answers, group, item))
    for (const [at, each] of scores.entries()) stance({ scores: each, ...scale, of: groups[at]?.of, minimum: groups[at]?.minimum })
    for (const [a, b] of PAIRS) {
      const one = scores[a] ?? []
      const other = scores[b] ?? []
      const pair = { a: one, b: other, ...scale, ofA: groups[a]?.of, ofB: groups[b]?.of }
      const found = classifyPair(pair)
      // Leaving out every single one of thousands would take minutes: the first of each score stands for all with the same one.
      for (const place of firsts(one)) steady += Number(classifyPair({ ...pair, a: one.toSpliced(place, 1) }).class === found.class)
      for (const place of firsts(other)) steady += Number(classifyPair({ ...pair, b: other.toSpliced(place, 1) }).class === found.class)
    }
  }
  return steady
}

const firsts = (scores: readonly (number | null)[]): number[] => [...new Set(scores)].map((score) => scores.indexOf(score))

export const needsByLoops = (answers: readonly Answers[], { groups, factors }: ProjectSettings, scale: Scale): unknown =>
  groups.map(({ of }, group) =>
    factors.map((_, factor) =>
      need({ importance: column(answers, group, factor), readiness: column(answers, group, factors.length + factor), of, ...scale }),
    ),
  )

/** The index's interval by drawing participants with replacement, and walking over their rows for the means. */
export function alignmentByRedrawing(answers: readonly Answers[], { groups, factors }: ProjectSettings, resamples: number): number {
  const next = sfc32(1)
  const items = 2 * factors.length
  const members = groups.map((_, group) => answers.filter((each) => each.group === group))
  let sum = 0
  for (let resample = 0; resample < resamples; resample++) {
    const means = members.map((group) =>
      meansOf(
        Array.from(group, () => group[next() % group.length]?.scores ?? []),
        items,
      ),
    )
    for (const [a, b] of PAIRS) for (let item = 0; item < items; item++) sum += ((means[a]?.[item] ?? 0) - (means[b]?.[item] ?? 0)) ** 2
  }
  return sum
}

function meansOf(rows: readonly (readonly (number | null)[])[], items: number): number[] {
  const sums = new Array<number>(items).fill(0)
  const counts = new Array<number>(items).fill(0)
  for (const row of rows) {
    for (let item = 0; item < items; item++) {
      const score = row[item] ?? null
      if (score === null) continue
      sums[item] = (sums[item] ?? 0) + score
      counts[item] = (counts[item] ?? 0) + 1
    }
  }
  return sums.map((sum, item) => sum / Math.max(1, counts[item] ?? 0))
}
