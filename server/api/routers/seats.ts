import { addSeats, changeSeat, nextNumber, type SeatRow, seatById, seatsOf } from '#db/queries/seats.ts'
import type { Writer } from '#db/store.ts'
import { change } from '#server/api/change.ts'
import { type Admitted, gate } from '#server/api/gate.ts'
import { checkUnit, emptySeat, endWaysIn, mustNotRunThis } from '#server/api/joining.ts'
import { theSetup } from '#server/api/loading.ts'
import { seatCode } from '#server/api/seal.ts'
import { inWorkshop } from '#server/domain/common.input.ts'
import { refuse } from '#server/domain/errors.ts'
import * as input from '#server/domain/participant.input.ts'
import { isEmail } from '#server/domain/settings.ts'
import type { SeatCard, SeatView } from '#server/domain/views.ts'

/** More seats than any workshop of ours was tried with. */
const MOST_SEATS = 5000

/** What the facilitator does with seats: never seeing what anybody scored, nor who is done. */
export const seatProcedures = {
  seats: gate('participant.seats')
    .input(inWorkshop)
    .query(async ({ ctx, input: { workshop } }): Promise<SeatView[]> => {
      const seats = await ctx.house.store.read((db) => seatsOf(db, workshop))
      return seats.map(seatView)
    }),

  /** Makes seats and answers with the cards of all that nobody took yet; without a wish, with those alone, to print them again. */
  makeCards: gate('participant.makeCards')
    .input(input.makeCards)
    .mutation(async ({ ctx, input: { workshop, cards } }): Promise<SeatCard[]> => {
      if (cards.length > 0) {
        const made = cards.reduce((sum, each) => sum + each.count, 0)
        await change(ctx, { workshop, facts: { seats: made } }, async (db) => {
          if ((await seatsOf(db, workshop)).length + made > MOST_SEATS) refuse('invalid', { why: 'too-many', most: MOST_SEATS }, 'cards')
          for (const { count, ...place } of cards) await addPlaces(ctx, db, workshop, { ...place, via: 'card' }, count)
        })
      }
      const seats = await ctx.house.store.read((db) => seatsOf(db, workshop))
      const free = seats.filter((seat) => seat.via === 'card' && seat.joinedAt === null && isInForce(seat))
      return free.map((seat) => cardOf(ctx, seat))
    }),

  invite: gate('participant.invite')
    .input(input.invite)
    .mutation(async ({ ctx, input: { workshop, email: typed, ...place } }): Promise<SeatCard> => {
      const email = typed?.trim().toLowerCase() || null
      if (email !== null && !isEmail(email)) refuse('invalid', { why: 'email' }, 'email')
      return await change(ctx, { workshop }, async (db) => {
        if (email !== null) await mustNotRunThis(db, workshop, email)
        const [seat] = await addPlaces(ctx, db, workshop, { ...place, via: 'invitation' }, 1, email)
        return seat === undefined ? refuse('not-found') : cardOf(ctx, seat)
      })
    }),

  /** The old link, card and cookie end; the new code is for the new device, which is shown nothing of what was scored before. */
  moveSeat: gate('participant.moveSeat')
    .input(input.oneSeat)
    .mutation(
      ({ ctx, input: { workshop, seat: id } }): Promise<SeatCard> =>
        change(ctx, { workshop, facts: { seat: id }, access: true }, async (db) => {
          const seat = await seatHere(db, workshop, id)
          return cardOf(ctx, await endWaysIn(ctx, db, seat))
        }),
    ),

  setAside: gate('participant.setAside')
    .input(input.oneSeat)
    .mutation(({ ctx, input: { workshop, seat } }): Promise<SeatView> => setAside(ctx, workshop, seat, ctx.now())),

  bringBack: gate('participant.bringBack')
    .input(input.oneSeat)
    .mutation(({ ctx, input: { workshop, seat } }): Promise<SeatView> => setAside(ctx, workshop, seat, null)),
}

function seatView(seat: SeatRow): SeatView {
  const { id, role, group, unit, number, via, assisted, onRecord } = seat
  const moments = { joined: seat.joinedAt !== null, setAside: seat.setAsideAt !== null, withdrawn: seat.withdrawnAt !== null }
  return { id, role, group, unit, number, via, assisted, onRecord, ...moments }
}

function cardOf(ctx: Admitted, seat: SeatRow): SeatCard {
  const { id, group, role, unit, number } = seat
  const code = seatCode(ctx.house.secret, id, seat.seatVersion)
  return { id, group, role, unit, number, url: `${ctx.house.publicUrl()}/seat/${code}`, code }
}

const isInForce = (seat: SeatRow): boolean => seat.setAsideAt === null && seat.withdrawnAt === null

type Place = Pick<SeatRow, 'role' | 'group' | 'unit' | 'via'>

async function addPlaces(
  ctx: Admitted,
  db: Writer,
  workshop: string,
  place: Place,
  count: number,
  email: string | null = null,
): Promise<SeatRow[]> {
  const { setup, workshop: row } = await theSetup(db, workshop)
  if (row.archivedAt !== null) refuse('archived')
  const outside = place.role === 'observer' || place.role === 'helper'
  if (outside !== (place.group === null)) refuse('invalid', { why: 'group' }, 'group')
  const unit = checkUnit(setup, place.group, place.unit)
  const first = await nextNumber(db, workshop, place)
  const seats = Array.from({ length: count }, (_, at) => ({ ...emptySeat(ctx, workshop, { ...place, unit, number: first + at }), email }))
  await addSeats(db, seats)
  return seats
}

async function seatHere(db: Writer, workshop: string, id: string): Promise<SeatRow> {
  const seat = await seatById(db, id)
  if (seat === null || seat.workshopId !== workshop) return refuse('not-found')
  return seat.withdrawnAt === null ? seat : refuse('seat-withdrawn')
}

async function setAside(ctx: Admitted, workshop: string, id: string, setAsideAt: number | null): Promise<SeatView> {
  return await change(ctx, { workshop, facts: { seat: id }, access: true }, async (db) => {
    const seat = await seatHere(db, workshop, id)
    await changeSeat(db, id, { setAsideAt })
    return seatView({ ...seat, setAsideAt })
  })
}
