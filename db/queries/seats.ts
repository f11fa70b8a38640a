import { and, asc, count, eq, gte, inArray, isNotNull, isNull, max, or, sql } from 'drizzle-orm'
import { given, prepared } from '#db/prepared.ts'
import type { Row } from '#db/schema/tables.ts'
import type { Reader, Writer } from '#db/store.ts'
import { byGroup, type Group } from '#server/domain/stakeholders.ts'

export type SeatRow = Row<'participant'>

/** One seat, also one that was set aside or withdrawn, or null. */
export async function seatById(db: Reader, id: string): Promise<SeatRow | null> {
  const [found] = await seatWithId(db).execute({ id })
  return found ?? null
}

const seatWithId = prepared((db: Reader) =>
  db
    .select()
    .from(db.t.participant)
    .where(eq(db.t.participant.id, sql.placeholder('id')))
    .prepare('seat_by_id'),
)

/** The seat that a link, card or way back opens, or null. */
export async function seatByToken(db: Reader, tokenHash: string): Promise<SeatRow | null> {
  const { participant } = db.t
  const [found] = await db
    .select()
    .from(participant)
    .where(or(eq(participant.tokenHash, tokenHash), eq(participant.ownTokenHash, tokenHash)))
  return found ?? null
}

/** All seats of a workshop, in the order they were made. */
export async function seatsOf(db: Reader, workshopId: string): Promise<SeatRow[]> {
  const { participant } = db.t
  return await db
    .select()
    .from(participant)
    .where(eq(participant.workshopId, workshopId))
    .orderBy(asc(participant.createdAt), asc(participant.number), asc(participant.id))
}

/** How many seats each of these workshops has, without those set aside or withdrawn. A workshop without seats is missing. */
export async function seatCounts(db: Reader, workshopIds: readonly string[]): Promise<Map<string, number>> {
  const { participant } = db.t
  if (workshopIds.length === 0) return new Map()
  const rows = await db
    .select({ workshopId: participant.workshopId, seats: count() })
    .from(participant)
    .where(and(inArray(participant.workshopId, [...workshopIds]), isNull(participant.setAsideAt), isNull(participant.withdrawnAt)))
    .groupBy(participant.workshopId)
  return new Map(rows.map((row) => [row.workshopId, row.seats]))
}

/** Groups in which somebody who is here does not want to stand on the record, whether or not that person scored. */
export async function groupsRefusing(db: Reader, workshopId: string): Promise<Set<Group>> {
  const { participant } = db.t
  const rows = await db
    .selectDistinct({ group: participant.group })
    .from(participant)
    .where(
      and(
        eq(participant.workshopId, workshopId),
        eq(participant.role, 'participant'),
        eq(participant.onRecord, false),
        isNotNull(participant.joinedAt),
        isNull(participant.setAsideAt),
        isNull(participant.withdrawnAt),
      ),
    )
  return new Set(rows.flatMap(({ group }) => (group === null ? [] : [group])))
}

/** The seats that are set aside. */
export async function seatsSetAside(db: Reader, workshopId: string): Promise<string[]> {
  const { participant } = db.t
  const rows = await db
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.workshopId, workshopId), isNotNull(participant.setAsideAt)))
  return rows.map(({ id }) => id)
}

/** How many of each group were set aside since then, whether or not they did anything. */
export async function setAsideSince(db: Reader, workshopId: string, since: number): Promise<Record<Group, number>> {
  const { participant } = db.t
  const rows = await db
    .select({ group: participant.group, seats: count() })
    .from(participant)
    .where(
      and(
        eq(participant.workshopId, workshopId),
        eq(participant.role, 'participant'),
        isNotNull(participant.joinedAt),
        gte(participant.setAsideAt, since),
        isNull(participant.withdrawnAt),
      ),
    )
    .groupBy(participant.group)
  return byGroup((group) => rows.find((each) => each.group === group)?.seats ?? 0)
}

/**
 * The next number in a group ('Resident 7'), or outside the triad among those of the same role ('Observer 2'). Numbers are never used
 * twice. Ask inside a decision.
 */
export async function nextNumber(db: Reader, workshopId: string, { group, role }: Pick<SeatRow, 'group' | 'role'>): Promise<number> {
  const { participant } = db.t
  const alike = group === null ? and(isNull(participant.group), eq(participant.role, role)) : eq(participant.group, group)
  const [found] = await db
    .select({ last: max(participant.number) })
    .from(participant)
    .where(and(eq(participant.workshopId, workshopId), alike))
  return (found?.last ?? 0) + 1
}

export async function addSeats(db: Writer, seats: readonly SeatRow[]): Promise<void> {
  if (seats.length > 0) await db.insert(db.t.participant).values([...seats])
}

/** Changes what is given and leaves the rest. */
export async function changeSeat(db: Writer, id: string, change: Partial<Omit<SeatRow, 'id' | 'workshopId'>>): Promise<void> {
  const { participant } = db.t
  await db.update(participant).set(change).where(eq(participant.id, id))
}

/** How many ask for more time. */
export async function askingForTime(db: Reader, workshopId: string): Promise<number> {
  const [found] = await seatsAskingForTime(db).execute({ workshop: workshopId })
  return found?.seats ?? 0
}

const seatsAskingForTime = prepared((db: Reader) => {
  const { participant } = db.t
  return db
    .select({ seats: count() })
    .from(participant)
    .where(
      and(
        eq(participant.workshopId, given('workshop')),
        isNotNull(participant.moreTimeAt),
        isNull(participant.setAsideAt),
        isNull(participant.withdrawnAt),
      ),
    )
    .prepare('seats_asking_for_time')
})

/** More time was given: nobody asks any longer. */
export async function answerMoreTime(db: Writer, workshopId: string): Promise<void> {
  const { participant } = db.t
  await db
    .update(participant)
    .set({ moreTimeAt: null })
    .where(and(eq(participant.workshopId, workshopId), isNotNull(participant.moreTimeAt)))
}
