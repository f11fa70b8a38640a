import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { given, givenNumber, prepared } from '#db/prepared.ts'
import type { Row } from '#db/schema/tables.ts'
import type { Reader, Writer } from '#db/store.ts'

export type RoundRow = Row<'round'>
/** A round with the moment of its reveal: all that its phase is derived from. */
export type Round = RoundRow & { revealedAt: number | null }

/** The round that a workshop is in: the one with the highest number. */
export async function currentRound(db: Reader, workshopId: string): Promise<Round | null> {
  const [found] = await newestRound(db).execute({ workshop: workshopId })
  return found === undefined ? null : { ...found.round, revealedAt: found.revealedAt }
}

const newestRound = prepared((db: Reader) => {
  const { round, reveal } = db.t
  return db
    .select({ round, revealedAt: reveal.at })
    .from(round)
    .leftJoin(reveal, eq(reveal.roundId, round.id))
    .where(eq(round.workshopId, given('workshop')))
    .orderBy(desc(round.number))
    .limit(1)
    .prepare('newest_round')
})

/** The round that each of these workshops is in. */
export async function currentRounds(db: Reader, workshopIds: readonly string[]): Promise<Map<string, Round>> {
  const { round, reveal } = db.t
  if (workshopIds.length === 0) return new Map()
  const rows = await db
    .select({ round, revealedAt: reveal.at })
    .from(round)
    .leftJoin(reveal, eq(reveal.roundId, round.id))
    .where(inArray(round.workshopId, [...workshopIds]))
    // The last one wins in the map.
    .orderBy(round.number)
  return new Map(rows.map((row) => [row.round.workshopId, { ...row.round, revealedAt: row.revealedAt }]))
}

declare const inHand: unique symbol
/** The record of a reveal. Only this file makes one, and who reads scores has to hold it: before a reveal nobody can. */
export type RevealInHand = { readonly roundId: string; readonly at: number; readonly [inHand]: true }

// Confessed: the mark exists for the compiler alone.
const handOver = ({ roundId, at }: { roundId: string; at: number }): RevealInHand => ({ roundId, at }) as RevealInHand

/** The reveal of a round, or null while it is sealed. */
export async function revealOf(db: Reader, roundId: string): Promise<RevealInHand | null> {
  const { reveal } = db.t
  const [found] = await db.select().from(reveal).where(eq(reveal.roundId, roundId))
  return found === undefined ? null : handOver(found)
}

/** Writes down by whom and when a round was revealed. */
export async function addReveal(db: Writer, row: { roundId: string; by: string; at: number }): Promise<RevealInHand> {
  await db.insert(db.t.reveal).values(row)
  return handOver(row)
}

export async function addRound(db: Writer, round: RoundRow): Promise<void> {
  await db.insert(db.t.round).values(round)
}

/** Changes what is given and leaves the rest. */
export async function changeRound(db: Writer, id: string, change: Partial<Omit<RoundRow, 'id' | 'workshopId'>>): Promise<void> {
  const { round } = db.t
  await db.update(round).set(change).where(eq(round.id, id))
}

/** All that decides whether a seat's answer is taken, and what is asked: one question, since every answer asks it. */
export async function seatInRound(db: Reader, place: { seat: string; workshop: string; number: number }): Promise<SeatInRound | null> {
  const [found] = await seatAndRound(db).execute(place)
  return found ?? null
}

const seatAndRound = prepared((db: Reader) => {
  const { participant, workshop, round, reveal } = db.t
  return db
    .select({
      seat: {
        id: participant.id,
        role: participant.role,
        group: participant.group,
        seatVersion: participant.seatVersion,
        noticeAt: participant.noticeAt,
        onRecord: participant.onRecord,
        setAsideAt: participant.setAsideAt,
        withdrawnAt: participant.withdrawnAt,
      },
      workshop: {
        id: workshop.id,
        archivedAt: workshop.archivedAt,
        scaleMin: workshop.scaleMin,
        scaleMax: workshop.scaleMax,
        axes: workshop.axes,
        topFive: workshop.topFive,
      },
      round: {
        id: round.id,
        number: round.number,
        projectIds: round.projectIds,
        factorIds: round.factorIds,
        openedAt: round.openedAt,
        closesAt: round.closesAt,
        pausedAt: round.pausedAt,
        closedAt: round.closedAt,
        // Where a whole part of an answer could be missing, drizzle wants each column told apart.
        revealedAt: sql<number | null>`${reveal.at}`.mapWith(reveal.at),
      },
    })
    .from(participant)
    .innerJoin(workshop, eq(workshop.id, participant.workshopId))
    .innerJoin(round, and(eq(round.workshopId, workshop.id), eq(round.number, givenNumber('number'))))
    .leftJoin(reveal, eq(reveal.roundId, round.id))
    .where(and(eq(participant.id, given('seat')), eq(participant.workshopId, given('workshop'))))
    .prepare('seat_in_round')
})
export type SeatInRound = Awaited<ReturnType<ReturnType<typeof seatAndRound>['execute']>>[number]
