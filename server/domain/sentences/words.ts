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

/** A factor's glyph with its word, for a list in order of talk: what its place there comes from. */
export function factorWord(factor: FactorResult): { glyph: PairClass; word: Sentence } {
  const classes = [factor.overall.importance, factor.overall.readiness]
  if (classes.includes('conflict')) return { glyph: 'conflict', word: classWord('conflict') }
  if (classes.includes('divided')) return { glyph: 'divided', word: sentence('class.split', { groups: { groups: splitIn(factor) } }) }
  const glyph = (['gap', 'too few', 'aligned'] as const).find((each) => classes.includes(each)) ?? 'too few'
  if (factor.blocker !== null) return { glyph, word: sentence('class.blocker') }
  if (factor.level === 'gap') return { glyph: 'gap', word: classWord('gap') }
  if (factor.blindSpot !== null) return { glyph, word: sentence('class.blindSpot') }
  if (factor.strength !== null && glyph === 'aligned') return { glyph, word: sentence('class.strength') }
  return { glyph, word: classWord(glyph) }
}

const splitIn = (factor: FactorResult) =>
  groups.filter((group) => [stanceOf(factor, group, 'importance'), stanceOf(factor, group, 'readiness')].includes('split'))
