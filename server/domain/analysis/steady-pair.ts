import type { Scale } from '#server/domain/scale.ts'
import { type Classification, classify, conflictFrom, gapFrom, type PairClass, type PairInput } from './classify-pair.ts'
import { countScores } from './histogram.ts'
import { halfWidth, P90, P95 } from './moderated.ts'
import { peopleOf } from './people.ts'
import { type Side, sideOf } from './side.ts'
import { told } from './slack.ts'

/**
 * How much one person matters. `steady`: the class holds whoever is left out; `without`: the classes that come out when one is;
 * `margin`: how far a mean would have to move for the class to change, in points of the scale. Where nothing can be said,
 * `steady` and `margin` are silent; `margin` also where a group is divided.
 */
export type Steadiness = { class: PairClass; steady: boolean | null; without: PairClass[]; margin: number | null }

/** Leaves out each person in turn, as if that person did not belong to the group. Specification, section 4. */
export function steadyPair({ a, b, min, max, ofA, ofB }: PairInput): Steadiness {
  const scale = { min, max }
  const one = sideOf(countScores(a, scale).counts, ofA, scale)
  const other = sideOf(countScores(b, scale).counts, ofB, scale)
  return steadiness(one, other, scale, classify(one, other, scale))
}

/** The same from counts, for a pair that is classified already. People with the same score give the same result. */
export function steadiness(a: Side, b: Side, scale: Scale, found: Classification): Steadiness {
  if (found.class === 'too few') return { class: found.class, steady: null, without: [], margin: null }
  const others = [
    ...sidesWithoutOne(a, scale).map((side) => classify(side, b, scale)),
    ...sidesWithoutOne(b, scale).map((side) => classify(a, side, scale)),
  ]
  const seen = new Set(others.map((other) => other.class))
  return {
    class: found.class,
    steady: others.every((other) => isSameFinding(found, other)),
    without: LISTED.filter((name) => seen.has(name)),
    margin: marginOf(a, b, scale, found),
  }
}

const LISTED = ['conflict', 'divided', 'gap', 'aligned', 'too few'] as const

/** One side for each place of the histogram where somebody stands, without one of those who stand there. */
function sidesWithoutOne({ counts, of, moments }: Side, scale: Scale): Side[] {
  const people = peopleOf(moments.n, of)
  const left = people === null ? null : people - 1
  return [...counts.entries()].flatMap(([place, count]) => (count > 0 ? [sideOf(counts.with(place, count - 1), left, scale)] : []))
}

/** "They differ, and in this direction" is what people act on: how far is a matter of degree. */
function isSameFinding(found: Classification, other: Classification): boolean {
  if (differs(found) && differs(other)) return Math.sign(found.difference ?? 0) === Math.sign(other.difference ?? 0)
  return found.class === other.class
}

const differs = (found: Classification): boolean => found.class === 'gap' || found.class === 'conflict'

function marginOf(a: Side, b: Side, scale: Scale, found: Classification): number | null {
  if (found.class === 'divided' || found.difference === null) return null
  const half = halfWidth(P95, a.uncertainty, b.uncertainty)
  const distance = Math.abs(found.difference)
  const toConflict = Math.max(conflictFrom(scale), gapFrom(scale) + half)
  const toGap = Math.max(gapFrom(scale), half)
  if (found.class === 'conflict') return told(Math.max(0, distance - toConflict))
  if (found.class === 'gap') return told(Math.max(0, Math.min(toConflict - distance, distance - toGap)))
  const toTooFew = conflictFrom(scale) - halfWidth(P90, a.uncertainty, b.uncertainty)
  return told(Math.max(0, Math.min(toTooFew, toGap) - distance))
}
