import type { TopFive as Pick5, RoundResult } from '#server/domain/result.ts'
import { groups as allGroups, type Group } from '#server/domain/stakeholders.ts'
import { Bar } from './bar.tsx'
import look from './group-table.module.css'
import { GroupTable } from './group-table.tsx'
import { scoredOf, whyHidden } from './voice-words.ts'
import { type ChartWords, figure } from './words.ts'

type Shown = Pick<RoundResult, 'topFive' | 'groups' | 'factors'>
type Props = {
  result: Shown
  /** The most factors shown, from the one that is picked most on. */
  most?: number
  words: ChartWords
}

/** How many of each group picked a factor among the five that matter most, with the interval; each group weighs the same in the order. */
export function TopFive({ result, most = 10, words }: Props) {
  const { say } = words
  const named = new Map(result.factors.map(({ id, name }) => [id, name]))
  const rows = orderOf(result)
    .slice(0, most)
    .map((factor) => ({
      key: factor,
      head: named.get(factor) ?? '',
      cell: (group: Group) => <Cell {...{ group, factor, result, words }} />,
    }))
  const under = (group: Group) => {
    const shown = result.groups[group]
    if (result.topFive[group] === null || shown.scored === null) return whyHidden(words, shown)
    return scoredOf(words, shown.scored, shown)
  }
  return <GroupTable {...{ under, rows, words, caption: say('table.caption.topFive'), corner: say('top.head') }} />
}

const shareOf = (picks: Pick5[] | null, factor: string): number => picks?.find((pick) => pick.factor === factor)?.share ?? 0

/** From the factor that is picked most on; each group counts the same, and a factor that nobody picked is left out. */
function orderOf({ topFive, factors }: Shown): string[] {
  const weight = (factor: string) => allGroups.reduce((sum, group) => sum + shareOf(topFive[group], factor), 0)
  return factors
    .map(({ id }) => ({ id, weight: weight(id) }))
    .filter((each) => each.weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ id }) => id)
}

function Cell({ group, factor, result, words }: { group: Group; factor: string; result: Shown; words: ChartWords }) {
  const { say } = words
  const picks = result.topFive[group]
  if (picks === null) return <span className={look.said}>{say('hidden.short')}</span>
  const pick = picks.find((each) => each.factor === factor)
  if (pick === undefined)
    return (
      <>
        <Bar group={group} share={0} />
        <span className={look.said}>{say('top.none')}</span>
      </>
    )
  const percent = (share: number) => figure(words, share * 100)
  return (
    <>
      <Bar group={group} share={pick.share} lower={pick.lower} upper={pick.upper} />
      <span className={look.said}>
        <b>{say('top.share', { share: percent(pick.share) })}</b>{' '}
        <span className={look.interval}>{say('top.interval', { lower: percent(pick.lower), upper: percent(pick.upper) })}</span>
      </span>
    </>
  )
}
