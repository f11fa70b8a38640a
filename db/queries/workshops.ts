import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import { given, prepared } from '#db/prepared.ts'
import type { Row } from '#db/schema/tables.ts'
import type { Reader, Writer } from '#db/store.ts'

export type Workshop = Row<'workshop'>
export type WorkshopProject = Row<'workshopProject'>

/** One workshop, or null. */
export async function workshopById(db: Reader, id: string): Promise<Workshop | null> {
  const [found] = await workshopWithId(db).execute({ id })
  return found ?? null
}

const workshopWithId = prepared((db: Reader) =>
  db
    .select()
    .from(db.t.workshop)
    .where(eq(db.t.workshop.id, given('id')))
    .prepare('workshop_by_id'),
)

/** The workshops that somebody owns or co-runs, newest first; those put away only on wish. */
export async function workshopsRunBy(db: Reader, account: string, wish: { archived: boolean }): Promise<Workshop[]> {
  const { workshop } = db.t
  return await db
    .select()
    .from(workshop)
    .where(and(isRunBy(db, account), wish.archived ? undefined : isNull(workshop.archivedAt)))
    .orderBy(desc(workshop.createdAt), desc(workshop.id))
}

/** The condition that somebody owns or co-runs a workshop. */
export function isRunBy(db: Reader, account: string) {
  const { workshop, workshopFacilitator } = db.t
  const coRun = db
    .select({ id: workshopFacilitator.workshopId })
    .from(workshopFacilitator)
    .where(eq(workshopFacilitator.accountId, account))
  return or(eq(workshop.ownerId, account), inArray(workshop.id, coRun))
}

/** Whether somebody owns the workshop, co-runs it, or neither. */
export async function runs(db: Reader, workshopId: string, account: string): Promise<'owner' | 'co-facilitator' | null> {
  const [found] = await runners(db).execute({ workshop: workshopId, account })
  if (found === undefined) return null
  if (found.ownerId === account) return 'owner'
  return found.co === null ? null : 'co-facilitator'
}

const runners = prepared((db: Reader) => {
  const { workshop, workshopFacilitator } = db.t
  return db
    .select({ ownerId: workshop.ownerId, co: workshopFacilitator.accountId })
    .from(workshop)
    .leftJoin(
      workshopFacilitator,
      and(eq(workshopFacilitator.workshopId, workshop.id), eq(workshopFacilitator.accountId, given('account'))),
    )
    .where(eq(workshop.id, given('workshop')))
    .prepare('who_runs')
})

export async function addWorkshop(db: Writer, workshop: Workshop): Promise<void> {
  await db.insert(db.t.workshop).values(workshop)
}

/** Changes what is given and leaves the rest. */
export async function changeWorkshop(db: Writer, id: string, change: Partial<Omit<Workshop, 'id'>>): Promise<void> {
  const { workshop } = db.t
  await db.update(workshop).set(change).where(eq(workshop.id, id))
}

/** The projects of these workshops with their own settings of groups, in the workshop's order. */
export async function projectsOf(db: Reader, workshopIds: readonly string[]): Promise<(WorkshopProject & { name: string })[]> {
  const { workshopProject, project } = db.t
  if (workshopIds.length === 0) return []
  const rows = await db
    .select({ row: workshopProject, name: project.name })
    .from(workshopProject)
    .innerJoin(project, eq(project.id, workshopProject.projectId))
    .where(inArray(workshopProject.workshopId, [...workshopIds]))
    .orderBy(asc(workshopProject.workshopId), asc(workshopProject.position))
  return rows.map((each) => ({ ...each.row, name: each.name }))
}

/** Gives a workshop these projects, in this order, in place of those that it had. */
export async function setProjects(
  db: Writer,
  workshopId: string,
  projects: readonly Pick<WorkshopProject, 'projectId' | 'groups'>[],
): Promise<void> {
  const { workshopProject } = db.t
  await db.delete(workshopProject).where(eq(workshopProject.workshopId, workshopId))
  if (projects.length === 0) return
  await db.insert(workshopProject).values(projects.map(({ projectId, groups }, position) => ({ workshopId, projectId, position, groups })))
}

/** Who runs a workshop: its owner first, then co-facilitators by name. */
export async function facilitatorsOf(
  db: Reader,
  workshopId: string,
): Promise<{ id: string; name: string; email: string; owner: boolean }[]> {
  const { workshop, workshopFacilitator, account } = db.t
  const person = { id: account.id, name: account.name, email: account.email }
  const owners = await db
    .select(person)
    .from(workshop)
    .innerJoin(account, eq(account.id, workshop.ownerId))
    .where(eq(workshop.id, workshopId))
  const others = await db
    .select(person)
    .from(workshopFacilitator)
    .innerJoin(account, eq(account.id, workshopFacilitator.accountId))
    .where(eq(workshopFacilitator.workshopId, workshopId))
  const coRunning = others.map((each) => ({ ...each, owner: false })).sort((one, other) => one.name.localeCompare(other.name, 'en'))
  return [...owners.map((each) => ({ ...each, owner: true })), ...coRunning]
}

/** Lets somebody co-run a workshop; whoever already does goes on doing so. */
export async function addFacilitator(db: Writer, workshopId: string, accountId: string): Promise<void> {
  await db.insert(db.t.workshopFacilitator).values({ workshopId, accountId }).onConflictDoNothing()
}

export async function removeFacilitator(db: Writer, workshopId: string, accountId: string): Promise<void> {
  const { workshopFacilitator } = db.t
  await db
    .delete(workshopFacilitator)
    .where(and(eq(workshopFacilitator.workshopId, workshopId), eq(workshopFacilitator.accountId, accountId)))
}
