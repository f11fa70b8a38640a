import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import { apart } from './apart.ts'
import { tooFew, tooFewInShort } from './few.ts'
import { type Sentence, sentence } from './sentence.ts'
import { shared, stanceSentence, stancesTogether, yesNo } from './stances.ts'
import { type AxisView, stanceOf, viewOf } from './view.ts'
import { missingVoices } from './voices.ts'

/**
 * What one factor has to say, as one short paragraph of two or three lines: what the groups share, then who differs from whom and by how
 * much, then what is needed and not ready, then which voices are missing. Who is close, and what is too few to say, only where there is
 * nothing else on that axis. With an axis: everything about that axis alone.
 */
export function factorSentence(result: RoundResult, factor: FactorResult, axis?: Axis): Sentence[] {
  if (axis !== undefined) return [...whole(result, factor, axis), ...missingVoices(result, factor, [axis])]
  const views = result.axes.flatMap((each) => viewOf(factor, each) ?? [])
  const [importance, readiness] = views
  const together = importance && readiness ? stancesTogether(factor, importance, readiness) : []
  const said = together.length > 0 ? [...together, ...differences(factor, views)] : shortly(result, factor, views)
  return [...said, ...marks(factor, together.length > 0), ...missingVoices(result, factor, result.axes)]
}

function whole(result: RoundResult, factor: FactorResult, axis: Axis): Sentence[] {
  const view = viewOf(factor, axis)
  if (view === null) return []
  const sofar = [...stanceSentence(factor, view), ...difference(factor, view), ...close(factor, view)]
  return [...sofar, ...tooFew(result, factor, view, sofar.length > 0)]
}

function shortly(result: RoundResult, factor: FactorResult, views: readonly AxisView[]): Sentence[] {
  const said = views.map((view) => {
    const found = [...stanceSentence(factor, view), ...difference(factor, view)]
    return found.length > 0 ? found : close(factor, view)
  })
  const silent = views.filter((_, at) => said[at]?.length === 0)
  if (silent.length > 1 && silent.every(({ voices }) => voices.join() === silent[0]?.voices.join()))
    return tooFewInShort(result, factor, silent)
  return again(said.map((each, at) => (each.length > 0 ? each : tooFewInShort(result, factor, views.slice(at, at + 1))))).flat()
}

const difference = (factor: FactorResult, view: AxisView): Sentence[] => [...split(factor, view), ...apart(factor, view)]
const differences = (factor: FactorResult, views: readonly AxisView[]): Sentence[] =>
  again(views.map((view) => difference(factor, view))).flat()

/** A group that sees both axes differently from the other two is said to do so once: 'vendors also find it more in place'. */
function again(axes: readonly Sentence[][]): Sentence[][] {
  const [importance = [], readiness = []] = axes
  const first = importance.find(({ key }) => key.startsWith('lone.importance.relative'))
  if (first === undefined) return [...axes]
  const same = ({ key, facts }: Sentence) =>
    key.startsWith('lone.readiness.relative') && JSON.stringify(facts.group) === JSON.stringify(first.facts.group)
  return [importance, readiness.map((each) => (same(each) ? { ...each, facts: { ...each.facts, again: 'yes' } } : each))]
}

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
