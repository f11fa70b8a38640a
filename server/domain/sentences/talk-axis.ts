import type { PairClass } from '#server/domain/analysis/classify-pair.ts'
import type { FactorResult } from '#server/domain/result.ts'
import { type Axis, axes } from '#server/domain/scale.ts'

// In the order in which `factorWord` looks for a factor's sign.
const STRONGEST: readonly PairClass[] = ['conflict', 'divided', 'gap', 'too few', 'aligned']

/** The axis that a factor is to be talked about on: where its sign comes from, else the one with the larger difference. */
export function talkAxis(factor: FactorResult): Axis {
  const { overall, blocker } = factor
  const asked = axes.filter((axis) => overall[axis] !== null)
  const strongest = STRONGEST.find((each) => asked.some((axis) => overall[axis] === each))
  // Of what is needed and not ready, people talk about how ready it is.
  if (blocker !== null && strongest !== 'conflict' && strongest !== 'divided') return 'readiness'
  const [first = 'importance', second] = asked.filter((axis) => overall[axis] === strongest)
  return second !== undefined && largest(factor, second) > largest(factor, first) ? second : first
}

const largest = (factor: FactorResult, axis: Axis): number =>
  Math.max(0, ...factor.pairs.map((pair) => Math.abs(pair[axis]?.difference ?? 0)))
