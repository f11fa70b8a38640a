import { seatInWorkshop } from '#db/queries/access.ts'
import { codeByText, type JoinCodeRow } from '#db/queries/entrances.ts'
import { accountById } from '#db/queries/people.ts'
import { changeSeat, type SeatRow } from '#db/queries/seats.ts'
import { facilitatorsOf } from '#db/queries/workshops.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { Context } from '#server/api/context.ts'
import { seatCookie } from '#server/api/cookies.ts'
import { type Chosen, isOnRecord } from '#server/api/loading.ts'
import { hashOf, ownCode, seatCode } from '#server/api/seal.ts'
import { refuse } from '#server/domain/errors.ts'
import { readCode } from '#server/domain/join-code.ts'
import { FIRST_SITTING, FIRST_VERSION } from '#server/domain/seats.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import type { MySeat } from '#server/domain/views.ts'
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

/** A seat that nobody has taken yet; the code of a link or card follows from id and version and is stored as a hash. */
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
    tokenHash: GIVEN.includes(place.via) ? tokenHashOf(ctx, id, FIRST_VERSION) : null,
    ownTokenHash: null,
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

/** Seats for which somebody made a link or card. */
const GIVEN: readonly SeatRow['via'][] = ['invitation', 'card']

const tokenHashOf = (ctx: Context, seat: string, version: number): string =>
  hashOf(ctx.house.secret, seatCode(ctx.house.secret, seat, version))

/** Of the way back, from when somebody first sits down. */
export const ownHashOf = ({ house: { secret } }: Context, { id, seatVersion }: Pick<SeatRow, 'id' | 'seatVersion'>): string =>
  hashOf(secret, ownCode(secret, id, seatVersion))

/** The code that a phone shows as its way back: its own in the first sitting; later none that opens more than it came with. */
export function wayBack({ house: { secret } }: Context, { id, seatVersion, assisted }: SeatRow, sitting: string): WayBack {
  const codeIsOwn = sitting === FIRST_SITTING
  // Nobody comes back to a paper form that was sent.
  return { code: assisted ? '' : (codeIsOwn ? ownCode : seatCode)(secret, id, seatVersion), codeIsOwn }
}
type WayBack = Pick<MySeat, 'code' | 'codeIsOwn'>

/** Every way into a seat ends, and the cookie; the new code begins another sitting. */
export async function endWaysIn(ctx: Context, db: Writer, seat: SeatRow): Promise<SeatRow> {
  const seatVersion = seat.seatVersion + 1
  const anew = { seatVersion, tokenHash: tokenHashOf(ctx, seat.id, seatVersion), ownTokenHash: null }
  await changeSeat(db, seat.id, anew)
  return { ...seat, ...anew }
}

/** Staff may hold a seat, never in a workshop that they run. */
export async function mustNotRunThis(db: Reader, workshop: string, email: string): Promise<void> {
  const people = await facilitatorsOf(db, workshop)
  const runsIt = people.find((each) => each.email === email)
  const account = runsIt === undefined ? null : await accountById(db, runsIt.id)
  if (account?.removedAt === null) refuse('invalid', { why: 'you-run-this' }, 'email')
}
