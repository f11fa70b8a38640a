import { groups } from '#server/domain/stakeholders.ts'
import { type Pair, type Sentence, sentence } from './sentence.ts'

/** 'between officials and vendors', 'between vendors and the other two', 'between any two of the three'. */
export function between(pairs: readonly Pair[]): Sentence {
  const [first] = pairs
  const hinge = groups.filter((group) => pairs.every(({ a, b }) => a === group || b === group))
  if (pairs.length === 2 && hinge.length === 1) return sentence('between.hinge', { group: { groups: hinge } })
  if (pairs.length !== 1 || first === undefined) return sentence('between.any')
  return sentence('between.one', { a: { groups: [first.a] }, b: { groups: [first.b] } })
}
