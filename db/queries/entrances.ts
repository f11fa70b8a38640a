import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { given, prepared } from '#db/prepared.ts'
import type { Row } from '#db/schema/tables.ts'
import type { Reader, Writer } from '#db/store.ts'

/** Ways into a workshop that are not a seat: join codes and walls. */
export type JoinCodeRow = Row<'joinCode'>
export type Screen = Row<'screen'>

/** Every code that the workshop ever had, in the order they were made. */
export async function codesOf(db: Reader, workshopId: string): Promise<JoinCodeRow[]> {
  return await codesOfWorkshop(db).execute({ workshop: workshopId })
}

const codesOfWorkshop = prepared((db: Reader) => {
  const { joinCode } = db.t
  return db
    .select()
    .from(joinCode)
    .where(eq(joinCode.workshopId, given('workshop')))
    .orderBy(asc(joinCode.createdAt), asc(joinCode.id))
    .prepare('codes_of_workshop')
})

/** What a code opens, also one that was closed or replaced, or null. */
export async function codeByText(db: Reader, code: string): Promise<JoinCodeRow | null> {
  const { joinCode } = db.t
  const [found] = await db.select().from(joinCode).where(eq(joinCode.code, code))
  return found ?? null
}

/** Adds a code unless somebody has it already; false then, and another one has to be drawn. */
export async function addCode(db: Writer, code: JoinCodeRow): Promise<boolean> {
  const { joinCode } = db.t
  const added = await db.insert(joinCode).values(code).onConflictDoNothing({ target: joinCode.code }).returning({ id: joinCode.id })
  return added.length > 0
}

/** Changes what is given and leaves the rest. */
export async function changeCode(db: Writer, id: string, change: Partial<Pick<JoinCodeRow, 'closedAt' | 'replacedBy'>>): Promise<void> {
  const { joinCode } = db.t
  await db.update(joinCode).set(change).where(eq(joinCode.id, id))
}

export async function addScreen(db: Writer, screen: Screen): Promise<void> {
  await db.insert(db.t.screen).values(screen)
}

/** The wall that a link opens, also one that has ended, or null. */
export async function screenByToken(db: Reader, tokenHash: string): Promise<Screen | null> {
  const { screen } = db.t
  const [found] = await db.select().from(screen).where(eq(screen.tokenHash, tokenHash))
  return found ?? null
}

/** How many walls of a workshop are open. */
export async function openScreens(db: Reader, workshopId: string): Promise<number> {
  const { screen } = db.t
  const [found] = await db
    .select({ screens: count() })
    .from(screen)
    .where(and(eq(screen.workshopId, workshopId), isNull(screen.removedAt)))
  return found?.screens ?? 0
}

/** Ends every wall of a workshop. */
export async function closeScreens(db: Writer, workshopId: string, removedAt: number): Promise<void> {
  const { screen } = db.t
  await db
    .update(screen)
    .set({ removedAt })
    .where(and(eq(screen.workshopId, workshopId), isNull(screen.removedAt)))
}
