import type { FactorResult, NeedResult, RoundResult } from '#server/domain/result.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import { nameOf, type Sentence, sentence } from './sentence.ts'
import { yesNo } from './stances.ts'

const KEYS: Record<string, string> = {
  concentrate: 'concentrate',
  'keep up': 'keepUp',
  'low priority': 'lowPriority',
  'possible overkill': 'possibleOverkill',
}

/** 'important, not yet in place'; in the exact register the name of the quadrant. */
export const quadrantWord = (quadrant: NonNullable<NeedResult['quadrant']>): Sentence => sentence(`quadrant.${KEYS[quadrant]}`)

/**
 * Where one group places a factor between importance and readiness; empty without a voice on both. Where fewer than its minimum scored
 * both, the place stays (it follows from the two means), and how far apart they are is not told.
 */
export function needSentence(factor: FactorResult, group: Group): Sentence[] {
  const need = factor.groups[group].need
  if (need === null || need.quadrant === null) return []
  const { mean, lower, upper, quadrant, certain } = need
  const place = { group: { groups: [group] }, quadrant: { part: quadrantWord(quadrant) }, certain: yesNo(certain === true) }
  if (mean === null) return [sentence(`need.place.${KEYS[quadrant]}`, place)]
  const facts = { ...place, mean: { points: mean } }
  if (lower === null || upper === null) return [sentence(`need.plain.${KEYS[quadrant]}`, facts)]
  return [sentence(`need.interval.${KEYS[quadrant]}`, { ...facts, lower: { points: lower }, upper: { points: upper } })]
}

const MOST_NAMED = 3

/** What each group needs most and has least: how many factors it finds important and not yet in place, and the first of them by need. */
export function neededSentence(result: RoundResult): Sentence[] {
  const said = groups.flatMap((group) => {
    const placed = result.factors.filter((factor) => factor.groups[group].need?.quadrant)
    const needed = placed
      .filter((factor) => factor.groups[group].need?.quadrant === 'concentrate')
      .toSorted((one, other) => (other.groups[group].need?.mean ?? 0) - (one.groups[group].need?.mean ?? 0))
    const facts = { group: { groups: [group] }, count: needed.length, total: placed.length }
    if (placed.length === 0) return []
    if (needed.length === 0) return [sentence('concentrate.none', facts)]
    const all = needed.length <= MOST_NAMED ? 'all' : 'most'
    return [sentence(`concentrate.${all}`, { ...facts, factors: { factors: needed.slice(0, MOST_NAMED).map(nameOf) } })]
  })
  return said.length === 0 ? [sentence('concentrate.unknown')] : said
}
