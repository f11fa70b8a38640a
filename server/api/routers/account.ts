import { accountByEmail, addAccount, allAccounts, changeAccount, forgetTokens, tokenByHash, useToken } from '#db/queries/people.ts'
import { accountOf } from '#server/api/as.ts'
import { change } from '#server/api/change.ts'
import { gate, router } from '#server/api/gate.ts'
import { guessing } from '#server/api/guessing.ts'
import {
  checkName,
  checkRoles,
  inForce,
  letInAgain,
  mustLeaveAnAdministrator,
  nameCity,
  newAccount,
  recheckWorkshopsOf,
  viewOf,
} from '#server/api/people.ts'
import { signInProcedures } from '#server/api/routers/signing-in.ts'
import { hashOf } from '#server/api/seal.ts'
import { ASKED_LASTS, INVITED_LASTS, keepSignInLink, signInLetter } from '#server/api/sign-in-links.ts'
import * as input from '#server/domain/account.input.ts'
import { nothing } from '#server/domain/common.input.ts'
import { refuse } from '#server/domain/errors.ts'
import type { Account, AccountRole, Me } from '#server/domain/views.ts'

export const accountRouter = router({
  ...signInProcedures,

  me: gate('account.me').query(({ ctx }): Me => {
    if (ctx.as.kind !== 'account') return null
    const { id, email, name, roles } = ctx.as.account
    return { id, email, name, roles }
  }),

  list: gate('account.list').query(async ({ ctx }): Promise<Account[]> => {
    const accounts = await ctx.house.store.read((db) => allAccounts(db, { removed: true }))
    return accounts.map(viewOf)
  }),

  /** The account works at once; `mailed` says whether the letter with the first sign-in link went out. */
  invite: gate('account.invite')
    .input(input.inviteAccount)
    .mutation(async ({ ctx, input: { email, ...typed } }): Promise<{ id: string; mailed: boolean }> => {
      const said = { name: checkName(typed.name), roles: checkRoles(typed.roles) }
      const { id, letter } = await change(ctx, { workshop: null, facts: { roles: said.roles.join(' ') } }, async (db) => {
        const known = await accountByEmail(db, email)
        if (known?.removedAt === null) refuse('invalid', { why: 'email-taken' }, 'email')
        const account = { ...newAccount(ctx, email), ...said }
        if (known === null) await addAccount(db, account)
        else await changeAccount(db, known.id, { ...said, ...letInAgain(ctx, known) })
        const person = { email, name: said.name }
        return { id: known?.id ?? account.id, letter: await signInLetter(ctx, db, 'invited', person, INVITED_LASTS) }
      })
      const mailed = await ctx.house.sendMail(letter).then(
        () => true,
        () => false,
      )
      if (!mailed) ctx.house.log.warn({ action: ctx.action }, 'A letter could not be sent')
      return { id, mailed }
    }),

  change: gate('account.change')
    .input(input.changeAccount)
    .mutation(async ({ ctx, input: { id, ...typed } }): Promise<Account> => {
      const said = { name: checkName(typed.name), roles: checkRoles(typed.roles) }
      const changed = await change(ctx, { workshop: null, facts: { account: id, roles: said.roles.join(' ') } }, async (db) => {
        const account = await inForce(db, id)
        if (!said.roles.includes('administrator')) await mustLeaveAnAdministrator(db, account, 'roles')
        await changeAccount(db, id, said)
        return { ...account, ...said }
      })
      await recheckWorkshopsOf(ctx, id)
      return viewOf(changed)
    }),

  remove: gate('account.remove')
    .input(input.oneAccount)
    .mutation(async ({ ctx, input: { id } }): Promise<void> => {
      if (accountOf(ctx.as).id === id) refuse('invalid', { why: 'yourself' })
      await change(ctx, { workshop: null, facts: { account: id } }, async (db) => {
        const account = await inForce(db, id)
        await mustLeaveAnAdministrator(db, account, null)
        await changeAccount(db, id, { removedAt: ctx.now() })
      })
      await recheckWorkshopsOf(ctx, id)
    }),

  colleagues: gate('account.colleagues')
    .input(nothing)
    .query(async ({ ctx }): Promise<{ id: string; name: string; email: string }[]> => {
      const accounts = await ctx.house.store.read((db) => allAccounts(db, { removed: false }))
      const others = accounts.filter((each) => each.roles.includes('facilitator') && each.id !== accountOf(ctx.as).id)
      return others.map(({ id, name, email }) => ({ id, name, email }))
    }),

  mayClaim: gate('account.mayClaim')
    .input(input.oneTimeToken)
    .query(async ({ ctx, input: { token } }): Promise<boolean> => {
      await ctx.guesses.mayGuess(ctx.address)
      const found = await ctx.house.store.read((db) => tokenByHash(db, hashOf(ctx.house.secret, token), 'claim', ctx.now()))
      if (found === null) await ctx.guesses.wrong(ctx.address)
      return found !== null
    }),

  /** Makes the first administrator, or another one where the last was lost; who sets a city up also runs workshops in it. */
  claim: gate('account.claim')
    .input(input.claimCity)
    .mutation(async ({ ctx, input: { token, email, ...typed } }): Promise<{ signIn: string }> => {
      const name = checkName(typed.name)
      const signIn = await guessing(ctx, () =>
        change(ctx, { workshop: null }, async (db) => {
          const used = await useToken(db, hashOf(ctx.house.secret, token), 'claim', ctx.now())
          if (used === null) refuse('expired')
          await nameCity(ctx, db, typed.city)
          const known = await accountByEmail(db, email)
          const roles = [...new Set<AccountRole>(['administrator', ...(known?.roles ?? ['facilitator'])])]
          if (known === null) await addAccount(db, { ...newAccount(ctx, email), name, roles })
          else await changeAccount(db, known.id, { name, roles, ...letInAgain(ctx, known) })
          await forgetTokens(db, 'claim')
          return await keepSignInLink(ctx, db, email, ASKED_LASTS)
        }),
      )
      return { signIn: signIn.link }
    }),
})
