import { type AccountRow, accountById, allAccounts } from '#db/queries/people.ts'
import { city, saveCity } from '#db/queries/settings.ts'
import { workshopsRunBy } from '#db/queries/workshops.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { Context } from '#server/api/context.ts'
import { refuse } from '#server/domain/errors.ts'
import { checkSettings, usualSettings } from '#server/domain/settings.ts'
import type { Account, AccountRole } from '#server/domain/views.ts'

const NAME_LENGTH = 80

export const viewOf = ({ id, email, name, roles, createdAt, removedAt }: AccountRow): Account => ({
  id,
  email,
  name,
  roles,
  createdAt,
  removedAt,
})

/** A staff account that may do nothing yet. */
export const newAccount = (ctx: Context, email: string): AccountRow => ({
  id: ctx.newId(),
  email,
  name: '',
  roles: [],
  demonstration: false,
  createdAt: ctx.now(),
  removedAt: null,
})

/** An account that had ended begins anew: what was signed in before its end stays signed out. */
export const letInAgain = (ctx: Context, { createdAt, removedAt }: AccountRow): Pick<AccountRow, 'createdAt' | 'removedAt'> => ({
  createdAt: removedAt === null ? createdAt : ctx.now(),
  removedAt: null,
})

export function checkName(typed: string): string {
  const name = typed.trim()
  if (name === '') refuse('invalid', { why: 'empty' }, 'name')
  if (name.length > NAME_LENGTH) refuse('invalid', { why: 'too-long', most: NAME_LENGTH }, 'name')
  return name
}

export function checkRoles(typed: readonly AccountRole[]): AccountRole[] {
  if (typed.length === 0) refuse('invalid', { why: 'roles' }, 'roles')
  return [...new Set(typed)]
}

export async function inForce(db: Reader, id: string): Promise<AccountRow> {
  const account = await accountById(db, id)
  return account?.removedAt === null ? account : refuse('not-found')
}

/** Somebody must be left who can let others in. */
export async function mustLeaveAnAdministrator(db: Reader, leaving: AccountRow, field: string | null): Promise<void> {
  if (!leaving.roles.includes('administrator')) return
  const accounts = await allAccounts(db, { removed: false })
  const left = accounts.some((each) => each.id !== leaving.id && each.roles.includes('administrator'))
  if (!left) refuse('invalid', { why: 'last-administrator' }, field)
}

/** Makes the city's settings at the first claim; a city that has a name keeps it. */
export async function nameCity(ctx: Context, db: Writer, typed: string): Promise<void> {
  const known = await city(db)
  if (known !== null && known.name !== '') return
  const { name } = checkCityName(typed)
  const { id: _, ...settings } = known ?? { ...usualSettings, id: 'city', demonstration: false, createdAt: ctx.now() }
  await saveCity(db, { ...settings, name })
}

/** In the claim's form the name of the city stands in the field `city`. */
function checkCityName(typed: string): { name: string } {
  const name = typed.trim()
  if (name === '') refuse('invalid', { why: 'empty' }, 'city')
  if (name.length > NAME_LENGTH) refuse('invalid', { why: 'too-long', most: NAME_LENGTH }, 'city')
  return checkSettings({ ...usualSettings, name })
}

/** An account that changed or ended may no longer view what it ran. */
export async function recheckWorkshopsOf(ctx: Context, account: string): Promise<void> {
  const run = await ctx.house.store.read((db) => workshopsRunBy(db, account, { archived: true }))
  for (const workshop of run) ctx.house.recheck(workshop.id)
}
