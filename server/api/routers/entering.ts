import { seatInWorkshop } from '#db/queries/access.ts'
import { screenByToken } from '#db/queries/entrances.ts'
import { addSeats, changeSeat, nextNumber, type SeatRow, seatById, seatByToken } from '#db/queries/seats.ts'
import { runs } from '#db/queries/workshops.ts'
import type { Reader } from '#db/store.ts'
import { someSeat } from '#server/api/as.ts'
import { change } from '#server/api/change.ts'
import type { Context } from '#server/api/context.ts'
import { SCREEN_TIME, SEAT_TIME, screenCookie, seatCookie } from '#server/api/cookies.ts'
import { type Admitted, gate } from '#server/api/gate.ts'
import { guessing } from '#server/api/guessing.ts'
import { asksConsent, checkConsent, checkUnit, emptySeat, heldSeat, mustNotRunThis, openCode, ownHashOf } from '#server/api/joining.ts'
import { isOnRecord, minimumOf, theCity, theRound, theSetup, theWorkshop } from '#server/api/loading.ts'
import { hashOf, seatIdFor } from '#server/api/seal.ts'
import { refuse } from '#server/domain/errors.ts'
import { readCode } from '#server/domain/join-code.ts'
import * as input from '#server/domain/participant.input.ts'
import { phaseOf } from '#server/domain/round.ts'
import { FIRST_SITTING, FIRST_VERSION, mustBeSeated, wasMoved } from '#server/domain/seats.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import type { JoinLook, SeatLook, SeatPlace } from '#server/domain/views.ts'
import { missingFrom } from '#server/domain/workshop.ts'

/** What strangers may do: look at what a code opens, take a seat with it, and come back to a seat. */
export const enteringProcedures = {
  look: gate('participant.look')
    .input(input.typedCode)
    .query(({ ctx, input: { code: typed } }): Promise<JoinLook> => guessing(ctx, () => ctx.house.store.read((db) => look(ctx, db, typed)))),

  /** A browser that already sits here gets its own seat again, unless somebody else wants one on it. */
  join: gate('participant.join')
    .input(input.join)
    .mutation(async ({ ctx, input: typed }): Promise<{ workshop: string }> => {
      const { workshop, held } = await guessing(ctx, () =>
        ctx.house.store.read(async (db) => {
          const code = await openCode(db, typed.code)
          return { workshop: code.workshopId, held: typed.fresh === true ? null : await heldSeat(ctx, db, code.workshopId) }
        }),
      )
      // Its cookie stands as it is, with the sitting that it names.
      if (held !== null) return { workshop }
      const seat = await takeSeat(ctx, workshop, typed)
      ctx.keep(seatCookie(workshop), { id: seat.id, version: seat.seatVersion }, SEAT_TIME)
      return { workshop }
    }),

  enter: gate('participant.enter')
    .input(input.typedToken)
    .mutation(async ({ ctx, input: { token } }): Promise<{ workshop: string }> => {
      const { seat, own } = await guessing(ctx, () => ctx.house.store.read((db) => seatOfToken(ctx, db, token)))
      const held = ctx.sealed(seatCookie(seat.workshopId))
      const isHere = held?.id === seat.id && held.version === seat.seatVersion
      const sitting = isHere ? held.sitting : await sitDown(ctx, seat)
      ctx.keep(seatCookie(seat.workshopId), { id: seat.id, version: seat.seatVersion, sitting: own ? FIRST_SITTING : sitting }, SEAT_TIME)
      return { workshop: seat.workshopId }
    }),

  /** What `enter` would do, before it is done: programs that look at links sit down nowhere, and no seat takes another's place unasked. */
  lookAtSeat: gate('participant.lookAtSeat')
    .input(input.typedToken)
    .query(
      async ({ ctx, input: { token } }): Promise<SeatLook> =>
        await guessing(ctx, () =>
          ctx.house.store.read(async (db) => {
            const { seat } = await seatOfToken(ctx, db, token)
            const { setup } = await theSetup(db, seat.workshopId)
            const held = await heldSeat(ctx, db, seat.workshopId)
            const other = held === null || held.id === seat.id ? null : placeOf(held)
            return { workshop: seat.workshopId, title: setup.title, seat: placeOf(seat), taken: seat.joinedAt !== null, other }
          }),
        ),
    ),
}

export const enterScreen = gate('screen.enter')
  .input(input.typedToken)
  .mutation(async ({ ctx, input: { token } }): Promise<{ workshop: string }> => {
    const screen = await guessing(ctx, () =>
      ctx.house.store.read(async (db) => {
        const found = await screenByToken(db, hashOf(ctx.house.secret, token))
        if (found === null || found.removedAt !== null) return refuse('expired')
        if ((await theWorkshop(db, found.workshopId)).archivedAt !== null) refuse('archived')
        return found
      }),
    )
    ctx.keep(screenCookie(screen.workshopId), { id: screen.id, version: 1 }, SCREEN_TIME)
    return { workshop: screen.workshopId }
  })

