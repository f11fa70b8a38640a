import type { FactorResult } from '#server/domain/result.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import { between } from './between.ts'
import { type Facts, type Sentence, sentence } from './sentence.ts'
import { shared, yesNo } from './stances.ts'
import { type AxisView, differs, type PairView } from './view.ts'

/** Who differs from whom on one axis, by how much, and whether it holds whoever is left out. Empty where nobody does. */
export function apart(factor: FactorResult, view: AxisView): Sentence[] {
  const pairs = view.pairs.filter(differs)
  const rungs = rungsOf(view, pairs)
  if (rungs) return [ladder(view, pairs, rungs)]
  const hinge = hingeOf(pairs)
  return hinge ? [oneAgainstTwo(factor, view, pairs, hinge)] : pairs.map((pair) => twoApart(factor, view, pair))
}

/** A pair seen from the group that is higher. */
type Step = { high: Group; low: Group; size: number; lower: number; upper: number }

function stepOf(pair: PairView): Step {
  const difference = pair.found.difference ?? 0
  const [lower, upper] = [pair.found.lower ?? difference, pair.found.upper ?? difference]
  return difference >= 0
    ? { high: pair.a, low: pair.b, size: difference, lower, upper }
    : { high: pair.b, low: pair.a, size: -difference, lower: -upper, upper: -lower }
}

const sizes = ({ size, lower, upper }: Step, place: string): Facts => ({
  [`size${place}`]: { points: size },
  [`lower${place}`]: { points: lower },
  [`upper${place}`]: { points: upper },
})

/** The group that is in both pairs and on the same side of the other two: `one` and `other` in the order of the pairs. */
type Hinge = { group: Group; side: 'higher' | 'lower'; one: Step; other: Step }

function hingeOf(pairs: readonly PairView[]): Hinge | null {
  const [one, other] = pairs.map(stepOf)
  if (one === undefined || other === undefined || pairs.length !== 2) return null
  if (one.high === other.high) return { group: one.high, side: 'higher', one, other }
  return one.low === other.low ? { group: one.low, side: 'lower', one, other } : null
}

/** One group against two. Where those two are close (or too few to say, and near each other) it sees it differently from both. */
function oneAgainstTwo(factor: FactorResult, view: AxisView, pairs: readonly PairView[], { group, side, one, other }: Hinge): Sentence {
  const [first, second] = side === 'higher' ? [one.low, other.low] : [one.high, other.high]
  const lone = factor.lone[view.axis]
  const theirs = shared(factor, view.axis, [first, second])
  const own = shared(factor, view.axis, [group])
  const opposite = theirs !== null && own !== null && theirs.side !== own.side
  return sentence(`${lone ? 'lone' : 'two'}.${view.axis}.${opposite ? 'opposite' : 'relative'}.${side}`, {
    group: { groups: [group] },
    others: { groups: [first, second] },
    first: { groups: [first] },
    second: { groups: [second] },
    ...sizes(one, '1'),
    ...sizes(other, '2'),
    side,
    sure: yesNo(opposite ? theirs.sure : true),
    own: yesNo(opposite ? own.sure : true),
    alone: lone?.certainty ?? 'no',
    again: 'no',
    ...shape(view, pairs),
  })
}

function twoApart(factor: FactorResult, view: AxisView, pair: PairView): Sentence {
  const step = stepOf(pair)
  const above = shared(factor, view.axis, [step.high])
  const opposite = above?.side === 'high' && shared(factor, view.axis, [step.low])?.side === 'low'
  return sentence(`pair.${view.axis}.${opposite ? 'opposite' : 'relative'}`, {
    high: { groups: [step.high] },
    low: { groups: [step.low] },
    sure: yesNo(opposite ? above.sure : true),
    ...sizes(step, ''),
    ...shape(view, [pair]),
  })
}

/** All three apart: from the highest to the middle, and from there to the lowest. */
function rungsOf({ voices }: AxisView, pairs: readonly PairView[]): [Step, Step] | null {
  if (pairs.length !== 3) return null
  const steps = pairs.map(stepOf)
  const above = (group: Group) => steps.filter((step) => step.high === group).length
  const [high, middle, low] = voices.toSorted((one, other) => above(other) - above(one))
  const upper = steps.find((step) => step.high === high && step.low === middle)
  const lower = steps.find((step) => step.high === middle && step.low === low)
  return upper && lower ? [upper, lower] : null
}

function ladder(view: AxisView, pairs: readonly PairView[], [upper, lower]: [Step, Step]): Sentence {
  return sentence(`ladder.${view.axis}`, {
    high: { groups: [upper.high] },
    middle: { groups: [upper.low] },
    low: { groups: [lower.low] },
    ...sizes(upper, '1'),
    ...sizes(lower, '2'),
    ...shape(view, pairs),
  })
}

/** The sharpest level among the pairs, the axis, and whether the finding holds whoever is left out. */
function shape(view: AxisView, pairs: readonly PairView[]): Facts {
  const single = pairs.filter(({ found }) => found.steady !== true)
  const held =
    single.length === 0
      ? sentence('held.all')
      : single.length === pairs.length
        ? sentence('held.none')
        : sentence('held.some', { between: { part: between(single) } })
  return {
    axis: view.axis,
    level: pairs.some(({ found }) => found.class === 'conflict') ? 'conflict' : 'gap',
    held: { part: held },
  }
}
