import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import { type Sentence, sentence } from './sentence.ts'
import { viewOf } from './view.ts'

/** Who is missing on a factor, and why; once where a group is missing on both axes. */
export function missingVoices(result: RoundResult, factor: FactorResult, axes: readonly Axis[]): Sentence[] {
  const views = axes.flatMap((axis) => viewOf(factor, axis) ?? [])
  const missing = [...new Set(views.flatMap((view) => view.missing))]
  return missing.map((group) => {
    const where = views.filter((view) => view.missing.includes(group)).map((view) => view.axis)
    return missingVoice(result, group, where.length === result.axes.length ? 'both' : (where[0] ?? 'both'))
  })
}

/** Nobody came, the group stays sealed, or too few scored this. How many did is not told. */
function missingVoice(result: RoundResult, group: Group, what: Axis | 'both'): Sentence {
  const { state, minimum } = result.groups[group]
  const facts = { group: { groups: [group] } }
  if (state === 'nobody') return sentence('missing.nobody', facts)
  if (state === 'sealed') return sentence('missing.sealed', facts)
  if (leastOf(result, group) === 1) return sentence(`missing.none.${what}`, facts)
  return sentence(`missing.few.${what}`, { ...facts, minimum })
}

/**
 * From how many people on a group has a voice; null where the result does not tell: of a group on the record that reaches its minimum,
 * that may be one person or the minimum.
 */
export function leastOf(result: RoundResult, group: Group): number | null {
  const { state, showing, minimum, scored } = result.groups[group]
  if (showing !== 'on-record' || state !== 'shown') return Math.max(1, minimum)
  return scored !== null && scored < minimum ? 1 : null
}

/** 'We have not heard enough vendors to say where all three stand.' Empty where all three were heard. */
export function unheard(missing: readonly Group[]): Sentence[] {
  if (missing.length === 0) return []
  return [sentence(missing.length === groups.length ? 'unheard.all' : 'unheard.some', { groups: { groups: missing } })]
}
