import type { FactorResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import { type Sentence, sentence } from './sentence.ts'
import { type AxisView, stanceOf } from './view.ts'

export type Side = 'high' | 'low'
/** `sure` only where every step is beyond doubt; otherwise people 'tend to' it. */
export type SharedStance = { side: Side; sure: boolean }

/** The side that all of these groups are on, if they are. */
export function shared(factor: FactorResult, axis: Axis, among: readonly Group[]): SharedStance | null {
  const stances = among.map((group) => stanceOf(factor, group, axis))
  for (const side of ['high', 'low'] as const) {
    if (stances.length > 0 && stances.every((stance) => stance === side || stance === `leans ${side}`))
      return { side, sure: stances.every((stance) => stance === side) }
  }
  return null
}

/** 'All three find this important.' */
export function stanceSentence(factor: FactorResult, { axis, voices }: AxisView): Sentence[] {
  const stance = shared(factor, axis, voices)
  if (stance === null) return []
  return [sentence(`same.${axis}.${stance.side}`, { groups: { groups: voices }, sure: yesNo(stance.sure) })]
}

/** Both axes in one sentence where the same groups share a stance on both and find it important. */
export function stancesTogether(factor: FactorResult, importance: AxisView, readiness: AxisView): Sentence[] {
  const matters = shared(factor, 'importance', importance.voices)
  const inPlace = shared(factor, 'readiness', readiness.voices)
  const sameVoices = importance.voices.join() === readiness.voices.join()
  if (matters?.side !== 'high' || inPlace === null || !sameVoices) return []
  const key = inPlace.side === 'high' ? 'same.strength' : 'same.needed'
  return [sentence(key, { groups: { groups: importance.voices }, sure: yesNo(matters.sure && inPlace.sure) })]
}

export const yesNo = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no')
