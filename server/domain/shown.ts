import type { GroupSetting } from '#server/domain/stakeholders.ts'

/**
 * What may be shown of a revealed round. This file decides it for every page, export and live message; nothing else does.
 *
 * - A group below its minimum is sealed: its answers never reach the analysis, so that nothing that is made from it holds a trace.
 * - A factor on which fewer than `least` of a group gave a score has no voice of that group; the same holds for the path and the top
 *   five, and for the need, over those who scored both axes.
 * - Units are told apart inside city hall only, and only where each of them, and what is left of the group, is nobody or enough people:
 *   `unitsToShow` over all answers, `comparesUnits` again for each factor and axis.
 * - After the reveal things are only taken away (withhold.ts), never counted anew: the difference of two countings is a person.
 * - Rows leave the house only as long as they are exactly the people who were counted (`rowsMayLeave`), and only in the cells that the
 *   result shows (rows.ts): what was counted less the rows that are left would be whoever withdrew.
 *
 * Not meant: that somebody who scored one axis and said 'I can't say' on the other can be told from the need. Nobody knows who that is.
 */

/**
 * How many of a group answered anything (‘I can’t say’ is an answer), how many of them gave a score, and whether everybody who might
 * speak for the group agreed to stand on the record.
 */
export type GroupCounts = { came: number; scored: number; agreed: boolean }

export type GroupVerdict = {
  state: 'shown' | 'sealed' | 'nobody'
  /** Why it is sealed: fewer than its minimum, or somebody who did not agree to stand on the record. */
  why: 'minimum' | 'refused' | null
  /** From how many people on each of its figures is shown: 1 on the record, else the minimum. */
  least: number
}

type Setting = Pick<GroupSetting, 'showing' | 'minimum'>

/** Whether a group is shown in a project. Of who came nothing is told by 'nobody': that none of two gave a score is what each answered. */
export function mayBeShown({ showing, minimum }: Setting, { came, scored, agreed }: GroupCounts): GroupVerdict {
  if (came === 0) return { state: 'nobody', why: null, least: minimum }
  if (scored > 0 && showing === 'on-record' && agreed) return { state: 'shown', why: null, least: 1 }
  if (scored >= minimum) return { state: 'shown', why: null, least: minimum }
  return { state: 'sealed', why: showing === 'on-record' && !agreed ? 'refused' : 'minimum', least: minimum }
}

/** `open`: it hangs on whether people scored who were set aside, and that is not told. */
export type VerdictBefore = Omit<GroupVerdict, 'state'> & { state: GroupVerdict['state'] | 'open' }

/**
 * The same before the reveal, where `aside` of those counted were set aside since scoring opened. A verdict that changed with one seat
 * would tell whether its person scored: so it is told only where it is the same whoever of them did.
 */
export function willBeShown(setting: Setting, { came, scored, agreed }: GroupCounts, aside: number): VerdictBefore {
  const most = mayBeShown(setting, { came, scored, agreed })
  const fewest = mayBeShown(setting, { came: Math.max(0, came - aside), scored: Math.max(0, scored - aside), agreed })
  return most.state === fewest.state ? fewest : { ...most, state: 'open', why: null }
}

/** A group as the result has it, and what would be written of it today: how many still stand behind it, and whether the rows count alike. */
export type RowsAndResult = { state: GroupVerdict['state']; scored: number | null; behind: number; rows: number; countAlike: boolean }

/** Whether the rows of a group may be in a file. */
export const rowsMayLeave = ({ state, scored, behind, rows, countAlike }: RowsAndResult): boolean =>
  state === 'shown' && behind === scored && rows === scored && countAlike

/** The unit that small units, and people without one, are counted in. */
export const OTHER = 'other'

/**
 * How a group is told apart by units: for each unit the one that it is counted in, or null where nothing may be told apart. The
 * smallest unit joins `other` until `other` is nobody or enough people.
 */
export function unitsToShow(people: ReadonlyMap<string | null, number>, minimum: number): Map<string | null, string> | null {
  const here = [...people].filter(([, count]) => count > 0)
  const large = here
    .flatMap(([unit, count]) => (unit !== null && unit !== OTHER && count >= minimum ? [{ unit, count }] : []))
    .sort((one, other) => other.count - one.count || (one.unit < other.unit ? -1 : 1))
  let rest = here.reduce((sum, [, count]) => sum + count, 0) - large.reduce((sum, { count }) => sum + count, 0)
  while (isTooFew(rest, minimum) && large.length > 0) rest += large.pop()?.count ?? 0
  const parts = large.length + (rest > 0 ? 1 : 0)
  if (parts < 2 || isTooFew(rest, minimum)) return null
  const alone = new Set<string | null>(large.map(({ unit }) => unit))
  return new Map(here.map(([unit]) => [unit, unit !== null && alone.has(unit) ? unit : OTHER]))
}

/** Whether units may be compared on one factor and axis: each has nobody who scored it, or enough. */
export const comparesUnits = (scored: readonly number[], minimum: number): boolean => !scored.some((count) => isTooFew(count, minimum))

/**
 * Whether it may be told how many of a group came in by each way: where there are several, enough who scored of each. By who came and not
 * by who scored is decided which ways there are, since the one seat of its way would else tell whether its person gave a score.
 */
export const tellsWays = (ways: readonly { came: number; scored: number }[], minimum: number): boolean => {
  const taken = ways.filter(({ came }) => came > 0)
  return taken.length < 2 || taken.every(({ scored }) => scored >= minimum)
}

/** Somebody, but fewer than may be shown. */
export const isTooFew = (count: number, least: number): boolean => count > 0 && count < least