async function look(ctx: Context, db: Reader, typed: string): Promise<JoinLook> {
  const code = await openCode(db, typed)
  const { workshop, projects, setup } = await theSetup(db, code.workshopId)
  mustTakePeople(workshop.archivedAt, setup)
  const { name } = await theCity(db)
  const phase = phaseOf(await theRound(db, workshop.id))
  const mine = await heldSeat(ctx, db, workshop.id)
  const onRecord = (group: Group) => isOnRecord(group, projects, setup.groups)
  const minimum = (group: Group) => minimumOf(group, projects, setup.groups)
  return {
    workshop: workshop.id,
    title: setup.title,
    projects: projects.map((each) => each.name),
    city: name,
    language: setup.language,
    group: code.group,
    units: setup.units,
    onRecord: { official: onRecord('official'), vendor: onRecord('vendor'), resident: onRecord('resident') },
    minimum: { official: minimum('official'), vendor: minimum('vendor'), resident: minimum('resident') },
    late: phase === 'closed' || phase === 'revealed',
    notice: setup.notice,
    mine: mine === null ? null : { group: mine.group, number: mine.number },
  }
}

/** Nobody joins what was put away, or a workshop whose notice does not yet say what it is for. */
function mustTakePeople(archivedAt: number | null, setup: Parameters<typeof missingFrom>[0]): void {
  if (archivedAt !== null) refuse('archived')
  const missing = missingFrom(setup)
  if (missing[0] !== undefined) refuse('not-ready', { why: missing[0], all: missing.join(' ') })
}

type Typed = { code: string; group: SeatRow['group']; unit: string | null; onRecord: boolean | null; key?: string | undefined }

/** One at a time per workshop, so that each gets the next number of the group, and after a look at what holds by now. */
async function takeSeat(ctx: Admitted, workshopId: string, typed: Typed): Promise<SeatRow> {
  return await change(ctx, { workshop: workshopId, actor: someSeat }, async (db) => {
    const code = await openCode(db, typed.code)
    const { workshop, projects, setup } = await theSetup(db, workshopId)
    mustTakePeople(workshop.archivedAt, setup)
    const now = ctx.now()
    const id = typed.key === undefined ? ctx.newId() : seatIdFor(ctx.house.secret, workshopId, typed.key)
    const taken = await seatInWorkshop(db, { workshop: workshopId, seat: id })
    if (taken !== null) {
      mustBeSeated(taken.seat, FIRST_VERSION)
      // A repeat comes at once. The phone's key is no way back: that would bring a cookie back which a move has ended.
      if (now > (taken.seat.joinedAt ?? 0) + REPEATS) refuse('seat-moved')
      return taken.seat
    }
    const group = code.group ?? typed.group ?? refuse('invalid', { why: 'group' }, 'group')
    const unit = checkUnit(setup, group, typed.unit)
    const onRecord = checkConsent(asksConsent(setup, projects, group), typed.onRecord)
    const role = roleNow(await theRound(db, workshopId), 'participant')
    const number = await nextNumber(db, workshopId, { group, role })
    const empty = emptySeat(ctx, workshopId, { role, group, unit, number, via: 'code' }, id)
    const seat = { ...empty, ownTokenHash: ownHashOf(ctx, empty), onRecord, joinedAt: now, noticeAt: now }
    await addSeats(db, [seat])
    return seat
  })
}

/** For how long a join that got no answer finds its seat again. */
const REPEATS = 10 * 60 * 1000

/** Who comes after scoring closed listens, and scores from the next round on. */
function roleNow(round: Parameters<typeof phaseOf>[0], role: SeatRow['role']): SeatRow['role'] {
  const phase = phaseOf(round)
  return role === 'participant' && (phase === 'closed' || phase === 'revealed') ? 'listening' : role
}

async function seatOfToken(ctx: Context, db: Reader, typed: string): Promise<{ seat: SeatRow; own: boolean }> {
  const read = readCode(typed)
  const hash = read.kind === 'seat' ? hashOf(ctx.house.secret, read.code) : ''
  const seat = await seatByToken(db, hash)
  if (seat === null) return refuse('code-wrong')
  mustBeSeated(seat, seat.seatVersion)
  if ((await theWorkshop(db, seat.workshopId)).archivedAt !== null) refuse('archived')
  if (seat.email !== null) await mustNotRunThis(db, seat.workshopId, seat.email)
  return { seat, own: seat.ownTokenHash === hash }
}

const placeOf = ({ role, group, number }: SeatRow): SeatPlace => ({ role, group, number })

/**
 * A link or card is used: for the first time, or in another browser, which the log tells; of a moved seat it tells which. Answers with
 * the sitting: whoever comes later begins another.
 */
async function sitDown(ctx: Admitted, { id, workshopId, seatVersion, ...seat }: SeatRow): Promise<string> {
  const again = seat.joinedAt !== null
  const facts = again ? { again, ...(wasMoved({ seatVersion }) ? { seat: id } : {}) } : {}
  return await change(ctx, { workshop: workshopId, actor: someSeat, facts }, async (db) => {
    // Looked up once more: of two who come at once one is the first.
    if ((await seatById(db, id))?.joinedAt !== null) {
      await mustNotRunIt(ctx, db, workshopId)
      return ctx.newId()
    }
    const role = roleNow(await theRound(db, workshopId), seat.role)
    await changeSeat(db, id, { joinedAt: ctx.now(), role, ownTokenHash: ownHashOf(ctx, { id, seatVersion }) })
    return FIRST_SITTING
  })
}

/** A seat that somebody has taken does not open in a browser in which somebody is signed in who runs the workshop. */
async function mustNotRunIt({ as }: Admitted, db: Reader, workshop: string): Promise<void> {
  if (as.kind === 'account' && (await runs(db, workshop, as.account.id)) !== null) refuse('in-use', { why: 'you-run-this' })
}
