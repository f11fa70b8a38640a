import type { PairClass } from '#server/domain/analysis/classify-pair.ts'
import type { FactorResult } from '#server/domain/result.ts'
import { groups } from '#server/domain/stakeholders.ts'
import { type Sentence, sentence } from './sentence.ts'
import { stanceOf } from './view.ts'

const KEYS = { conflict: 'conflict', gap: 'gap', aligned: 'aligned', divided: 'divided', 'too few': 'few' } as const
/** How a class is named among the messages. */
export const classKey = (found: PairClass): string => KEYS[found]

/** The word of a class: 'far apart' in the room, 'conflict' in the exact register. */
export const classWord = (found: PairClass): Sentence => sentence(`class.${classKey(found)}`)

/** The sign of a finding: that of a class, or of what is needed and not ready. */
export type Sign = PairClass | 'blocker'

/**
 * A factor's sign with its word, for a list in order of talk: what its place there comes from. Conflicts and groups in two camps are
 * talked about before what is needed and not ready (tiers 1 to 3 of the specification), so where a factor is both, its sign is theirs,
 * and `besides` says the other.
 */
export function factorWord(factor: FactorResult): { glyph: Sign; word: Sentence; besides: Sentence | null } {
  const classes = [factor.overall.importance, factor.overall.readiness]
  const blocker = factor.blocker === null ? null : sentence('class.blocker')
  if (classes.includes('conflict')) return { glyph: 'conflict', word: classWord('conflict'), besides: blocker }
  if (classes.includes('divided'))
    return { glyph: 'divided', word: sentence('class.split', { groups: { groups: splitIn(factor) } }), besides: blocker }
  const glyph = (['gap', 'too few', 'aligned'] as const).find((each) => classes.includes(each)) ?? 'too few'
  return blocker === null ? { ...plainWord(factor, glyph), besides: null } : { glyph: 'blocker', word: blocker, besides: null }
}

function plainWord(factor: FactorResult, glyph: PairClass): { glyph: Sign; word: Sentence } {
  if (factor.level === 'gap') return { glyph: 'gap', word: classWord('gap') }
  if (factor.blindSpot !== null) return { glyph, word: sentence('class.blindSpot') }
  // Beyond doubt it is one also where nobody can say how close the groups are: all find it important and in place.
  if (factor.strength === 'sure' || (factor.strength !== null && glyph === 'aligned')) return { glyph, word: sentence('class.strength') }
  return { glyph, word: classWord(glyph) }
}

const splitIn = (factor: FactorResult) =>
  groups.filter((group) => [stanceOf(factor, group, 'importance'), stanceOf(factor, group, 'readiness')].includes('split'))
