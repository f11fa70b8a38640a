import { type Answers, scoresOnSheet } from '#server/domain/analysis/answers.ts'
import { hasVoice } from '#server/domain/analysis/people.ts'
import { count, type Tally } from '#server/domain/analysis/tally.ts'
import { inAnswerOrder } from '#server/domain/answer-order.ts'
import { pathCounts, topFive } from '#server/domain/count-choices.ts'
import { officialUnits, withoutThinUnits } from '#server/domain/count-units.ts'
import type { GroupShown, PathCounts, TopFive } from '#server/domain/result.ts'
import type { Axis, Scale } from '#server/domain/scale.ts'
import { CANT_SAY, type Score, type Sheet } from '#server/domain/sheet.ts'
import { type GroupCounts, type GroupVerdict, mayBeShown, tellsWays } from '#server/domain/shown.ts'
import { byGroup, type Group, type GroupSetting, groups } from '#server/domain/stakeholders.ts'

/** One sheet as the count takes it: what was answered, and of whom no more than this. */
export type Counted = Pick<Sheet, 'importance' | 'readiness' | 'path' | 'alsoTesting' | 'topFive'> & {
  group: Group
  unit: string | null
  via: Via
  onRecord: boolean | null
}
export type Via = 'code' | 'card' | 'invitation' | 'helper'

export type CountSettings = {
  factorIds: readonly string[]
  axes: readonly Axis[]
  scale: Scale
  topFive: boolean
  /** One for each group. */
  settings: readonly GroupSetting[]
  /** Groups in which somebody who is here said no to standing on the record. */
  refused: ReadonlySet<Group>
}

/** All that may leave the sheets of one project and round. What is sealed was left out before the counting. */
export type ProjectCounts = {
  groups: Record<Group, GroupShown>
  least: Record<Group, number>
  tally: Tally
  /** How many said 'I can't say', item by item: the factors of importance, then those of readiness. */
  cantSay: Record<Group, number[]>
  paths: Record<Group, PathCounts | null>
  topFive: Record<Group, TopFive[] | null>
  units: { id: string; people: number }[]
}

/** Whether somebody gave a score at all: 'I can't say' is an answer, and no score. */
export const hasScored = ({ importance, readiness }: Pick<Sheet, 'importance' | 'readiness'>): boolean =>
  importance.some(isScore) || (readiness ?? []).some(isScore)

const isScore = (score: Score): boolean => score !== null && score !== CANT_SAY

/** What decides whether a group is shown: needs to know of each only if a score was given, and what was said about the record. */
export const groupCounts = (
  all: readonly { group: Group; onRecord: boolean | null; scored: boolean }[],
  refused: ReadonlySet<Group>,
): Record<Group, GroupCounts> =>
  byGroup((group) => {
    const own = all.filter((each) => each.group === group)
    const scored = own.filter((each) => each.scored)
    return {
      came: own.length,
      scored: scored.length,
      agreed: !refused.has(group) && scored.every((each) => each.onRecord === true),
    }
  })

/** Counts the sheets of one project once. What is sealed is left out first. */
export function countProject(sheets: readonly Counted[], settings: CountSettings): ProjectCounts {
  const counts = groupCounts(
    sheets.map((each) => ({ group: each.group, onRecord: each.onRecord, scored: hasScored(each) })),
    settings.refused,
  )
  const verdicts = byGroup((group) => mayBeShown(settingIn(settings, group), counts[group]))
  const shown = sheets.filter((each) => verdicts[each.group].state === 'shown')
  const of = byGroup((group) => shown.filter((each) => each.group === group))
  const { units, unitOf } = officialUnits(of.official.filter(hasScored), settingIn(settings, 'official').minimum)
  const least = byGroup((group) => verdicts[group].least)
  const answers = groups.flatMap((group, place) => {
    const own = of[group].map((each): Answers => ({ group: place, unit: unitOf(each), scores: scoresOnSheet(each, settings.axes) }))
    return inOrder(own, least[group])
  })
  const tally = count(answers, {
    scale: settings.scale,
    factors: settings.factorIds.length,
    axes: settings.axes.length,
    minimums: groups.map((group) => least[group]),
  })
  return {
    groups: byGroup((group) => groupShown(settingIn(settings, group), verdicts[group], of[group])),
    least,
    tally: withoutThinUnits(tally, settingIn(settings, 'official').minimum),
    cantSay: byGroup((group) => cantSay(of[group], settings)),
    paths: byGroup((group) => pathCounts(of[group], least[group])),
    topFive: byGroup((group) => (settings.topFive ? topFive(of[group], settings.factorIds, least[group]) : null)),
    units,
  }
}

/** By what of the answers may be shown: the order of a file of rows, which holds no more than that. */
function inOrder(own: readonly Answers[], least: number): Answers[] {
  const scored = (item: number) => own.reduce((sum, { scores }) => sum + ((scores[item] ?? null) === null ? 0 : 1), 0)
  const heard = (own[0]?.scores ?? []).map((_, item) => hasVoice(scored(item), least))
  if (heard.every((each) => each)) return inAnswerOrder(own, ({ scores }) => scores)
  return inAnswerOrder(own, ({ scores }) => scores.map((score, item) => (heard[item] ? score : null)))
}

function settingIn({ settings }: Pick<CountSettings, 'settings'>, group: Group): GroupSetting {
  const found = settings.find((each) => each.group === group)
  if (found === undefined) throw new Error(`There is no setting of the group ${group}.`)
  return found
}

function groupShown({ standing, people, minimum }: GroupSetting, verdict: GroupVerdict, own: readonly Counted[]): GroupShown {
  const isShown = verdict.state === 'shown'
  return {
    standing,
    people,
    minimum,
    least: isShown ? verdict.least : minimum,
    state: verdict.state,
    scored: isShown ? own.filter(hasScored).length : null,
    came: isShown ? waysTold(own, minimum) : null,
  }
}

/** How many came in by each way, where no way stands for too few. */
function waysTold(own: readonly Counted[], minimum: number): GroupShown['came'] {
  const by = (via: Via) => {
    const came = own.filter((each) => each.via === via)
    return { came: came.length, scored: came.filter(hasScored).length }
  }
  const [code, card, invitation, helper] = [by('code'), by('card'), by('invitation'), by('helper')]
  if (!tellsWays([code, card, invitation, helper], minimum)) return null
  return { code: code.scored, card: card.scored, invitation: invitation.scored, helper: helper.scored }
}

function cantSay(own: readonly Counted[], { axes, factorIds }: CountSettings): number[] {
  const counts = new Array<number>(axes.length * factorIds.length).fill(0)
  for (const sheet of own)
    for (const [part, axis] of axes.entries()) {
      const scores = sheet[axis] ?? []
      for (let place = 0; place < scores.length; place++) {
        const item = part * factorIds.length + place
        if (scores[place] === CANT_SAY) counts[item] = (counts[item] ?? 0) + 1
      }
    }
  return counts
}
