import { asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Row } from '#db/schema/tables.ts'
import type { Reader, Writer } from '#db/store.ts'

export type Project = Row<'project'>

/** One project, or null. */
export async function projectById(db: Reader, id: string): Promise<Project | null> {
  const { project } = db.t
  const [found] = await db.select().from(project).where(eq(project.id, id))
  return found ?? null
}

/** The projects with these ids, in no particular order. */
export async function projectsByIds(db: Reader, ids: readonly string[]): Promise<Project[]> {
  const { project } = db.t
  if (ids.length === 0) return []
  return await db
    .select()
    .from(project)
    .where(inArray(project.id, [...ids]))
}

/** The city's projects in the order they were made; those put away only on wish. */
export async function allProjects(db: Reader, wish: { archived: boolean }): Promise<Project[]> {
  const { project } = db.t
  const here = wish.archived ? undefined : isNull(project.archivedAt)
  return await db.select().from(project).where(here).orderBy(asc(project.createdAt), asc(project.id))
}

export async function addProject(db: Writer, project: Project): Promise<void> {
  await db.insert(db.t.project).values(project)
}

/** Changes what is given and leaves the rest. */
export async function changeProject(db: Writer, id: string, change: Partial<Omit<Project, 'id'>>): Promise<void> {
  const { project } = db.t
  await db.update(project).set(change).where(eq(project.id, id))
}
