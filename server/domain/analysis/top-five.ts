import { told } from './slack.ts'
import { wilson } from './wilson.ts'

/** Shares 0 to 1, per group with their 95 % interval, and the mean of the groups' shares, each the same weight. Null of nobody. */
export type TopFiveShare = {
  groups: { share: number | null; lower: number | null; upper: number | null }[]
  all: number | null
}

/**
 * How many counted a factor among their five. `picked`: per group, of the `people` who made a choice at all. A group without
 * anybody who chose is left out of the mean. Wilson 1927; specification, section 8.
 */
export function topFiveShare(groups: readonly { picked: number; people: number }[]): TopFiveShare {
  const each = groups.map(({ picked, people }) => wilson(picked, people))
  const known = each.flatMap(({ share }) => (share === null ? [] : [share]))
  return { groups: each, all: told(known.reduce((sum, share) => sum + share, 0) / known.length) }
}
