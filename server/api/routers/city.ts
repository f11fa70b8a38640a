import { entries, messages } from '#db/queries/activity.ts'
import { allAccounts } from '#db/queries/people.ts'
import { saveCity } from '#db/queries/settings.ts'
import { change } from '#server/api/change.ts'
import { mailboxCookie } from '#server/api/cookies.ts'
import { gate, router } from '#server/api/gate.ts'
import { theCity } from '#server/api/loading.ts'
import * as input from '#server/domain/city.input.ts'
import { nothing } from '#server/domain/common.input.ts'
import { refuse } from '#server/domain/errors.ts'
import { checkSettings } from '#server/domain/settings.ts'
import type { AuditEntry, CityLook, CitySettingsView, MailboxMessage } from '#server/domain/views.ts'

const A_PAGE = 100

export const cityRouter = router({
  look: gate('city.look').query(async ({ ctx }): Promise<CityLook> => {
    const { name, demonstration, languages, timeZone, retentionDays } = await ctx.house.store.read(theCity)
    return { name, demonstration, languages, timeZone, retentionDays }
  }),

  settings: gate('city.settings').query(async ({ ctx }): Promise<CitySettingsView> => {
    const { name, timeZone, languages, retentionDays, sender, demonstration } = await ctx.house.store.read(theCity)
    return { name, timeZone, languages, retentionDays, sender, demonstration, mailConfigured: ctx.house.mailConfigured }
  }),

  saveSettings: gate('city.saveSettings')
    .input(input.saveSettings)
    .mutation(async ({ ctx, input: typed }): Promise<CitySettingsView> => {
      const settings = checkSettings(typed)
      const facts = { timeZone: settings.timeZone, languages: settings.languages.join(' '), retentionDays: settings.retentionDays }
      const demonstration = await change(ctx, { workshop: null, facts }, async (db) => {
        const before = await theCity(db)
        const createdAt = before.createdAt === 0 ? ctx.now() : before.createdAt
        await saveCity(db, { ...settings, demonstration: before.demonstration, createdAt })
        return before.demonstration
      })
      return { ...settings, demonstration, mailConfigured: ctx.house.mailConfigured }
    }),
})

export const auditRouter = router({
  /** Newest first, a page at a time. The actor is an account's name, or `seat`, `screen`, `system`: a seat stays unnamed here too. */
  list: gate('audit.list')
    .input(input.readAudit)
    .query(async ({ ctx, input: wish = {} }): Promise<AuditEntry[]> => {
      const [rows, accounts] = await ctx.house.store.read((db) =>
        Promise.all([entries(db, { ...wish, limit: A_PAGE }), allAccounts(db, { removed: true })]),
      )
      const names = new Map(accounts.map((each) => [each.id, each.name]))
      return rows.map(({ id, at, actorKind, actorId, action, workshopId, facts }) => ({
        id,
        at,
        actor: (actorKind === 'account' ? names.get(actorId ?? '') : undefined) ?? actorKind,
        action,
        workshop: workshopId,
        facts,
      }))
    }),
})

export const mailboxRouter = router({
  /** Opens with the cookie that the printed secret was exchanged for, and only in a demonstration. */
  list: gate('mailbox.list')
    .input(nothing)
    .query(async ({ ctx }): Promise<MailboxMessage[]> => {
      if (ctx.sealed(mailboxCookie) === null) refuse('not-found')
      const { demonstration } = await ctx.house.store.read(theCity)
      return demonstration ? await ctx.house.store.read((db) => messages(db, A_PAGE)) : refuse('not-found')
    }),
})
