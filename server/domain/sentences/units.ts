import type { RoundResult, UnitResult } from '#server/domain/result.ts'
import { sharpestSentence, tallySentence } from './relationship.ts'
import { type Fact, type Sentence, sentence } from './sentence.ts'

/** Inside city hall: each two units, or why they are not compared. */
export function unitSentences(result: RoundResult): Sentence[] {
  return result.units.length === 0 ? [sentence('units.none')] : result.units.flatMap((pair) => unitPair(result, pair))
}

/** How two units of city hall stand to each other, and where they are furthest apart. */
export function unitPair(result: RoundResult, { a, b, importance, readiness, sharpest }: UnitResult): Sentence[] {
  const named = { a: unitName(result, a), b: unitName(result, b) }
  const who = { groups: { list: [sentence('units.one', { unit: named.a }), sentence('units.one', { unit: named.b })] } }
  return [
    ...tallySentence('importance', importance, who),
    ...tallySentence('readiness', readiness, who),
    ...sharpestSentence(result, sharpest, (which) => named[which]),
  ]
}

/** Small units are merged: they have no name of their own. */
function unitName(result: RoundResult, id: string): Fact {
  const name = result.unitsShown.find((unit) => unit.id === id)?.name ?? null
  return name === null ? { part: sentence('units.other') } : { name }
}
