import { classifyPair } from '#server/domain/analysis/classify-pair.ts'
import { peopleOf } from '#server/domain/analysis/people.ts'
import type { FactorResult, RoundResult } from '#server/domain/result.ts'
import type { Scale } from '#server/domain/scale.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import { between } from './between.ts'
import { type Sentence, sentence } from './sentence.ts'
import { type AxisView, type PairView, viewOf } from './view.ts'

/**
 * Where nothing can be said on an axis although both were heard, and what it would take. `named`: a sentence before it has named the
 * axis.
 */
export function tooFew(result: RoundResult, factor: FactorResult, view: AxisView, named: boolean): Sentence[] {
  const few = view.pairs.filter(({ found }) => found.class === 'too few')
  const thin = few.filter(({ found }) => found.reason === 'scores')
  const wide = few.filter(({ found }) => found.reason === 'interval')
  const on = named ? 'here' : view.axis
  return [
    ...(thin.length > 0 ? [thinSentence(on, thin, mostNeeded(result, factor, view, thin))] : []),
    ...(wide.length > 0 ? [sentence(`few.interval.${on}`, { between: { part: between(wide) } })] : []),
  ]
}

/** The same in one sentence, for one axis or for both at once: what is missing first. */
export function tooFewInShort(result: RoundResult, factor: FactorResult, views: readonly AxisView[]): Sentence[] {
  const [first] = views
  if (first === undefined) return []
  const on = views.length > 1 ? 'both' : first.axis
  const isFew = ({ found }: PairView) => found.reason === 'scores' || found.reason === 'interval'
  const few = first.pairs.filter(isFew)
  if (few.length === 0) return []
  const more = views.flatMap((view) => mostNeeded(result, factor, view, view.pairs.filter(isFew)))
  return more.length > 0 ? [thinSentence(on, few, more)] : [sentence(`few.interval.${on}`, { between: { part: between(few) } })]
}

const thinSentence = (on: string, pairs: readonly PairView[], more: readonly More[]): Sentence =>
  sentence(`few.scores.${on}`, { between: { part: between(pairs) }, more: { list: moreSentences(largest(more)) } })

/** What each of these pairs needs at least. */
const mostNeeded = (result: RoundResult, factor: FactorResult, view: AxisView, pairs: readonly PairView[]): More[] =>
  pairs.filter(({ found }) => found.reason === 'scores').flatMap((pair) => needed(result, factor, view, pair))

const largest = (more: readonly More[]): More[] =>
  groups.flatMap((group) => {
    const count = Math.max(0, ...more.filter((each) => each.group === group).map((each) => each.count))
    return count > 0 ? [{ group, count }] : []
  })

/** In a few words, for a list: 'needs at least 2 more vendors to say'. Null where nothing is too few. */
export function whatItNeeds(result: RoundResult, factor: FactorResult): Sentence | null {
  const views = result.axes.flatMap((axis) => viewOf(factor, axis) ?? []).filter((view) => factor.overall[view.axis] === 'too few')
  const missing = [...new Set(views.flatMap((view) => view.missing))]
  const [group] = missing
  if (group !== undefined) {
    const { least } = result.groups[group]
    return missing.length > 1
      ? sentence('needs.voices', { groups: { groups: missing } })
      : sentence('needs.minimum', { people: { part: sentence(`people.${group}`, { count: least }) } })
  }
  for (const view of views) {
    const thin = view.pairs.find(({ found }) => found.reason === 'scores')
    if (thin) return sentence('needs.more', { more: { list: moreSentences(needed(result, factor, view, thin)) } })
  }
  return views.length > 0 ? sentence('needs.interval') : null
}

type More = { group: Group; count: number }
const moreSentences = (more: readonly More[]): Sentence[] => more.map(({ group, count }) => sentence(`more.${group}`, { count }))

function needed(result: RoundResult, factor: FactorResult, { axis }: AxisView, { a, b }: PairView): More[] {
  const side = (group: Group) => ({ group, n: factor.groups[group][axis]?.n ?? 0, of: result.groups[group].people })
  return moreNeeded(side(a), side(b), result.scale)
}

type Scored = { group: Group; n: number; of: number | null }
// Two samples need the weight of six scores; no group can want more than that.
const MOST = 8

/** The fewest people more with whom the rules would no longer say 'too few scores'; whether they would agree nobody knows. */
export function moreNeeded(a: Scored, b: Scored, scale: Scale): More[] {
  const [small, large] = b.n < a.n ? [b, a] : [a, b]
  for (let total = 0; total <= 2 * MOST; total++) {
    for (let forLarge = 0; forLarge <= total; forLarge++) {
      const [one, other] = [grown(small, total - forLarge), grown(large, forLarge)]
      if (one === null || other === null || stillTooFew(one, other, scale)) continue
      return [
        { group: small.group, count: total - forLarge },
        { group: large.group, count: forLarge },
      ].filter(({ count }) => count > 0)
    }
  }
  return []
}

/** A group of everyone cannot have more people than it has. */
function grown(side: Scored, more: number): Scored | null {
  const people = peopleOf(side.n, side.of)
  return people !== null && side.n + more > people ? null : { ...side, n: side.n + more }
}

// Asked of the rule itself, with answers that are all the same: only their number can then be too small.
function stillTooFew(a: Scored, b: Scored, { min, max }: Scale): boolean {
  const same = ({ n }: Scored) => Array.from({ length: n }, () => min)
  return classifyPair({ a: same(a), b: same(b), ofA: a.of, ofB: b.of, min, max }).reason === 'scores'
}
