import type { Scale } from '#server/domain/scale.ts'
import { gapFrom, type PairClass } from './classify-pair.ts'
import type { Certainty } from './marks.ts'
import { below } from './slack.ts'
import type { Stance } from './stance.ts'

/** How far a pair is apart where it differs. */
export type Level = 'conflict' | 'gap'
/** The group that sees it differently from the other two, and on which side of them. */
export type Lone = { group: string; side: 'higher' | 'lower'; certainty: Certainty }

const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const

/**
 * With three groups, the one that differs from both others while those two are aligned (`sure`), or are too few to say with both
 * voices heard and less than a gap between their means (`likely`: two vendors can rarely prove that they are aligned with anybody).
 */
export function loneOf(
  groups: readonly string[],
  classes: readonly PairClass[],
  differences: readonly (number | null)[],
  stances: readonly (Stance | null)[],
  scale: Scale,
): Lone | null {
  if (groups.length !== 3) return null
  for (const [group, name] of groups.entries()) {
    const own = PAIRS.flatMap(([a, b], pair) => (a === group || b === group ? [{ pair, sign: a === group ? 1 : -1 }] : []))
    const rest = PAIRS.findIndex(([a, b]) => a !== group && b !== group)
    if (!own.every(({ pair }) => classes[pair] === 'gap' || classes[pair] === 'conflict')) continue
    const certainty = othersAgree(rest, classes, differences, stances, scale)
    if (certainty === null) continue
    const above = own.reduce((sum, { pair, sign }) => sum + sign * (differences[pair] ?? 0), 0)
    return { group: name, side: above > 0 ? 'higher' : 'lower', certainty }
  }
  return null
}

function othersAgree(
  rest: number,
  classes: readonly PairClass[],
  differences: readonly (number | null)[],
  stances: readonly (Stance | null)[],
  scale: Scale,
): Certainty | null {
  if (classes[rest] === 'aligned') return 'sure'
  const heard = PAIRS[rest]?.every((group) => (stances[group] ?? null) !== null) ?? false
  const difference = differences[rest] ?? null
  if (classes[rest] !== 'too few' || !heard || difference === null) return null
  return below(Math.abs(difference), gapFrom(scale)) ? 'likely' : null
}
