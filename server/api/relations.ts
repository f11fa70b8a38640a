import { screenInWorkshop, seatInWorkshop } from '#db/queries/access.ts'
import { type AccountRow, accountById } from '#db/queries/people.ts'
import { runs, workshopById } from '#db/queries/workshops.ts'
import type { Reader } from '#db/store.ts'
import type { As } from '#server/api/as.ts'
import type { Context } from '#server/api/context.ts'
import { helperCookie, screenCookie, seatCookie } from '#server/api/cookies.ts'
import { type Action, admits, type Row, rowOf } from '#server/domain/access.ts'
import { Refusal, refuse } from '#server/domain/errors.ts'
import { mustBeSeated, seatRoles } from '#server/domain/seats.ts'

/** As whom this request may do a city-wide action; refuses as 'not found'. */
export async function admitToCity(ctx: Context, action: Action): Promise<As> {
  const row = rowOf(action)
  if (ctx.system && row.who.includes('system')) return { kind: 'system', role: 'system' }
  const account = await ctx.house.store.read((db) => signedIn(db, ctx))
  const role = admits(row, account?.roles ?? [])
  if (role === null) return refuse('not-found')
  // A public action is done as the account where there is one, so that the log can say so.
  return account === null ? { kind: 'nobody', role: 'public' } : { kind: 'account', role, account }
}

/** A helper's own seat may do these while a paper form is open on the same device. */
const WITH_HELPERS_SEAT: readonly Action[] = ['participant.enterForm', 'participant.leave']

/**
 * As whom this request may do an action in a workshop. Whoever holds a sealed cookie of a seat that ended hears how it ended;
 * everyone else who is not admitted hears 'not found', as if there were no such workshop.
 */
export async function admitToWorkshop(ctx: Context, action: Action, workshop: string): Promise<As> {
  const row = rowOf(action)
  if (ctx.system && row.who.includes('system')) return { kind: 'system', role: 'system' }
  return await ctx.house.store.read(async (db) => {
    const runs = await asFacilitator(db, ctx, row, workshop)
    if (runs !== null) return runs
    const reviews = await asReviewer(db, ctx, row, workshop)
    if (reviews !== null) return reviews
    const cookies = [seatCookie(workshop), ...(WITH_HELPERS_SEAT.includes(action) ? [helperCookie(workshop)] : [])]
    let ended: Refusal | null = null
    for (const cookie of cookies) {
      const found = await asSeat(db, ctx, row, workshop, cookie)
      if (found instanceof Refusal) ended ??= found
      else if (found !== null) return found
    }
    const wall = await asScreen(db, ctx, row, workshop)
    if (wall !== null) return wall
    throw ended ?? new Refusal('not-found')
  })
}

/** The account of the session, unless it has ended since, even if it was let in again. */
async function signedIn(db: Reader, ctx: Context): Promise<AccountRow | null> {
  const session = await ctx.session()
  const account = session === null ? null : await accountById(db, session.account)
  return account?.removedAt === null && account.createdAt === session?.since ? account : null
}

async function asFacilitator(db: Reader, ctx: Context, row: Row, workshop: string): Promise<As | null> {
  if (!row.who.includes('facilitator')) return null
  const account = await signedIn(db, ctx)
  if (account === null || !account.roles.includes('facilitator')) return null
  return (await runs(db, workshop, account.id)) !== null ? { kind: 'account', role: 'facilitator', account } : null
}

/** A reviewer reads the reports of all workshops, and nothing else of them. */
async function asReviewer(db: Reader, ctx: Context, row: Row, workshop: string): Promise<As | null> {
  if (!row.who.includes('reviewer')) return null
  const account = await signedIn(db, ctx)
  if (account === null || !account.roles.includes('reviewer')) return null
  return (await workshopById(db, workshop)) !== null ? { kind: 'account', role: 'reviewer', account } : null
}

async function asSeat(db: Reader, ctx: Context, row: Row, workshop: string, cookie: string): Promise<As | Refusal | null> {
  if (!seatRoles.some((role) => row.who.includes(role))) return null
  const held = ctx.sealed(cookie)
  const found = held === null ? null : await seatInWorkshop(db, { workshop, seat: held.id })
  if (held === null || found === null) return null
  const ended = refusalFrom(() => {
    mustBeSeated(found.seat, held.version)
    if (found.archivedAt !== null) refuse('archived')
  })
  if (ended !== null) return ended
  return admits(row, [found.seat.role]) === null ? null : { kind: 'seat', role: found.seat.role, seat: found.seat, sitting: held.sitting }
}

async function asScreen(db: Reader, ctx: Context, row: Row, workshop: string): Promise<As | null> {
  if (!row.who.includes('screen')) return null
  const held = ctx.sealed(screenCookie(workshop))
  const found = held === null ? null : await screenInWorkshop(db, { workshop, screen: held.id })
  if (held === null || found === null) return null
  if (found.archivedAt !== null) refuse('archived')
  return { kind: 'screen', role: 'screen', id: held.id }
}

function refusalFrom(check: () => void): Refusal | null {
  try {
    check()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
