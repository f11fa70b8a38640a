import type { Words } from '#db/columns.ts'
import type { AccountRole } from '#server/domain/views.ts'

export type TokenPurpose = 'sign-in' | 'claim'

/** Staff. Participants have no account: see seats.ts. */
export const accountTable = (c: Words) =>
  c.table(
    'account',
    {
      id: c.text('id').primaryKey(),
      email: c.text('email').notNull(),
      name: c.text('name').notNull(),
      roles: c.json<AccountRole[]>('roles').notNull(),
      demonstration: c.yesNo('demonstration').notNull(),
      /** Made, or let in again after an end: sessions carry it, and one from before the end is none. */
      createdAt: c.moment('created_at').notNull(),
      removedAt: c.moment('removed_at'),
    },
    (t) => [c.unique('account_email').on(t.email)],
  )

export type AccountTable = ReturnType<typeof accountTable>

/** A link that signs somebody in once, or makes the first administrator. Stored hashed. */
export const signInTokenTable = (c: Words) =>
  c.table(
    'sign_in_token',
    {
      hash: c.text('hash').primaryKey(),
      email: c.text('email').notNull(),
      purpose: c.text<TokenPurpose>('purpose').notNull(),
      expiresAt: c.moment('expires_at').notNull(),
    },
    (t) => [c.index('sign_in_token_expires_at').on(t.expiresAt)],
  )
