import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import { apart } from './apart.ts'
import { tooFew } from './few.ts'
import { type Sentence, sentence } from './sentence.ts'
import { shared, stanceSentence, stancesTogether, yesNo } from './stances.ts'
import { type AxisView, stanceOf, viewOf } from './view.ts'
import { missingVoices } from './voices.ts'

/**
 * What one factor has to say, as one short paragraph: what the groups share, then who differs from whom and by how much, then what is
 * needed and not ready, then which voices are missing. With an axis: everything about that axis alone.
 */
export function factorSentence(result: RoundResult, factor: FactorResult, axis?: Axis): Sentence[] {
  if (axis !== undefined) return [...axisSentences(result, factor, axis, 'whole'), ...missingVoices(result, factor, [axis])]
  const importance = viewOf(factor, 'importance')
  const readiness = viewOf(factor, 'readiness')
  const together = importance && readiness ? stancesTogether(factor, importance, readiness) : []
  const said =
    importance && readiness && together.length > 0
      ? [...together, ...rest(factor, importance), ...rest(factor, readiness)]
      : result.axes.flatMap((each) => axisSentences(result, factor, each, 'short'))
  return [...said, ...marks(factor, together.length > 0), ...missingVoices(result, factor, result.axes)]
}

function axisSentences(result: RoundResult, factor: FactorResult, axis: Axis, length: 'short' | 'whole'): Sentence[] {
  const view = viewOf(factor, axis)
  if (view === null) return []
  const stance = stanceSentence(factor, view)
  const said = [...stance, ...rest(factor, view)]
  // Where all share a stance, or one sees it differently from the other two, that says more than how sure it is that some are close.
  if (length === 'short' && (stance.length > 0 || factor.lone[axis] !== null)) return said
  const sofar = [...said, ...close(factor, view)]
  return [...sofar, ...tooFew(result, factor, view, sofar.length > 0)]
}

const rest = (factor: FactorResult, view: AxisView): Sentence[] => [...split(factor, view), ...apart(factor, view)]

/** 'Officials are split among themselves on how much this matters.' */
function split(factor: FactorResult, { axis }: AxisView): Sentence[] {
  const divided = groups.filter((group) => stanceOf(factor, group, axis) === 'split')
  return divided.length === 0 ? [] : [sentence(`split.${axis}`, { groups: { groups: divided }, many: yesNo(divided.length > 1) })]
}

/** Which groups are close. Not said where one stands apart from the other two: that sentence says it. */
function close(factor: FactorResult, { axis, pairs }: AxisView): Sentence[] {
  const aligned = pairs.filter(({ found }) => found.class === 'aligned')
  if (aligned.length === 0 || factor.lone[axis]) return []
  const members = (group: Group) => aligned.filter(({ a, b }) => a === group || b === group).length
  const [hinge] = groups.filter((group) => members(group) === 2)
  if (aligned.length === 2 && hinge) return [sentence(`close.${axis}.hinge`, { group: { groups: [hinge] } })]
  return [sentence(`close.${axis}.groups`, { groups: { groups: groups.filter((group) => members(group) > 0) } })]
}

/** Needed but not ready; unseen at this stage. */
function marks(factor: FactorResult, saidTogether: boolean): Sentence[] {
  const voices = viewOf(factor, 'readiness')?.voices ?? []
  const allLow = shared(factor, 'readiness', voices)?.side === 'low'
  const blocker =
    factor.blocker !== null && !(saidTogether && allLow)
      ? [
          sentence('mark.blocker', {
            groups: { groups: groups.filter((group) => factor.notReady.includes(group)) },
            certainty: factor.blocker,
          }),
        ]
      : []
  return factor.blindSpot === null ? blocker : [...blocker, sentence('mark.blindSpot', { source: factor.stagesFrom })]
}
