import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import type { TokenPurpose } from '#db/schema/people.ts'
import type { Row } from '#db/schema/tables.ts'
import type { Reader, Writer } from '#db/store.ts'

export type AccountRow = Row<'account'>
export type SignInToken = Row<'signInToken'>

/** An account, also one that has ended, or null. */
export async function accountById(db: Reader, id: string): Promise<AccountRow | null> {
  const [found] = await accountWithId(db).execute({ id })
  return found ?? null
}

const accountWithId = prepared((db: Reader) =>
  db
    .select()
    .from(db.t.account)
    .where(eq(db.t.account.id, sql.placeholder('id')))
    .prepare('account_by_id'),
)

/** The account of an address (in lower case), also one that has ended, or null. */
export async function accountByEmail(db: Reader, email: string): Promise<AccountRow | null> {
  const { account } = db.t
  const [found] = await db.select().from(account).where(eq(account.email, email))
  return found ?? null
}

/** All accounts, in the order they were made; those that have ended only on wish. */
export async function allAccounts(db: Reader, wish: { removed: boolean }): Promise<AccountRow[]> {
  const { account } = db.t
  const here = wish.removed ? undefined : isNull(account.removedAt)
  return await db.select().from(account).where(here).orderBy(asc(account.createdAt), asc(account.id))
}

export async function addAccount(db: Writer, account: AccountRow): Promise<void> {
  await db.insert(db.t.account).values(account)
}

/** Changes what is given and leaves the rest. */
export async function changeAccount(db: Writer, id: string, change: Partial<Omit<AccountRow, 'id'>>): Promise<void> {
  const { account } = db.t
  await db.update(account).set(change).where(eq(account.id, id))
}

/** Keeps the hash of a link, and forgets those whose time is over. */
export async function keepToken(db: Writer, token: SignInToken, now: number): Promise<void> {
  const { signInToken } = db.t
  await db.delete(signInToken).where(lte(signInToken.expiresAt, now))
  await db.insert(signInToken).values(token)
}

/** Whether a link would still be taken. */
export async function tokenByHash(db: Reader, hash: string, purpose: TokenPurpose, now: number): Promise<SignInToken | null> {
  const { signInToken } = db.t
  const [found] = await db
    .select()
    .from(signInToken)
    .where(and(eq(signInToken.hash, hash), eq(signInToken.purpose, purpose)))
  return found !== undefined && found.expiresAt > now ? found : null
}

/** Uses a link up: who calls this twice gets null the second time, and so does who comes too late. */
export async function useToken(db: Writer, hash: string, purpose: TokenPurpose, now: number): Promise<SignInToken | null> {
  const { signInToken } = db.t
  const [used] = await db
    .delete(signInToken)
    .where(and(eq(signInToken.hash, hash), eq(signInToken.purpose, purpose)))
    .returning()
  return used !== undefined && used.expiresAt > now ? used : null
}

/** Ends every link of one purpose, e.g. claim links once there is an administrator. */
export async function forgetTokens(db: Writer, purpose: TokenPurpose): Promise<void> {
  const { signInToken } = db.t
  await db.delete(signInToken).where(eq(signInToken.purpose, purpose))
}
