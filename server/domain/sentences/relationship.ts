import { classes, type PairClass } from '#server/domain/analysis/classify-pair.ts'
import type { RelationshipResult, RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { type Fact, type FactorName, nameOf, type Sentence, sentence } from './sentence.ts'
import { classKey } from './words.ts'

type Sharp = RelationshipResult['sharpest'][number]
type Counts = NonNullable<RelationshipResult['importance']>

/** How two groups stand to each other over all factors, and where they are furthest apart. */
export function relationshipSentence(result: RoundResult, { a, b, importance, readiness, sharpest }: RelationshipResult): Sentence[] {
  const who = { groups: { groups: [a, b] } }
  return [
    ...tallySentence('importance', importance, who),
    ...tallySentence('readiness', readiness, who),
    ...sharpestSentence(result, sharpest, (group) => ({ groups: [group === 'a' ? a : b] })),
  ]
}

/** 'Officials and vendors on how much things matter: far apart on 2 and close on 9 of 22 factors.' */
export function tallySentence(axis: Axis, counts: Counts | null, who: { groups: Fact }): Sentence[] {
  if (counts === null) return []
  const total = classes.reduce((sum, each) => sum + counts[each], 0)
  const parts = ORDER.filter((each) => counts[each] > 0).map((each) => sentence(`tally.${classKey(each)}`, { count: counts[each] }))
  return parts.length === 0 ? [] : [sentence(`relation.${axis}`, { ...who, total, tally: { list: parts } })]
}

// What needs talk comes first.
const ORDER: readonly PairClass[] = ['conflict', 'gap', 'divided', 'aligned', 'too few']

/** Up to three factors, each with who is above whom and by how much. `side` gives the name of a or b: a group, or a unit. */
export function sharpestSentence(result: RoundResult, sharpest: readonly Sharp[], side: (which: 'a' | 'b') => Fact): Sentence[] {
  const parts = sharpest.flatMap(({ factor: id, axis, difference }) => {
    const factor = factorNamed(result, id)
    if (factor === undefined) return []
    const [high, low] = difference >= 0 ? [side('a'), side('b')] : [side('b'), side('a')]
    return [sentence(`sharp.${axis}`, { factor: { factors: [factor] }, high, low, size: { points: Math.abs(difference) } })]
  })
  return parts.length === 0 ? [] : [sentence('relation.sharpest', { list: { list: parts } })]
}

export function factorNamed(result: RoundResult, id: string): FactorName | undefined {
  const factor = result.factors.find((each) => each.id === id)
  return factor && nameOf(factor)
}
