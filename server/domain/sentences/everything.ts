import type { RoundResult } from '#server/domain/result.ts'
import { groups } from '#server/domain/stakeholders.ts'
import { pathSentence, topFiveOfAll, topFiveSentence } from './choices.ts'
import { cameSentence, coverageSentence, tooThinSentence } from './coverage.ts'
import { indexSentence, pairDistance, typicalSentence } from './distance.ts'
import { factorSentence } from './factor.ts'
import { whatItNeeds } from './few.ts'
import { headline } from './headline.ts'
import { neededSentence, needSentence } from './need.ts'
import { pullsSentence } from './pulls.ts'
import { relationshipSentence } from './relationship.ts'
import type { Sentence } from './sentence.ts'
import { unitSentences } from './units.ts'
import { factorWord } from './words.ts'

/** For tests: every sentence that the rules make of a result, and the few-word forms (`words`), which stand in a line of their own. */
export function everything(result: RoundResult): { sentences: Sentence[]; words: Sentence[] } {
  const { close, apart, needed } = headline(result)
  return {
    sentences: [
      ...[close, apart, needed].flat(),
      ...result.factors.flatMap((factor) => [
        ...factorSentence(result, factor),
        ...result.axes.flatMap((axis) => factorSentence(result, factor, axis)),
        ...groups.flatMap((group) => needSentence(factor, group)),
      ]),
      ...typicalSentence(result),
      ...indexSentence(result),
      ...result.relationships.flatMap((pair) => [...relationshipSentence(result, pair), ...pairDistance(result, pair)]),
      ...pullsSentence(result),
      ...neededSentence(result),
      ...unitSentences(result),
      ...groups.flatMap((group) => [...pathSentence(result, group), ...topFiveSentence(result, group), ...cameSentence(result, group)]),
      ...topFiveOfAll(result),
      ...coverageSentence(result),
      ...tooThinSentence(result),
    ],
    words: result.factors.flatMap((factor) => [factorWord(factor).word, whatItNeeds(result, factor) ?? []].flat()),
  }
}
