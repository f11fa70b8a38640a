import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import type { Tables } from '#db/schema/tables.ts'
import type { Reader } from '#db/store.ts'

export type AccountRow = Tables['account']['$inferSelect']
export type SeatRow = Tables['participant']['$inferSelect']

const accountStatement = prepared((db: Reader) => {
  const { account } = db.t
  return db
    .select()
    .from(account)
    .where(and(eq(account.id, sql.placeholder('id')), isNull(account.removedAt)))
    .prepare('account_in_force')
})

/** The account with this id, unless it was ended. */
export async function accountInForce(db: Reader, id: string): Promise<AccountRow | null> {
  const [found] = await accountStatement(db).execute({ id })
  return found ?? null
}

const runStatement = prepared((db: Reader) => {
  const { workshop, workshopFacilitator } = db.t
  return db
    .select({ ownerId: workshop.ownerId, coRuns: workshopFacilitator.accountId, archivedAt: workshop.archivedAt })
    .from(workshop)
    .leftJoin(
      workshopFacilitator,
      and(eq(workshopFacilitator.workshopId, workshop.id), eq(workshopFacilitator.accountId, sql.placeholder('account'))),
    )
    .where(eq(workshop.id, sql.placeholder('workshop')))
    .prepare('who_runs_workshop')
})

/** Whether this account owns or co-runs the workshop. */
export async function runsWorkshop(db: Reader, workshop: string, account: string): Promise<boolean> {
  const [found] = await runStatement(db).execute({ workshop, account })
  return found !== undefined && (found.ownerId === account || found.coRuns === account)
}

const seatStatement = prepared((db: Reader) => {
  const { participant, workshop } = db.t
  return db
    .select({ seat: participant, archivedAt: workshop.archivedAt })
    .from(participant)
    .innerJoin(workshop, eq(workshop.id, participant.workshopId))
    .where(and(eq(participant.id, sql.placeholder('seat')), eq(participant.workshopId, sql.placeholder('workshop'))))
    .prepare('seat_in_workshop')
})

/** A seat of the workshop, in whatever state it is, and since when the workshop is put away. */
export async function seatInWorkshop(
  db: Reader,
  workshop: string,
  seat: string,
): Promise<{ seat: SeatRow; archivedAt: number | null } | null> {
  const [found] = await seatStatement(db).execute({ workshop, seat })
  return found ?? null
}

/** A wall that was not ended, and since when its workshop is put away. */
export async function screenInForce(db: Reader, workshop: string, id: string): Promise<{ archivedAt: number | null } | null> {
  const { screen, workshop: workshopTable } = db.t
  const [found] = await db
    .select({ archivedAt: workshopTable.archivedAt })
    .from(screen)
    .innerJoin(workshopTable, eq(workshopTable.id, screen.workshopId))
    .where(and(eq(screen.id, id), eq(screen.workshopId, workshop), isNull(screen.removedAt)))
  return found ?? null
}
