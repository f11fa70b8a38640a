import type { RelationshipResult, RoundResult, Typical } from '#server/domain/result.ts'
import { type Group, groups, isGroup } from '#server/domain/stakeholders.ts'
import { type Facts, type Sentence, sentence } from './sentence.ts'
import { heardIn } from './view.ts'
import { unheard } from './voices.ts'

/** 'Typically 2.6 of 8 possible points apart': of all three; where a voice is missing that, and what can be said of a pair. */
export function typicalSentence(result: RoundResult): Sentence[] {
  if (result.typical !== null) return [sentence('typical.all', typicalFacts(result, result.typical))]
  const only = result.relationships.filter(({ typical }) => typical !== null)
  return [...silence(result), ...only.flatMap((pair) => pairDistance(result, pair))]
}

/** 'Officials and vendors: typically 1.8 of 8 possible points apart.' */
export function pairDistance(result: RoundResult, { a, b, typical }: RelationshipResult): Sentence[] {
  const who = { groups: { groups: [a, b] } }
  if (typical === null) return [sentence('typical.noPair', who)]
  return [sentence('typical.pair', { ...who, ...typicalFacts(result, typical) })]
}

function typicalFacts({ scale }: RoundResult, { distance, lower, upper }: Typical): Facts {
  return { distance: { points: distance }, lower: { points: lower }, upper: { points: upper }, of: scale.max - scale.min }
}

/** The index with its interval, for comparison over rounds; always with its caution, since it is no mark. */
export function indexSentence(result: RoundResult): Sentence[] {
  const { index, lower, upper, partial } = result.index
  const caution = sentence('index.caution')
  if (index !== null) return [sentence('index.all', indexFacts(index, lower, upper)), caution]
  if (!partial || partial.index === null) return silence(result)
  const of: Group[] = partial.groups.filter(isGroup)
  return [
    ...silence(result),
    sentence('index.partial', { groups: { groups: of }, ...indexFacts(partial.index, partial.lower, partial.upper) }),
    caution,
  ]
}

/** The same without why it is not of all three: where the typical distance has said so already. */
export const indexAlone = (result: RoundResult): Sentence[] => indexSentence(result).filter(({ key }) => key.startsWith('index.'))

const HIGH = 87.5
const MIDDLING = 75

/** 'High', 'middling' or 'low' only where the whole interval lies there. */
function indexFacts(index: number, lower: number | null, upper: number | null): Facts {
  const [from, to] = [lower ?? index, upper ?? index]
  const level = from >= HIGH ? 'high' : to < MIDDLING ? 'low' : from >= MIDDLING && to < HIGH ? 'middling' : 'open'
  return { index: { whole: index }, lower: { whole: from }, upper: { whole: to }, level }
}

/** Why nothing can be said of all three: a voice is missing, or too few factors were scored by two of them. */
function silence(result: RoundResult): Sentence[] {
  const heard = heardIn(result)
  const missing = groups.filter((group) => !heard.includes(group))
  return missing.length > 0 ? unheard(missing) : [sentence('typical.none')]
}
