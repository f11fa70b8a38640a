import { accountByEmail, accountById, useToken } from '#db/queries/people.ts'
import type { Admitted } from '#server/api/gate.ts'
import { gate } from '#server/api/gate.ts'
import { ASKED_LASTS, signInLetter } from '#server/api/sign-in-links.ts'
import * as input from '#server/domain/account.input.ts'
import type { Me } from '#server/domain/views.ts'

/** How staff sign in. The last two are for next-auth alone, which has no other way to the data. */
export const signInProcedures = {
  /** Answers the same, and as fast, whether or not there is such an account. */
  askLink: gate('account.askLink')
    .input(input.askForLink)
    .mutation(async ({ ctx, input: { email } }): Promise<{ sent: true }> => {
      await ctx.guesses.mayAskLink(ctx.address, email)
      // Not awaited: how long it takes would tell whether there is an account.
      mailLink(ctx, email).catch(() => ctx.house.log.error({ action: ctx.action }, 'A letter could not be sent'))
      return { sent: true }
    }),

  byEmail: gate('account.byEmail')
    .input(input.findAccount)
    .query(async ({ ctx, input: wanted }): Promise<(NonNullable<Me> & { since: number }) | null> => {
      const found = await ctx.house.store.read((db) =>
        'email' in wanted ? accountByEmail(db, wanted.email.trim().toLowerCase()) : accountById(db, wanted.id),
      )
      if (found?.removedAt !== null) return null
      return { id: found.id, email: found.email, name: found.name, roles: found.roles, since: found.createdAt }
    }),

  /** True once for each link: whoever comes again, too late, or with another address is not signed in. */
  useToken: gate('account.useToken')
    .input(input.useLink)
    .mutation(async ({ ctx, input: { hash, email } }): Promise<boolean> => {
      const used = await ctx.house.store.write({ kind: 'decision', workshop: null }, (db) => useToken(db, hash, 'sign-in', ctx.now()))
      return used?.email === email
    }),
}

async function mailLink(ctx: Admitted, email: string): Promise<void> {
  const letter = await ctx.house.store.write({ kind: 'decision', workshop: null }, async (db) => {
    const account = await accountByEmail(db, email)
    return account?.removedAt === null ? await signInLetter(ctx, db, 'sign-in', account, ASKED_LASTS) : null
  })
  if (letter !== null) await ctx.house.sendMail(letter)
}
