import { and, asc, count, desc, eq, isNull, max } from 'drizzle-orm'
import type { Row } from '#db/schema/tables.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'

export type Framework = Row<'framework'>

/** A framework without its content, or null. */
export async function frameworkById(db: Reader, id: string): Promise<Framework | null> {
  const { framework } = db.t
  const [found] = await db.select().from(framework).where(eq(framework.id, id))
  return found ?? null
}

/** Each framework with its newest version, shipped ones first, then in the order they were made; those put away only on wish. */
export async function allFrameworks(db: Reader, wish: { archived: boolean }): Promise<(Framework & { content: FrameworkContent })[]> {
  const { framework, frameworkVersion } = db.t
  const newest = db
    .select({ id: frameworkVersion.frameworkId, version: max(frameworkVersion.version).as('newest_version') })
    .from(frameworkVersion)
    .groupBy(frameworkVersion.frameworkId)
    .as('newest')
  const rows = await db
    .select({ framework, content: frameworkVersion.content })
    .from(framework)
    .innerJoin(newest, eq(newest.id, framework.id))
    .innerJoin(frameworkVersion, and(eq(frameworkVersion.frameworkId, framework.id), eq(frameworkVersion.version, newest.version)))
    .where(wish.archived ? undefined : isNull(framework.archivedAt))
    .orderBy(desc(framework.shipped), asc(framework.createdAt), asc(framework.id))
  return rows.map((row) => ({ ...row.framework, content: row.content }))
}

/** One version's content; without a number, the newest. */
export async function frameworkContent(db: Reader, id: string, version?: number): Promise<FrameworkContent | null> {
  const { frameworkVersion } = db.t
  const [found] = await db
    .select({ content: frameworkVersion.content })
    .from(frameworkVersion)
    .where(and(eq(frameworkVersion.frameworkId, id), version === undefined ? undefined : eq(frameworkVersion.version, version)))
    .orderBy(desc(frameworkVersion.version))
    .limit(1)
  return found?.content ?? null
}

/** Every version of a framework, newest first, with how many workshops use it: from one on it is frozen. */
export async function versionsOf(db: Reader, id: string): Promise<{ version: number; createdAt: number; workshops: number }[]> {
  const { frameworkVersion, workshop } = db.t
  return await db
    .select({ version: frameworkVersion.version, createdAt: frameworkVersion.createdAt, workshops: count(workshop.id) })
    .from(frameworkVersion)
    .leftJoin(
      workshop,
      and(eq(workshop.frameworkId, frameworkVersion.frameworkId), eq(workshop.frameworkVersion, frameworkVersion.version)),
    )
    .where(eq(frameworkVersion.frameworkId, id))
    .groupBy(frameworkVersion.version, frameworkVersion.createdAt)
    .orderBy(desc(frameworkVersion.version))
}

export async function addFramework(db: Writer, framework: Framework): Promise<void> {
  await db.insert(db.t.framework).values(framework)
}

/** Adds a version; its number and framework are the content's own. */
export async function addVersion(db: Writer, content: FrameworkContent, createdAt: number): Promise<void> {
  await db.insert(db.t.frameworkVersion).values({ frameworkId: content.id, version: content.version, content, createdAt })
}

/** Changes a version that no workshop uses yet. */
export async function changeVersion(db: Writer, content: FrameworkContent): Promise<void> {
  const { frameworkVersion } = db.t
  await db
    .update(frameworkVersion)
    .set({ content })
    .where(and(eq(frameworkVersion.frameworkId, content.id), eq(frameworkVersion.version, content.version)))
}

/** Puts a framework away (a moment) or takes it out again (null). */
export async function archiveFramework(db: Writer, id: string, archivedAt: number | null): Promise<void> {
  const { framework } = db.t
  await db.update(framework).set({ archivedAt }).where(eq(framework.id, id))
}
