import type { FactorResult, PairOnAxis, RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import type { Pair } from './sentence.ts'

export type PairView = Pair & { found: PairOnAxis }
/** One axis of a factor, as the rules look at it. */
export type AxisView = { axis: Axis; voices: Group[]; missing: Group[]; pairs: PairView[] }

/** Null for an axis that was not asked. */
export function viewOf(factor: FactorResult, axis: Axis): AxisView | null {
  if (factor.overall[axis] === null) return null
  const voices = groups.filter((group) => stanceOf(factor, group, axis) !== null)
  return {
    axis,
    voices,
    missing: groups.filter((group) => !voices.includes(group)),
    pairs: factor.pairs.flatMap(({ a, b, [axis]: found }) => (found === null ? [] : [{ a, b, found }])),
  }
}

export const stanceOf = (factor: FactorResult, group: Group, axis: Axis) => factor.groups[group][axis]?.stance ?? null

/** The groups that have a voice on anything at all. */
export const heardIn = (result: RoundResult): Group[] =>
  groups.filter((group) => result.factors.some((factor) => result.axes.some((axis) => stanceOf(factor, group, axis) !== null)))

/** The factors in order of talk. */
export const inOrderOfTalk = (result: RoundResult): FactorResult[] =>
  result.order.flatMap((id) => result.factors.find((factor) => factor.id === id) ?? [])

export const differs = ({ found }: PairView): boolean => found.class === 'gap' || found.class === 'conflict'

/** All pairs among these groups are aligned on this axis, and there is a pair. */
export function alignedOn(factor: FactorResult, axis: Axis, among: readonly Group[]): boolean {
  const pairs = viewOf(factor, axis)?.pairs.filter(({ a, b }) => among.includes(a) && among.includes(b)) ?? []
  return pairs.length > 0 && pairs.every(({ found }) => found.class === 'aligned')
}
