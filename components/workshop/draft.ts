import { type Scale, type ScaleName, scaleName, scales } from '#server/domain/scale.ts'
import { type GroupSetting, usualGroups } from '#server/domain/stakeholders.ts'
import type { Notice, WorkshopSetup } from '#server/domain/workshop.ts'

/** A group's setting while it is typed: figures are text, so that nothing typed is lost, right or wrong. */
export type DraftGroup = Omit<GroupSetting, 'people' | 'minimum'> & { people: string; minimum: string }

/** What follows from other choices until the person changes it by hand. */
export type Follower = 'title' | 'purpose' | 'factors' | 'minutes'

/** A set-up while it is typed. */
export type Draft = Omit<WorkshopSetup, 'projects' | 'scale' | 'groups' | 'minutes' | 'notice'> & {
  projects: { id: string; groups: DraftGroup[] }[]
  scale: ScaleName
  groups: DraftGroup[]
  timer: boolean
  minutes: string
  notice: Omit<Notice, 'retentionDays'> & { retentionDays: string }
  byHand: Follower[]
}

/** What a new set-up starts from; everything else has a default of its own. */
export type Start = { language: string; frameworkId: string; frameworkVersion: number; contact: string; retentionDays: number }

/** An empty set-up in which every choice is already made, except what it is about. */
export function newDraft(start: Start): Draft {
  return {
    title: '',
    language: start.language,
    projects: [],
    frameworkId: start.frameworkId,
    frameworkVersion: start.frameworkVersion,
    factorIds: [],
    axes: ['importance', 'readiness'],
    scale: '1-9',
    topFive: true,
    groups: usualGroups().map(typedGroup),
    units: [],
    joinBy: 'one',
    timer: true,
    minutes: '',
    notice: { purpose: '', contact: start.contact, retentionDays: String(start.retentionDays) },
    byHand: [],
  }
}

/** The draft in which a saved set-up is changed. `byHand` says what no longer follows from other choices. */
export function draftOf(setup: WorkshopSetup, byHand: Follower[]): Draft {
  return {
    ...setup,
    projects: setup.projects.map((project) => ({ id: project.id, groups: project.groups.map(typedGroup) })),
    scale: scaleName(setup.scale),
    groups: setup.groups.map(typedGroup),
    timer: setup.minutes !== null,
    minutes: setup.minutes === null ? '' : String(setup.minutes),
    notice: { ...setup.notice, retentionDays: String(setup.notice.retentionDays) },
    byHand,
  }
}

/** The set-up that a draft stands for. A figure that cannot be read becomes NaN, which the rules refuse at its field. */
export function setupOf(draft: Draft): WorkshopSetup {
  const { timer, minutes, byHand, ...rest } = draft
  const scale: Scale = { ...scales[draft.scale] }
  return {
    ...rest,
    projects: draft.projects.map((project) => ({ id: project.id, groups: project.groups.map(readGroup) })),
    scale,
    groups: draft.groups.map(readGroup),
    minutes: timer ? wholeNumber(minutes) : null,
    notice: { ...draft.notice, retentionDays: wholeNumber(draft.notice.retentionDays) },
  }
}

/** A group's setting as text in fields. A sample keeps an empty number, so that changing one's mind starts from nothing false. */
export const typedGroup = (setting: GroupSetting): DraftGroup => ({
  ...setting,
  people: setting.people === null ? '' : String(setting.people),
  minimum: String(setting.minimum),
})

/** The setting that the fields stand for. */
export const readGroup = (typed: DraftGroup): GroupSetting => ({
  ...typed,
  people: typed.standing === 'sample' ? null : wholeNumber(typed.people),
  minimum: wholeNumber(typed.minimum),
})

const wholeNumber = (typed: string): number => (/^\d+$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN)
