import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import { nameOf, type Sentence, sentence } from './sentence.ts'
import { shared } from './stances.ts'
import { alignedOn } from './view.ts'

const MOST_NAMED = 2

/** Where the groups heard are close: the best that can be said, of the one or two factors that matter most to them. */
export function closest(result: RoundResult, heard: Group[]): Sentence[] {
  for (const { key, holds } of rulesFor(result, heard)) {
    const found = result.factors.filter(holds).toSorted((one, other) => (other.weight ?? 0) - (one.weight ?? 0))
    if (found.length === 0) continue
    const factors = found.slice(0, MOST_NAMED).map(nameOf)
    return [sentence(`closest.${key}`, { groups: { groups: heard }, factors: { factors }, count: factors.length })]
  }
  return [sentence('closest.none', { groups: { groups: heard } })]
}

/** From the strongest to the weakest. A factor on which one of them has no voice is never close. */
function rulesFor({ axes }: RoundResult, heard: Group[]): { key: string; holds: (factor: FactorResult) => boolean }[] {
  const both = axes.includes('readiness')
  const aligned = (factor: FactorResult) => axes.every((axis) => alignedOn(factor, axis, heard))
  const matters = (factor: FactorResult) => shared(factor, 'importance', heard)?.side === 'high'
  return [
    { key: 'strength', holds: (factor) => strengthOf(factor, heard, both) === 'sure' },
    { key: 'needed', holds: (factor) => both && aligned(factor) && matters(factor) && shared(factor, 'readiness', heard)?.side === 'low' },
    { key: 'likelyStrength', holds: (factor) => strengthOf(factor, heard, both) === 'likely' },
    { key: 'matters', holds: (factor) => matters(factor) && alignedOn(factor, 'importance', heard) },
    { key: 'all', holds: (factor) => aligned(factor) && factor.important },
    { key: 'little', holds: (factor) => aligned(factor) && shared(factor, 'importance', heard)?.side === 'low' },
    { key: 'all', holds: aligned },
    { key: 'importance', holds: (factor) => alignedOn(factor, 'importance', heard) },
    { key: 'readiness', holds: (factor) => both && alignedOn(factor, 'readiness', heard) },
  ]
}

/** A shared strength; where a whole group is missing, one that those heard share. */
function strengthOf(factor: FactorResult, heard: Group[], both: boolean): FactorResult['strength'] {
  if (!both || factor.level === 'conflict') return null
  if (factor.strength !== null) return factor.strength
  const [matters, inPlace] = [shared(factor, 'importance', heard), shared(factor, 'readiness', heard)]
  if (matters?.side !== 'high' || inPlace?.side !== 'high') return null
  return matters.sure && inPlace.sure ? 'sure' : 'likely'
}
