import type { RoundResult } from '#server/domain/result.ts'
import { factorNamed } from './relationship.ts'
import { type Sentence, sentence } from './sentence.ts'

const MOST_NAMED = 3

/** What keeps the three apart most, with its share of all that does. */
export function pullsSentence(result: RoundResult): Sentence[] {
  if (result.typical === null) return [sentence('pulls.unknown')]
  const parts = (result.pulls ?? [])
    .filter(({ share }) => share > 0)
    .slice(0, MOST_NAMED)
    .flatMap(({ factor: id, axis, share }) => {
      const factor = factorNamed(result, id)
      return factor ? [sentence(`pull.${axis}`, { factor: { factors: [factor] }, share: { percent: share } })] : []
    })
  return parts.length === 0 ? [sentence('pulls.none')] : [sentence('pulls.some', { list: { list: parts } }), ...pairsSentence(result)]
}

/** The relationships with their shares, the largest first. Empty in a result that was frozen before there were any. */
function pairsSentence({ pullsByPair }: RoundResult): Sentence[] {
  const pairs = (pullsByPair ?? []).toSorted((one, other) => other.share - one.share)
  if (pairs.length === 0) return []
  const parts = pairs.map(({ a, b, share }) => sentence('pull.pair', { groups: { groups: [a, b] }, share: { percent: share } }))
  return [sentence('pulls.pairs', { list: { list: parts } })]
}
