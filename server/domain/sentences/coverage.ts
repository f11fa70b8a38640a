import type { GroupShown, RoundResult } from '#server/domain/result.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import { nameOf, type Sentence, sentence } from './sentence.ts'
import { inOrderOfTalk } from './view.ts'

/** Who stands behind the figures: '12 of 12 officials, 3 of 3 vendors and 24 residents who took part', and who does not. */
export function coverageSentence(result: RoundResult): Sentence[] {
  const took = groups.flatMap((group) => tookPart(group, result.groups[group]))
  const samples = groups.filter((group) => result.groups[group].state === 'shown' && result.groups[group].standing === 'sample')
  return [
    took.length === 0 ? sentence('coverage.none') : sentence('coverage.took', { list: { list: took } }),
    ...groups.flatMap((group) => hidden(group, result.groups[group])),
    ...(samples.length === 0
      ? []
      : [sentence(samples.length === groups.length ? 'coverage.away.all' : 'coverage.away.some', { groups: { groups: samples } })]),
  ]
}

function tookPart(group: Group, { state, scored, people }: GroupShown): Sentence[] {
  if (state !== 'shown' || scored === null) return []
  // More scores than people: N was typed too low.
  if (people !== null) return [sentence(`took.everyone.${group}`, { count: scored, people: Math.max(scored, people) })]
  return [sentence(`took.sample.${group}`, { count: scored })]
}

function hidden(group: Group, { state, minimum }: GroupShown): Sentence[] {
  const facts = { group: { groups: [group] } }
  if (state === 'shown') return []
  if (state === 'nobody') return [sentence('missing.nobody', facts)]
  return [sentence('coverage.minimum', { ...facts, minimum })]
}

const WAYS = ['code', 'card', 'invitation', 'helper'] as const

/** How a group's people came in; empty where it is not shown. */
export function cameSentence(result: RoundResult, group: Group): Sentence[] {
  const { came } = result.groups[group]
  const ways = came === null ? [] : WAYS.filter((way) => came[way] > 0).map((way) => sentence(`way.${way}`, { count: came[way] }))
  return ways.length === 0 ? [] : [sentence('coverage.came', { group: { groups: [group] }, list: { list: ways } })]
}

/** On which factors, and about what, nothing could be said of all three. */
export function tooThinSentence(result: RoundResult): Sentence[] {
  const sentences = result.axes.flatMap((axis) => {
    const thin = inOrderOfTalk(result).filter(({ overall }) => overall[axis] === 'too few')
    const facts = { factors: { factors: thin.map(nameOf) }, count: thin.length, total: result.factors.length }
    if (thin.length === 0) return []
    return [thin.length === result.factors.length ? sentence(`thin.all.${axis}`) : sentence(`thin.some.${axis}`, facts)]
  })
  return sentences.length === 0 ? [sentence('thin.none')] : sentences
}
