import type { Axis } from '#server/domain/scale.ts'
import { CANT_SAY, type Sheet } from '#server/domain/sheet.ts'
import type { Score } from './histogram.ts'

/** What one participant answered about one project: the factors of importance, then those of readiness. `group` is a place. */
export type Answers = { group: number; unit: string | null; scores: readonly Score[] }

/** A sheet's scores as the analysis takes them: "can't say" and "not yet" are both no score. */
export function scoresOnSheet(sheet: Pick<Sheet, 'importance' | 'readiness'>, axes: readonly Axis[]): Score[] {
  return axes.flatMap((axis) => sheet[axis] ?? []).map((score) => (score === CANT_SAY ? null : score))
}

/** One score, as exports write it: participant, group, unit, factor, axis, score. At most one per participant, factor and axis. */
export type ScoreRow = readonly [participant: string, group: string, unit: string | null, factor: string, axis: string, score: Score]

/**
 * Puts rows in any order together by participant, in ascending order of their ids (by code unit). Whoever gave no score on what
 * is asked is no participant; rows of unknown groups, factors and axes are left out.
 */
export function answersFrom(
  rows: readonly ScoreRow[],
  { groups, factors, axes }: { groups: readonly string[]; factors: readonly string[]; axes: readonly Axis[] },
): Answers[] {
  const groupPlaces = new Map(groups.map((group, place) => [group, place]))
  const itemPlaces = new Map(
    axes.map((axis, part) => [axis as string, new Map(factors.map((id, place) => [id, part * factors.length + place]))]),
  )
  const found = new Map<string, { group: number; unit: string | null; scores: Score[] }>()
  for (const [participant, group, unit, factor, axis, score] of rows) {
    const item = itemPlaces.get(axis)?.get(factor)
    const place = groupPlaces.get(group)
    if (score === null || item === undefined || place === undefined) continue
    const known = found.get(participant)
    const answers = known ?? { group: place, unit, scores: new Array<Score>(axes.length * factors.length).fill(null) }
    answers.scores[item] = score
    // In any order: a unit that only a later row names is the participant's all the same.
    answers.unit ??= unit
    if (known === undefined) found.set(participant, answers)
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)).map(([, answers]) => answers)
}
