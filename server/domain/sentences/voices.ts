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
  const { state, least } = result.groups[group]
  const facts = { group: { groups: [group] } }
  if (state === 'nobody') return sentence('missing.nobody', facts)
  if (state === 'sealed') return sentence('missing.sealed', facts)
  if (least === 1) return sentence(`missing.none.${what}`, facts)
  return sentence(`missing.few.${what}`, { ...facts, minimum: least })
}

/** 'We have not heard enough vendors to say where all three stand.' Empty where all three were heard. */
export function unheard(missing: readonly Group[]): Sentence[] {
  if (missing.length === 0) return []
  return [sentence(missing.length === groups.length ? 'unheard.all' : 'unheard.some', { groups: { groups: missing } })]
}
