import { refuse } from '#server/domain/errors.ts'
import { MOST_RATINGS, ratings } from '#server/domain/factors.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'
import type { Axis, Scale } from '#server/domain/scale.ts'
import { MOST_DAYS } from '#server/domain/settings.ts'
import { checkGroupSetting, type GroupSetting, type Unit } from '#server/domain/stakeholders.ts'

/** What each participant reads before the first score: why, who sees what, how long it is kept, how to withdraw. */
export type Notice = { purpose: string; contact: string; retentionDays: number }

export type JoinBy = 'one' | 'group'

/** All that the set-up decides. Fixed in its counting parts once scoring opens. */
export type WorkshopSetup = {
  title: string
  language: string
  projects: { id: string; groups: GroupSetting[] }[]
  frameworkId: string
  frameworkVersion: number
  factorIds: string[]
  axes: Axis[]
  scale: Scale
  topFive: boolean
  groups: GroupSetting[]
  units: Unit[]
  joinBy: JoinBy
  /** Length of the scoring timer in minutes, null for none. */
  minutes: number | null
  notice: Notice
}

export const MOST_PROJECTS = 4
const MOST_MINUTES = 240
export const MOST_UNITS = 30

/**
 * Takes a set-up as typed, trimmed, or refuses it naming the field. Unfinished set-ups may be saved (a workshop without projects
 * or factors is a draft); `mustBeReady` says what is still missing before people can join.
 */
export function checkSetup(typed: WorkshopSetup, content: FrameworkContent): WorkshopSetup {
  const title = typed.title.trim()
  if (title === '') refuse('invalid', { why: 'empty' }, 'title')
  if (title.length > 120) refuse('invalid', { why: 'too-long', most: 120 }, 'title')
  if (typed.projects.length > MOST_PROJECTS) refuse('invalid', { why: 'too-many', most: MOST_PROJECTS }, 'projects')
  if (!typed.axes.includes('importance')) refuse('invalid', { why: 'importance' }, 'axes')
  const known = new Set(content.factors.map((factor) => factor.id))
  if (typed.factorIds.some((id) => !known.has(id))) refuse('invalid', { why: 'unknown-factor' }, 'factorIds')
  const asked = ratings(typed.factorIds.length, typed.axes.length, Math.max(1, typed.projects.length))
  if (asked > MOST_RATINGS) refuse('invalid', { why: 'ratings', asked, most: MOST_RATINGS }, 'factorIds')
  if (typed.minutes !== null && (!Number.isInteger(typed.minutes) || typed.minutes < 1 || typed.minutes > MOST_MINUTES))
    refuse('invalid', { why: 'minutes', most: MOST_MINUTES }, 'minutes')
  typed.groups.forEach((setting, place) => {
    checkGroupSetting(setting, `groups.${place}`)
  })
  typed.projects.forEach((project, at) => {
    project.groups.forEach((setting, place) => {
      checkGroupSetting(setting, `projects.${at}.groups.${place}`)
    })
  })
  const order = content.factors.map((factor) => factor.id)
  return {
    ...typed,
    title,
    units: checkUnits(typed.units),
    factorIds: [...new Set(typed.factorIds)].sort((one, other) => order.indexOf(one) - order.indexOf(other)),
    notice: checkNotice(typed.notice),
  }
}

function checkUnits(units: readonly Unit[]): Unit[] {
  if (units.length > MOST_UNITS) refuse('invalid', { why: 'too-many', most: MOST_UNITS }, 'units')
  const seen = new Set<string>()
  return units.map((unit, place) => {
    const name = unit.name.trim()
    if (name === '') refuse('invalid', { why: 'empty' }, `units.${place}.name`)
    if (name.length > 60) refuse('invalid', { why: 'too-long', most: 60 }, `units.${place}.name`)
    const key = `${unit.group} ${name.toLowerCase()}`
    if (seen.has(key)) refuse('invalid', { why: 'twice' }, `units.${place}.name`)
    seen.add(key)
    return { ...unit, name }
  })
}

function checkNotice(notice: Notice): Notice {
  const purpose = notice.purpose.trim()
  const contact = notice.contact.trim()
  if (purpose.length > 600) refuse('invalid', { why: 'too-long', most: 600 }, 'notice.purpose')
  if (contact.length > 200) refuse('invalid', { why: 'too-long', most: 200 }, 'notice.contact')
  const days = notice.retentionDays
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    refuse('invalid', { why: 'days', least: 1, most: MOST_DAYS }, 'notice.retentionDays')
  return { ...notice, purpose, contact }
}

export type Missing = 'projects' | 'factors' | 'purpose' | 'contact'

/** What is still missing before people can join; empty when the workshop is ready. */
export function missingFrom(setup: Pick<WorkshopSetup, 'projects' | 'factorIds' | 'notice'>): Missing[] {
  const missing: Missing[] = []
  if (setup.projects.length === 0) missing.push('projects')
  if (setup.factorIds.length === 0) missing.push('factors')
  if (setup.notice.purpose === '') missing.push('purpose')
  if (setup.notice.contact === '') missing.push('contact')
  return missing
}

/** The parts that scoring has fixed: what is asked, on which scale, of which projects. Refuses a change to any of them. */
export function mustKeepWhatIsAsked(before: WorkshopSetup, after: WorkshopSetup): void {
  const asked = (setup: WorkshopSetup) =>
    JSON.stringify([
      setup.projects.map((each) => each.id),
      setup.frameworkId,
      setup.frameworkVersion,
      setup.factorIds,
      setup.axes,
      setup.scale,
      setup.topFive,
    ])
  if (asked(before) !== asked(after)) refuse('in-use', { why: 'scoring-has-opened' })
}

/** After the first score a minimum may be raised, never lowered, and nobody is put on the record who did not agree beforehand. */
export function mustNotLowerMinimums(before: readonly GroupSetting[], after: readonly GroupSetting[], at: string): void {
  after.forEach((setting, place) => {
    const old = before.find((each) => each.group === setting.group)
    if (old === undefined) return
    if (setting.minimum < old.minimum) refuse('in-use', { why: 'minimum-lowered', least: old.minimum }, `${at}.${place}.minimum`)
    if (setting.showing === 'on-record' && old.showing === 'sealed') refuse('in-use', { why: 'on-record-late' }, `${at}.${place}.showing`)
  })
}
