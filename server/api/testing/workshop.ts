import type { Store } from '#db/store.ts'
import { aCity, type Browser, type Stage } from '#server/api/testing/stage.ts'
import type { Patch } from '#server/domain/sheet.ts'
import { type Group, usualGroups } from '#server/domain/stakeholders.ts'
import type { WorkshopSetup } from '#server/domain/workshop.ts'

export const FRAMEWORK = 'pilot-to-practice'

export type Seated = Browser & { seat: string }
export type Room = Stage & {
  facilitator: Browser & { id: string }
  workshop: string
  project: string
  setup: WorkshopSetup
  /** The code that lets everybody in. */
  code: string
  /** Takes a seat with the code, in a browser of its own. */
  join(group: Group, more?: { unit?: string | null; onRecord?: boolean | null }): Promise<Seated>
}

/** A workshop that is ready to join: one project, four factors, vendors on the record, city hall in two units. */
export async function aWorkshop(store: Store, change: Partial<WorkshopSetup> = {}): Promise<Room> {
  const stage = await aCity(store)
  const facilitator = await stage.staff('fatima@city.example', 'facilitator')
  const { id: project } = await facilitator.api.project.create(aProject('Smart street lights'))
  const setup = { ...(await aSetup(facilitator, project)), ...change }
  const { id: workshop } = await facilitator.api.workshop.create({ setup })
  const view = await facilitator.api.workshop.read({ workshop })
  const code = view.codes[0]?.code ?? ''
  const join: Room['join'] = async (
    group,
    { unit = group === 'official' ? 'it' : null, onRecord = group === 'vendor' ? true : null } = {},
  ) => {
    const visitor = stage.browser()
    await visitor.api.participant.join({ code, group, unit, onRecord, noticeRead: true })
    const { id: seat } = await visitor.api.participant.mine({ workshop })
    return { ...visitor, seat }
  }
  return { ...stage, facilitator, workshop, project, setup: view.setup, code, join }
}

export const aProject = (name: string) => ({
  name,
  summary: 'Lamps that dim when nobody is there',
  domain: 'energy' as const,
  neighbourhoods: [],
  stage: 'pilot' as const,
  stageSince: '2025-11-01',
})

export async function aSetup(facilitator: Browser, project: string): Promise<WorkshopSetup> {
  const { content } = await facilitator.api.framework.read({ id: FRAMEWORK })
  const groups = usualGroups().map((each) => (each.group === 'vendor' ? { ...each, showing: 'on-record' as const } : each))
  return {
    title: 'Lights on the waterfront',
    language: 'en',
    projects: [{ id: project, groups: [] }],
    frameworkId: FRAMEWORK,
    frameworkVersion: content.version,
    factorIds: content.factors.slice(0, 4).map((each) => each.id),
    axes: ['importance', 'readiness'],
    scale: { min: 1, max: 9 },
    topFive: true,
    groups,
    units: [
      { id: 'it', group: 'official', name: 'IT' },
      { id: 'procurement', group: 'official', name: 'Procurement' },
    ],
    joinBy: 'one',
    minutes: 15,
    notice: { purpose: 'To hear where we differ', contact: 'Fatima, room 12', retentionDays: 30 },
  }
}

let keys = 0
/** An answer to one factor, as a phone sends it. */
export const anAnswer = (room: Pick<Room, 'project' | 'setup' | 'clock'>, change: Record<string, unknown> = {}): Patch =>
  ({
    kind: 'factor',
    key: `key-${keys++}`,
    at: room.clock.now,
    project: room.project,
    factor: room.setup.factorIds[0],
    importance: 7,
    readiness: 3,
    reason: null,
    ...change,
  }) as Patch

export const send = (room: Pick<Room, 'workshop'>, seated: Seated, ...patches: Patch[]) =>
  seated.api.sheet.save({ workshop: room.workshop, seat: seated.seat, round: 1, v: 1, patches })
