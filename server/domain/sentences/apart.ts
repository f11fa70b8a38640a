import type { FactorResult } from '#server/domain/result.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import { between } from './between.ts'
import { type Facts, type Sentence, sentence } from './sentence.ts'
import { shared, yesNo } from './stances.ts'
import { type AxisView, differs, type PairView } from './view.ts'

/** Who differs from whom on one axis, by how much, and whether it holds whoever is left out. Empty where nobody does. */
export function apart(factor: FactorResult, view: AxisView): Sentence[] {
  const pairs = view.pairs.filter(differs)
  const lone = factor.lone[view.axis]
  if (lone) return [oneAgainstTwo(factor, view, pairs)]
  if (pairs.length === 3) return [ladder(view, pairs)]
  const hinge = hingeOf(pairs)
  if (hinge) return [oneAgainstTwo(factor, view, pairs)]
  return pairs.map((pair) => twoApart(factor, view, pair))
}

/** A pair seen from the group that is higher. */
type Step = { high: Group; low: Group; facts: { size: number; lower: number; upper: number }; pair: PairView }

function stepOf(pair: PairView): Step {
  const difference = pair.found.difference ?? 0
  const [lower, upper] = [pair.found.lower ?? difference, pair.found.upper ?? difference]
  return difference >= 0
    ? { high: pair.a, low: pair.b, facts: { size: difference, lower, upper }, pair }
    : { high: pair.b, low: pair.a, facts: { size: -difference, lower: -upper, upper: -lower }, pair }
}

const sizes = ({ facts }: Step, place: string): Facts => ({
  [`size${place}`]: { points: facts.size },
  [`lower${place}`]: { points: facts.lower },
  [`upper${place}`]: { points: facts.upper },
})

/** The group that is in both pairs and on the same side of the other two. */
function hingeOf(pairs: readonly PairView[]): { group: Group; side: 'higher' | 'lower' } | null {
  const [one, other] = pairs.map(stepOf)
  if (one === undefined || other === undefined || pairs.length !== 2) return null
  if (one.high === other.high) return { group: one.high, side: 'higher' }
  return one.low === other.low ? { group: one.low, side: 'lower' } : null
}

function oneAgainstTwo(factor: FactorResult, view: AxisView, pairs: readonly PairView[]): Sentence {
  const [one, other] = pairs.map(stepOf)
  const hinge = hingeOf(pairs)
  // A lone group always is in two pairs, on the same side of both: two groups within a point of each other lie on one side of a third.
  if (one === undefined || other === undefined || hinge === null) return sentence('few.nothing')
  const { group, side } = hinge
  const [first, second] = [one, other].map(({ high, low }) => (high === group ? low : high))
  const others = [first, second].filter((each): each is Group => each !== undefined)
  const lone = factor.lone[view.axis]
  const theirs = shared(factor, view.axis, others)
  const own = shared(factor, view.axis, [group])
  const opposite = theirs !== null && own !== null && theirs.side !== own.side && (side === 'higher') === (own.side === 'high')
  return sentence(`${lone ? 'lone' : 'two'}.${view.axis}.${opposite ? 'opposite' : 'relative'}.${side}`, {
    group: { groups: [group] },
    others: { groups: others },
    first: { groups: others.slice(0, 1) },
    second: { groups: others.slice(1) },
    ...sizes(one, '1'),
    ...sizes(other, '2'),
    side,
    sure: yesNo(opposite ? theirs.sure : true),
    alone: lone?.certainty ?? 'no',
    ...shape(view, pairs),
  })
}

function twoApart(factor: FactorResult, view: AxisView, pair: PairView): Sentence {
  const step = stepOf(pair)
  const opposite =
    shared(factor, view.axis, [step.high])?.side === 'high' && shared(factor, view.axis, [step.low])?.side === 'low'
      ? 'opposite'
      : 'relative'
  return sentence(`pair.${view.axis}.${opposite}`, {
    high: { groups: [step.high] },
    low: { groups: [step.low] },
    ...sizes(step, ''),
    ...shape(view, [pair]),
  })
}

/** All three apart: from the highest over the middle to the lowest. */
function ladder(view: AxisView, pairs: readonly PairView[]): Sentence {
  const steps = pairs.map(stepOf)
  const [high, middle, low] = view.voices.toSorted(
    (one, other) => steps.filter((step) => step.high === other).length - steps.filter((step) => step.high === one).length,
  )
  const from = (a: Group | undefined, b: Group | undefined) => steps.find((step) => step.high === a && step.low === b)
  const [upper, lower] = [from(high, middle), from(middle, low)]
  if (!high || !middle || !low || !upper || !lower) return sentence('few.nothing')
  return sentence(`ladder.${view.axis}`, {
    high: { groups: [high] },
    middle: { groups: [middle] },
    low: { groups: [low] },
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
