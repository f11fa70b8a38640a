import type { PathCounts, RoundResult, TopFive } from '#server/domain/result.ts'
import { paths } from '#server/domain/sheet.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import { factorNamed } from './relationship.ts'
import { type Sentence, sentence } from './sentence.ts'

/** What a group would do next with the project. Empty where its choices are not shown. */
export function pathSentence(result: RoundResult, group: Group): Sentence[] {
  const chosen = result.paths[group]
  if (chosen === null) return []
  const who = { group: { groups: [group] } }
  if (chosen.answered === 0) return [sentence('path.none', who)]
  return [mostChosen(chosen, group), ...also(chosen, group)]
}

function mostChosen({ answered, counts }: PathCounts, group: Group): Sentence {
  const count = Math.max(...paths.map((path) => counts[path]))
  const first = paths.filter((path) => counts[path] === count)
  const would = first.map((path) => sentence(`would.${path}`))
  const facts = { group: { groups: [group] }, count, answered }
  if (first.length > 1) {
    return sentence('path.tie', { ...facts, list: { list: would.map((path) => sentence('path.each', { path: { part: path } })) } })
  }
  const key = count === answered ? 'all' : 2 * count > answered ? 'most' : 'first'
  return sentence(`path.${key}`, { ...facts, path: { list: would } })
}

const also = ({ alsoTesting, answered }: PathCounts, group: Group): Sentence[] =>
  alsoTesting === 0 ? [] : [sentence('path.also', { group: { groups: [group] }, count: alsoTesting, answered })]

const MOST_NAMED = 5

/** What a group counts most often among its five. Empty where its choices are not shown. */
export function topFiveSentence(result: RoundResult, group: Group): Sentence[] {
  const chosen = result.topFive[group]
  if (chosen === null) return []
  const picks = picked(result, chosen, ({ share }) => share)
  return [sentence(picks.length === 0 ? 'topFive.none' : 'topFive.group', { group: { groups: [group] }, list: { list: picks } })]
}

/** The same over the groups that chose, each the same weight however many people it has. */
export function topFiveOfAll(result: RoundResult): Sentence[] {
  const voting = groups.filter((group) => result.topFive[group]?.some((each) => each.picked > 0))
  if (voting.length < 2) return []
  const shareOf = (factor: string, group: Group) => result.topFive[group]?.find((each) => each.factor === factor)?.share ?? 0
  const all = result.factors.map(({ id }) => ({ factor: id, picked: 1 }))
  const picks = picked(result, all, ({ factor }) => voting.reduce((sum, group) => sum + shareOf(factor, group), 0) / voting.length)
  return [sentence('topFive.all', { groups: { groups: voting }, list: { list: picks } })]
}

function picked<T extends Pick<TopFive, 'factor' | 'picked'>>(
  result: RoundResult,
  from: readonly T[],
  share: (each: T) => number,
): Sentence[] {
  return from
    .filter((each) => each.picked > 0 && share(each) > 0)
    .toSorted((one, other) => share(other) - share(one))
    .slice(0, MOST_NAMED)
    .flatMap((each) => {
      const factor = factorNamed(result, each.factor)
      return factor ? [sentence('topFive.one', { factor: { factors: [factor] }, share: { percent: share(each) } })] : []
    })
}
