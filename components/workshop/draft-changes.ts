import { askedOf } from '#components/workshop/asked.ts'
import { type Draft, type DraftGroup, type Follower, setupOf } from '#components/workshop/draft.ts'
import { preselect } from '#server/domain/factors.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'
import type { Stage } from '#server/domain/project.ts'
import type { Axis } from '#server/domain/scale.ts'
import type { Group, Unit } from '#server/domain/stakeholders.ts'
import { type Missing, MOST_PROJECTS, missingFrom } from '#server/domain/workshop.ts'

/** What a draft is changed among: the framework in use, the projects that can be named, and the words for defaults. */
export type Around = {
  content: FrameworkContent
  projects: readonly { id: string; name: string; stage: Stage }[]
  words: { title: (projects: string[]) => string; purpose: (projects: string[]) => string }
}

/** Brings up to date what follows from the projects, axes and framework, and was not changed by hand. */
export function follow(draft: Draft, around: Around): Draft {
  const usual = usualFor(draft, around)
  const next = { ...draft, notice: { ...draft.notice } }
  if (!draft.byHand.includes('title')) next.title = usual.title
  if (!draft.byHand.includes('purpose')) next.notice.purpose = usual.purpose
  if (!draft.byHand.includes('factors')) next.factorIds = usual.factorIds
  if (!draft.byHand.includes('minutes')) next.minutes = String(askedOf(next).nearlyAll)
  return next
}

/** What in this draft differs from its defaults: the person, or an earlier visit, chose it by hand. */
export function chosenByHand(draft: Draft, around: Around): Follower[] {
  const usual = usualFor(draft, around)
  const chosen: Follower[] = []
  if (draft.title !== usual.title) chosen.push('title')
  if (draft.notice.purpose !== usual.purpose) chosen.push('purpose')
  if (!sameFactors(draft.factorIds, usual.factorIds)) chosen.push('factors')
  if (draft.timer && draft.minutes !== String(askedOf(draft).nearlyAll)) chosen.push('minutes')
  return chosen
}

/** What is still missing before people can join, without what will come by itself: a purpose that follows the projects. */
export function stillNeeded(draft: Draft): Missing[] {
  const missing = missingFrom(setupOf(draft))
  const comes = missing.includes('projects') && !draft.byHand.includes('purpose')
  return comes ? missing.filter((part) => part !== 'purpose') : missing
}

/** Marks a part as changed by hand, or as following again. */
export const byHand = (draft: Draft, part: Follower, yes = true): Draft => ({
  ...draft,
  byHand: yes ? [...draft.byHand.filter((each) => each !== part), part] : draft.byHand.filter((each) => each !== part),
})

/** Adds a project, up to the most that a workshop takes. */
export function withProject(draft: Draft, id: string): Draft {
  if (draft.projects.length >= MOST_PROJECTS || draft.projects.some((each) => each.id === id)) return draft
  return { ...draft, projects: [...draft.projects, { id, groups: [] }] }
}

export const withoutProject = (draft: Draft, id: string): Draft => ({
  ...draft,
  projects: draft.projects.filter((each) => each.id !== id),
})

/** Puts a factor in or out, in the framework's order. At the limit nothing more goes in. */
export function toggledFactor(draft: Draft, id: string, content: FrameworkContent): Draft {
  const has = draft.factorIds.includes(id)
  if (!has && draft.factorIds.length >= askedOf(draft).room) return draft
  const chosen = new Set(has ? draft.factorIds.filter((each) => each !== id) : [...draft.factorIds, id])
  const factorIds = content.factors.map((factor) => factor.id).filter((each) => chosen.has(each))
  return byHand({ ...draft, factorIds }, 'factors')
}

/** Importance is always asked; readiness can be left out. */
export const withReadiness = (draft: Draft, asked: boolean): Draft => {
  const axes: Axis[] = asked ? ['importance', 'readiness'] : ['importance']
  return { ...draft, axes }
}

/** Goes over to another framework: its factors are chosen afresh. */
export const withFramework = (draft: Draft, content: FrameworkContent): Draft =>
  byHand({ ...draft, frameworkId: content.id, frameworkVersion: content.version, factorIds: [] }, 'factors', false)

/** Changes a group's settings, of the workshop (`project` null) or of one project. */
export function withGroup(draft: Draft, project: string | null, group: Group, change: Partial<DraftGroup>): Draft {
  const changed = (list: DraftGroup[]) => list.map((each) => (each.group === group ? { ...each, ...change } : each))
  if (project === null) return { ...draft, groups: changed(draft.groups) }
  return { ...draft, projects: draft.projects.map((each) => (each.id === project ? { ...each, groups: changed(each.groups) } : each)) }
}

/** Gives a project its own settings, starting from the workshop's, or takes them back. */
export function withOwnGroups(draft: Draft, project: string, own: boolean): Draft {
  const groups = own ? draft.groups.map((each) => ({ ...each })) : []
  return { ...draft, projects: draft.projects.map((each) => (each.id === project ? { ...each, groups } : each)) }
}

export const withUnit = (draft: Draft, unit: Unit): Draft => ({ ...draft, units: [...draft.units, unit] })
export const withoutUnit = (draft: Draft, id: string): Draft => ({ ...draft, units: draft.units.filter((each) => each.id !== id) })
export const withUnitName = (draft: Draft, id: string, name: string): Draft => ({
  ...draft,
  units: draft.units.map((each) => (each.id === id ? { ...each, name } : each)),
})

function usualFor(draft: Draft, { content, projects, words }: Around) {
  const chosen = draft.projects.flatMap(({ id }) => projects.find((each) => each.id === id) ?? [])
  const names = chosen.map((each) => each.name)
  return {
    title: names.length === 0 ? '' : words.title(names),
    purpose: names.length === 0 ? '' : words.purpose(names),
    factorIds: preselect(
      content,
      chosen.map((each) => each.stage),
      draft.axes.length,
      Math.max(1, chosen.length),
    ),
  }
}

const sameFactors = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id))
