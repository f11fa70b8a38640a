import type { PairOnAxis, RoundResult, Span } from '#server/domain/result.ts'
import { byGroup } from '#server/domain/stakeholders.ts'

/**
 * A result as people are told it: no interval goes further than anybody can score, or than any two can be apart. What is frozen keeps
 * the whole of it, since the classes were found with that and anyone may work it out again.
 */
export function asTold(result: RoundResult): RoundResult {
  const { min, max } = result.scale
  const onScale = within(min, max)
  const apart = within(min - max, max - min)
  const pairOn = (found: PairOnAxis | null) => (found === null ? null : apart(found))
  const factors = result.factors.map((factor) => ({
    ...factor,
    groups: byGroup((group) => {
      const { importance, readiness, need } = factor.groups[group]
      return {
        importance: importance === null ? null : onScale(importance),
        readiness: readiness === null ? null : onScale(readiness),
        need: need === null ? null : apart(need),
      }
    }),
    pairs: factor.pairs.map((pair) => ({ ...pair, importance: pairOn(pair.importance), readiness: pairOn(pair.readiness) })),
  }))
  return { ...result, factors }
}

const within =
  (least: number, most: number) =>
  <Of extends Span>(span: Of): Of => ({
    ...span,
    lower: span.lower === null ? null : Math.max(least, span.lower),
    upper: span.upper === null ? null : Math.min(most, span.upper),
  })
