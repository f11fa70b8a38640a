import { openScreens } from '#db/queries/entrances.ts'
import { frameworkContent } from '#db/queries/frameworks.ts'
import { projectsByIds } from '#db/queries/projects.ts'
import { addRound } from '#db/queries/rounds.ts'
import { seatsOf } from '#db/queries/seats.ts'
import { addWorkshop, changeWorkshop, facilitatorsOf, setProjects } from '#db/queries/workshops.ts'
import type { Reader, Writer } from '#db/store.ts'
import { accountOf } from '#server/api/as.ts'
import { codeViews, currentCodes, layOutCodes } from '#server/api/entrances.ts'
import type { Admitted } from '#server/api/gate.ts'
import { itsFramework, theRound, theSetup } from '#server/api/loading.ts'
import { refuse } from '#server/domain/errors.ts'
import { settingOf } from '#server/domain/stakeholders.ts'
import type { WorkshopView } from '#server/domain/views.ts'
import { checkSetup, missingFrom, mustKeepWhatIsAsked, mustNotLowerMinimums, type WorkshopSetup } from '#server/domain/workshop.ts'

/** Everything that the set-up page and the console show. */
export async function workshopView(ctx: Admitted, db: Reader, id: string): Promise<WorkshopView> {
  const { workshop, projects: chosen, setup } = await theSetup(db, id)
  const [framework, projects, round, codes, facilitators, screens] = await Promise.all([
    itsFramework(db, workshop),
    projectsByIds(
      db,
      chosen.map((each) => each.projectId),
    ),
    theRound(db, id),
    currentCodes(db, id, setup.joinBy),
    facilitatorsOf(db, id),
    openScreens(db, id),
  ])
  return {
    id,
    setup,
    framework,
    projects: chosen.flatMap(({ projectId }) => projects.filter((each) => each.id === projectId)).map(contentOf),
    missing: missingFrom(setup),
    opened: round.openedAt !== null,
    archivedAt: workshop.archivedAt,
    codes: codeViews(codes),
    facilitators,
    screens,
    publicUrl: ctx.house.publicUrl(),
  }
}

type ProjectRow = Awaited<ReturnType<typeof projectsByIds>>[number]
const contentOf = ({ id, name, summary, domain, neighbourhoods, stage, stageSince }: ProjectRow): WorkshopView['projects'][number] => ({
  id,
  name,
  summary,
  domain,
  neighbourhoods,
  stage,
  stageSince,
})

/** Takes a set-up as typed, or refuses it naming the field: also what only the data can tell. `before` is what it takes the place of. */
export async function checkTyped(db: Reader, typed: WorkshopSetup, before: WorkshopSetup | null): Promise<WorkshopSetup> {
  const content = await frameworkContent(db, typed.frameworkId, typed.frameworkVersion)
  if (content === null) return refuse('invalid', { why: 'unknown-framework' }, 'frameworkId')
  const ids = typed.projects.map((each) => each.id)
  const known = await projectsByIds(db, ids)
  const kept = before?.projects.map((each) => each.id) ?? []
  ids.forEach((id, place) => {
    const project = known.find((each) => each.id === id)
    // A project that was put away stays in the workshops that have it.
    const gone = project === undefined || (project.archivedAt !== null && !kept.includes(id))
    if (gone) refuse('invalid', { why: 'unknown-project' }, `projects.${place}`)
    if (ids.indexOf(id) !== place) refuse('invalid', { why: 'twice' }, `projects.${place}`)
  })
  typed.units.forEach((unit, place) => {
    if (typed.units.findIndex((each) => each.id === unit.id) !== place) refuse('invalid', { why: 'twice' }, `units.${place}.id`)
  })
  return checkSetup(typed, content)
}

/** Once scoring has opened: what is asked stays, minimums only rise, and nobody is put on the record afterwards. */
export function mustKeepWhatWasPromised(before: WorkshopSetup, after: WorkshopSetup): void {
  mustKeepWhatIsAsked(before, after)
  mustNotLowerMinimums(before.groups, after.groups, 'groups')
  after.projects.forEach((project, place) => {
    const old = before.projects[place]
    if (old === undefined) return
    const effective = (groups: typeof project.groups, setup: WorkshopSetup) =>
      setup.groups.map((each) => settingOf(each.group, groups, setup.groups))
    mustNotLowerMinimums(effective(old.groups, before), effective(project.groups, after), `projects.${place}.groups`)
  })
}

/** A unit in which somebody sits cannot go away under them. */
export async function mustKeepUnitsOfSeats(db: Reader, workshop: string, after: WorkshopSetup): Promise<void> {
  const kept = new Set(after.units.map((each) => `${each.group} ${each.id}`))
  const seats = await seatsOf(db, workshop)
  const lost = seats.some((seat) => seat.unit !== null && seat.withdrawnAt === null && !kept.has(`${seat.group} ${seat.unit}`))
  if (lost) refuse('in-use', { why: 'unit-has-seats' }, 'units')
}

const columnsOf = (setup: WorkshopSetup) => {
  const { projects: _, scale, ...same } = setup
  return { ...same, scaleMin: scale.min, scaleMax: scale.max }
}

export async function keepSetup(db: Writer, id: string, setup: WorkshopSetup): Promise<void> {
  await changeWorkshop(db, id, columnsOf(setup))
  await keepProjects(db, id, setup)
}

const keepProjects = (db: Writer, id: string, setup: WorkshopSetup): Promise<void> =>
  setProjects(
    db,
    id,
    setup.projects.map((each) => ({ projectId: each.id, groups: each.groups })),
  )

/** A new workshop of whoever asks for it, with its first round and its join codes. */
export async function makeWorkshop(ctx: Admitted, db: Writer, id: string, setup: WorkshopSetup): Promise<void> {
  const createdAt = ctx.now()
  const ownerId = accountOf(ctx.as).id
  await addWorkshop(db, { ...columnsOf(setup), id, ownerId, seed: ctx.newId(), createdAt, archivedAt: null })
  await keepProjects(db, id, setup)
  const moments = { openedAt: null, openedBy: null, closesAt: null, pausedAt: null, closedAt: null, spotlight: null, words: null }
  await addRound(db, { ...moments, id: ctx.newId(), workshopId: id, number: 1, projectIds: [], factorIds: [], createdAt })
  await layOutCodes(ctx, db, id, setup.joinBy)
}
