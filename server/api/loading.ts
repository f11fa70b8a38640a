import { frameworkContent } from '#db/queries/frameworks.ts'
import { currentRound, type Round } from '#db/queries/rounds.ts'
import { city } from '#db/queries/settings.ts'
import { projectsOf, type Workshop, type WorkshopProject, workshopById } from '#db/queries/workshops.ts'
import type { Reader } from '#db/store.ts'
import { refuse } from '#server/domain/errors.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'
import { usualSettings } from '#server/domain/settings.ts'
import { type Group, type GroupSetting, settingOf } from '#server/domain/stakeholders.ts'
import type { WorkshopSetup } from '#server/domain/workshop.ts'

/** What a procedure loads first; what is not there is refused as 'not found'. */
export const theWorkshop = async (db: Reader, id: string): Promise<Workshop> => (await workshopById(db, id)) ?? refuse('not-found')

/** A workshop always has a round: the first is made with it. */
export const theRound = async (db: Reader, workshop: string): Promise<Round> => (await currentRound(db, workshop)) ?? refuse('not-found')

/** A workshop keeps the version that it started with. */
export const itsFramework = async (db: Reader, workshop: Pick<Workshop, 'frameworkId' | 'frameworkVersion'>): Promise<FrameworkContent> =>
  (await frameworkContent(db, workshop.frameworkId, workshop.frameworkVersion)) ?? refuse('not-found')

/** The settings, or what they are before anybody has made them. */
export const theCity = async (db: Reader) => (await city(db)) ?? { ...usualSettings, demonstration: false, createdAt: 0 }

export type Chosen = WorkshopProject & { name: string }

/** The set-up as it was typed, from the rows that keep it. */
export function setupOf(workshop: Workshop, projects: readonly Chosen[]): WorkshopSetup {
  const { title, language, frameworkId, frameworkVersion, factorIds, axes, topFive, groups, units, joinBy, minutes, notice } = workshop
  return {
    title,
    language,
    projects: projects.map((each) => ({ id: each.projectId, groups: each.groups })),
    frameworkId,
    frameworkVersion,
    factorIds,
    axes,
    scale: { min: workshop.scaleMin, max: workshop.scaleMax },
    topFive,
    groups,
    units,
    joinBy,
    minutes,
    notice,
  }
}

export async function theSetup(db: Reader, id: string): Promise<{ workshop: Workshop; projects: Chosen[]; setup: WorkshopSetup }> {
  const workshop = await theWorkshop(db, id)
  const projects = await projectsOf(db, [id])
  return { workshop, projects, setup: setupOf(workshop, projects) }
}

/** From how many people on a group is shown in each of the projects: what the notice may promise. */
export const minimumOf = (group: Group, projects: readonly { groups: GroupSetting[] }[], usual: readonly GroupSetting[]): number =>
  // Of a draft without projects, the workshop's own.
  Math.min(...(projects.length === 0 ? [{ groups: [] }] : projects).map((each) => settingOf(group, each.groups, usual).minimum))

/** How many speak for a group in every project; null for a sample, or where the projects differ. */
export function expectedOf(group: Group, projects: readonly { groups: GroupSetting[] }[], usual: readonly GroupSetting[]): number | null {
  const [first = null, ...others] = new Set(
    (projects.length === 0 ? [{ groups: [] }] : projects).map((each) => settingOf(group, each.groups, usual).people),
  )
  return others.length === 0 ? first : null
}

/** Whether a group is asked to stand on the record in at least one project. */
export const isOnRecord = (group: Group, projects: readonly { groups: GroupSetting[] }[], usual: readonly GroupSetting[]): boolean =>
  projects.some((project) => settingOf(group, project.groups, usual).showing === 'on-record')
