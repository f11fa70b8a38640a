import { and, eq, isNull } from 'drizzle-orm'
import { given, prepared } from '#db/prepared.ts'
import type { SeatRow } from '#db/queries/seats.ts'
import type { Reader } from '#db/store.ts'

/** A seat of the workshop, in whatever state it is, and since when the workshop is put away. */
export async function seatInWorkshop(
  db: Reader,
  place: { workshop: string; seat: string },
): Promise<{ seat: SeatRow; archivedAt: number | null } | null> {
  const [found] = await seatAndWorkshop(db).execute(place)
  return found ?? null
}

const seatAndWorkshop = prepared((db: Reader) => {
  const { participant, workshop } = db.t
  return db
    .select({ seat: participant, archivedAt: workshop.archivedAt })
    .from(participant)
    .innerJoin(workshop, eq(workshop.id, participant.workshopId))
    .where(and(eq(participant.id, given('seat')), eq(participant.workshopId, given('workshop'))))
    .prepare('seat_in_workshop')
})

/** A wall that was not ended, and since when its workshop is put away. */
export async function screenInWorkshop(
  db: Reader,
  place: { workshop: string; screen: string },
): Promise<{ archivedAt: number | null } | null> {
  const { screen, workshop } = db.t
  const [found] = await db
    .select({ archivedAt: workshop.archivedAt })
    .from(screen)
    .innerJoin(workshop, eq(workshop.id, screen.workshopId))
    .where(and(eq(screen.id, place.screen), eq(screen.workshopId, place.workshop), isNull(screen.removedAt)))
  return found ?? null
}
