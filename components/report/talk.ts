import type { PairClass } from '#server/domain/analysis/classify-pair.ts'
import type { FactorResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'

// What needs talk comes first.
const STRONGEST: readonly PairClass[] = ['conflict', 'divided', 'gap', 'too few', 'aligned']

/** The axis a factor is to be talked about on: where its finding comes from, else where the difference is larger. */
export function axisOfTalk(factor: FactorResult, axes: readonly Axis[]): Axis {
  const rank = (axis: Axis) => STRONGEST.indexOf(factor.overall[axis] ?? 'aligned')
  // Of a factor that is needed but not ready, people talk about how ready it is.
  const blocked = factor.blocker !== null && axes.every((axis) => rank(axis) > 1)
  if (blocked && axes.includes('readiness')) return 'readiness'
  const [first = 'importance'] = axes.toSorted((one, other) => rank(one) - rank(other) || largest(factor, other) - largest(factor, one))
  return first
}

const largest = (factor: FactorResult, axis: Axis): number =>
  Math.max(0, ...factor.pairs.map(({ [axis]: found }) => Math.abs(found?.difference ?? 0)))

/** A factor that calls for a move: a conflict, or needed and not ready. */
export function callFor({ level, blocker }: FactorResult): 'conflict' | 'blocker' | 'both' | null {
  if (level === 'conflict') return blocker === null ? 'conflict' : 'both'
  return blocker === null ? null : 'blocker'
}
