import { seatInWorkshop } from '#db/queries/access.ts'
import { codeByText, type JoinCodeRow } from '#db/queries/entrances.ts'
import { accountById } from '#db/queries/people.ts'
import { changeSeat, type SeatRow } from '#db/queries/seats.ts'
import { forgetStampsOfSeat } from '#db/queries/sheets.ts'
import { facilitatorsOf } from '#db/queries/workshops.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { Context } from '#server/api/context.ts'
import { seatCookie } from '#server/api/cookies.ts'
import { type Chosen, isOnRecord } from '#server/api/loading.ts'
import { hashOf, seatCode } from '#server/api/seal.ts'
import { refuse } from '#server/domain/errors.ts'
import { readCode } from '#server/domain/join-code.ts'
import { FIRST_VERSION } from '#server/domain/seats.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import type { WorkshopSetup } from '#server/domain/workshop.ts'

/** The open join code that somebody typed, or the reason why it opens nothing. */
export async function openCode(db: Reader, typed: string): Promise<JoinCodeRow> {
  const read = readCode(typed)
  if (read.kind === 'seat') refuse('invalid', { why: 'seat-code' }, 'code')
  const code = read.kind === 'join' ? await codeByText(db, read.code) : null
  if (code === null) return refuse('code-wrong')
  if (code.replacedBy !== null) refuse('code-replaced')
  if (code.closedAt !== null) refuse('code-closed')
  return code
}

/** The seat that this browser holds in a workshop, where it still counts. */
export async function heldSeat(ctx: Context, db: Reader, workshop: string): Promise<SeatRow | null> {
  const held = ctx.sealed(seatCookie(workshop))
  const found = held === null ? null : await seatInWorkshop(db, { workshop, seat: held.id })
  if (held === null || found === null) return null
  const { seat } = found
  const ended = seat.withdrawnAt !== null || seat.setAsideAt !== null || seat.seatVersion !== held.version
  return ended ? null : seat
}

/** A group with units lets each person name theirs, or say that it is another one (null); a group without has none to choose. */
export function checkUnit(setup: Pick<WorkshopSetup, 'units'>, group: Group | null, unit: string | null): string | null {
  const choice = setup.units.filter((each) => each.group === group)
  if (choice.length === 0 || unit === null) return null
  return choice.some((each) => each.id === unit) ? unit : refuse('invalid', { why: 'unit' }, 'unit')
}

/** Whether this group has to say if its position may be seen: it stands on the record in one of the projects. */
export const asksConsent = (setup: Pick<WorkshopSetup, 'groups'>, projects: readonly Chosen[], group: Group | null): boolean =>
  group !== null && isOnRecord(group, projects, setup.groups)

/** The answer, where it was asked for; a missing one is no consent and no refusal, so it is asked again. */
export function checkConsent(asked: boolean, answer: boolean | null): boolean | null {
  if (asked && answer === null) refuse('invalid', { why: 'consent' }, 'onRecord')
  return asked ? answer : null
}

/** A seat that nobody has taken yet; its code and link follow from id and version and are stored as a hash. */
export function emptySeat(
  ctx: Context,
  workshop: string,
  place: Pick<SeatRow, 'role' | 'group' | 'unit' | 'number' | 'via'>,
  id = ctx.newId(),
): SeatRow {
  return {
    ...place,
    id,
    workshopId: workshop,
    assisted: place.via === 'helper',
    tokenHash: tokenHashOf(ctx, id, FIRST_VERSION),
    seatVersion: FIRST_VERSION,
    email: null,
    name: null,
    language: null,
    onRecord: null,
    createdAt: ctx.now(),
    joinedAt: null,
    noticeAt: null,
    moreTimeAt: null,
    setAsideAt: null,
    withdrawnAt: null,
  }
}

export const tokenHashOf = (ctx: Context, seat: string, version: number): string =>
  hashOf(ctx.house.secret, seatCode(ctx.house.secret, seat, version))

/** The old link, card and cookie of a seat end, and what was given with them is not shown to whoever comes with the new ones. */
export async function endWaysIn(ctx: Context, db: Writer, seat: SeatRow): Promise<SeatRow> {
  const seatVersion = seat.seatVersion + 1
  const anew = { seatVersion, tokenHash: tokenHashOf(ctx, seat.id, seatVersion) }
  await changeSeat(db, seat.id, anew)
  await forgetStampsOfSeat(db, seat.id)
  return { ...seat, ...anew }
}

/** Staff may hold a seat, never in a workshop that they run. */
export async function mustNotRunThis(db: Reader, workshop: string, email: string): Promise<void> {
  const people = await facilitatorsOf(db, workshop)
  const runsIt = people.find((each) => each.email === email)
  const account = runsIt === undefined ? null : await accountById(db, runsIt.id)
  if (account?.removedAt === null) refuse('invalid', { why: 'you-run-this' }, 'email')
}
