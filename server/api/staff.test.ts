import { expect, it } from 'vitest'
import { addMessage } from '#db/queries/activity.ts'
import { keepToken } from '#db/queries/people.ts'
import { saveCity } from '#db/queries/settings.ts'
import { eachStore } from '#db/testing/stores.ts'
import { hashOf, sessionSecret } from '#server/api/seal.ts'
import { aCity, codeOf, MORNING, refusalOf } from '#server/api/testing/stage.ts'
import { aProject, aWorkshop, FRAMEWORK } from '#server/api/testing/workshop.ts'
import { linkHash } from '#server/auth-links.ts'
import { usualSettings } from '#server/domain/settings.ts'

/** Until what was not waited for has happened. */
const soon = async (happened: () => boolean) => {
  for (let wait = 0; wait < 100 && !happened(); wait++) await new Promise((resolve) => setTimeout(resolve, 10))
}

eachStore((open) => {
  it('makes the first administrator with the one-time link, once', async () => {
    const store = await open()
    const city = await aCity(store)
    const form = { token: 'the-one-time-link', email: 'eve@city.example', name: 'Eve', city: 'Evetown' }
    const { api } = city.browser()
    await expect(api.account.mayClaim({ token: form.token })).resolves.toBe(false)
    expect(await codeOf(api.account.claim(form))).toBe('expired')
    await expect(api.city.look()).resolves.toMatchObject({ name: 'Havenstad', demonstration: false, languages: ['en'] })
    await expect(city.administrator.api.account.list()).resolves.toMatchObject([
      { email: 'ada@city.example', roles: ['administrator', 'facilitator'] },
    ])

    // A link for a lost administrator: makes another one, and leaves the city its name.
    const again = { hash: hashOf(city.house.secret, 'second'), email: '', purpose: 'claim', expiresAt: MORNING + 1000 } as const
    await store.write({ kind: 'decision', workshop: null }, (db) => keepToken(db, again, MORNING))
    await expect(api.account.mayClaim({ token: 'second' })).resolves.toBe(true)
    expect(await refusalOf(api.account.claim({ ...form, token: 'second', email: 'nobody' }))).toMatchObject({
      field: 'email',
      facts: { why: 'email' },
    })
    expect(await refusalOf(api.account.claim({ ...form, token: 'second', name: ' ' }))).toMatchObject({ field: 'name' })
    const { signIn } = await api.account.claim({ ...form, token: 'second' })
    expect(signIn).toMatch(/^http:\/\/concord\.example:3000\/sign-in\/[0-9a-z]{32}\?to=eve%40city\.example$/)
    await expect(api.city.look()).resolves.toMatchObject({ name: 'Havenstad' })
  })

  it('takes a claim from one of two browsers that bring the same link', async () => {
    const store = await open()
    const city = await aCity(store)
    const row = { hash: hashOf(city.house.secret, 'link'), email: '', purpose: 'claim', expiresAt: MORNING + 1000 } as const
    await store.write({ kind: 'decision', workshop: null }, (db) => keepToken(db, row, MORNING))
    const claims = ['a', 'b', 'c'].map((name) =>
      city.browser().api.account.claim({ token: 'link', email: `${name}@city.example`, name, city: 'C' }),
    )
    const outcomes = await Promise.allSettled(claims)
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
    expect(await city.administrator.api.account.list()).toHaveLength(2)
  })

  it('mails a link that signs in once, and answers the same where there is no account', async () => {
    const city = await aCity(await open())
    const { api } = city.browser()
    await expect(api.account.askLink({ email: 'nobody@city.example' })).resolves.toEqual({ sent: true })
    await expect(api.account.askLink({ email: ' ADA@city.example' })).resolves.toEqual({ sent: true })
    await soon(() => city.letters.length > 0)
    expect(city.letters).toMatchObject([{ kind: 'sign-in', to: 'ada@city.example', name: 'Ada', city: 'Havenstad' }])
    const token = new URL(city.letters[0]?.link ?? '').pathname.split('/').at(-1) ?? ''
    const use = { hash: linkHash(token, sessionSecret(city.house.secret)), email: 'ada@city.example' }
    const { system } = city.api
    await expect(system.account.useToken(use)).resolves.toBe(true)
    await expect(system.account.useToken(use)).resolves.toBe(false)
    await city.store.write({ kind: 'decision', workshop: null }, (db) =>
      keepToken(db, { hash: 'h', email: 'ada@city.example', purpose: 'sign-in', expiresAt: MORNING + 10 }, MORNING),
    )
    city.clock.now += 11
    await expect(system.account.useToken({ hash: 'h', email: 'ada@city.example' })).resolves.toBe(false)
    for (let ask = 0; ask < 4; ask++) await api.account.askLink({ email: 'ada@city.example' })
    expect(await codeOf(api.account.askLink({ email: 'ada@city.example' }))).toBe('too-many')
    await expect(api.account.askLink({ email: 'other@city.example' })).resolves.toEqual({ sent: true })
  })

  it('invites, changes and ends accounts, and always keeps an administrator', async () => {
    const city = await aCity(await open())
    const { account } = city.administrator.api
    const typed = { email: 'Rita@city.example', name: ' Rita ', roles: ['reviewer' as const] }
    const { id } = await account.invite(typed)
    expect(city.letters).toMatchObject([{ kind: 'invited', to: 'rita@city.example', name: 'Rita' }])
    expect(await refusalOf(account.invite(typed))).toMatchObject({ field: 'email', facts: { why: 'email-taken' } })
    expect(await refusalOf(account.invite({ ...typed, email: 'x@city.example', roles: [] }))).toMatchObject({ field: 'roles' })
    const ours = (await account.list()).find((each) => each.email === 'ada@city.example')?.id ?? ''
    expect(await refusalOf(account.remove({ id: ours }))).toMatchObject({ facts: { why: 'yourself' } })
    expect(await refusalOf(account.change({ id: ours, name: 'Ada', roles: ['reviewer'] }))).toMatchObject({
      facts: { why: 'last-administrator' },
    })
    await expect(account.change({ id, name: 'Rita', roles: ['administrator'] })).resolves.toMatchObject({ roles: ['administrator'] })
    await account.change({ id: ours, name: 'Ada', roles: ['facilitator'] })
    expect(await codeOf(account.list())).toBe('not-found')
    const rita = await city.signedIn(id)
    await rita.api.account.remove({ id: ours })
    await expect(city.api.system.account.byEmail({ id: ours })).resolves.toBeNull()
    expect(await codeOf(rita.api.account.change({ id: ours, name: 'Ada', roles: ['facilitator'] }))).toBe('not-found')
    await rita.api.account.invite({ email: 'ada@city.example', name: 'Ada', roles: ['facilitator'] })
    await expect(city.api.system.account.byEmail({ email: 'ada@city.example' })).resolves.toMatchObject({ id: ours })
  })

  it('keeps an invitation whose letter could not be sent, and says so', async () => {
    const city = await aCity(await open())
    city.house.sendMail = () => Promise.reject(new Error('no mail server'))
    await expect(city.administrator.api.account.invite({ email: 'x@city.example', name: 'X', roles: ['reviewer'] })).resolves.toMatchObject(
      { mailed: false },
    )
  })

  it('keeps the settings of the city, or names the field that is wrong', async () => {
    const city = await aCity(await open())
    const { api } = city.administrator
    const typed = { name: 'Havenstad', timeZone: 'Europe/Lisbon', languages: ['en', 'nl'], retentionDays: 60, sender: 'c@city.example' }
    await api.city.saveSettings(typed)
    await expect(api.city.settings()).resolves.toEqual({ ...typed, demonstration: false, mailConfigured: false })
    expect(await refusalOf(api.city.saveSettings({ ...typed, timeZone: 'Mars' }))).toMatchObject({ field: 'timeZone' })
    expect(await refusalOf(api.city.saveSettings({ ...typed, languages: ['tlh'] }))).toMatchObject({ field: 'languages.0' })
  })

  it('reads the log a page at a time, the newest first', async () => {
    const room = await aWorkshop(await open())
    const { project } = room.facilitator.api
    for (let each = 0; each < 105; each++) {
      room.clock.now += 1
      await project.archive({ id: room.project })
    }
    const first = await room.administrator.api.audit.list()
    expect(first).toHaveLength(100)
    const rest = await room.administrator.api.audit.list({ before: first.at(-1)?.id ?? '' })
    expect([...first, ...rest].filter((each) => each.action === 'project.archive')).toHaveLength(105)
    expect(first[0]).toMatchObject({ actor: 'fatima@city.example', action: 'project.archive', facts: { project: room.project } })
  })

  it('shows the mailbox of a demonstration to whoever has its printed secret', async () => {
    const store = await open()
    const city = await aCity(store)
    const visitor = city.browser()
    const secret = city.api.mailboxPath().split('/').at(-1) ?? ''
    expect(city.api.openMailbox('guess')).toBeNull()
    const [pair = ''] = (city.api.openMailbox(secret) ?? '').split(';')
    const [name = '', value = ''] = pair.split('=')
    visitor.jar.set(name, value)
    expect(await codeOf(visitor.api.mailbox.list())).toBe('not-found')
    const settings = { ...usualSettings, name: 'Demo', demonstration: true, createdAt: MORNING }
    await store.write({ kind: 'decision', workshop: null }, async (db) => {
      await saveCity(db, settings)
      await addMessage(db, { id: 'm', to: 'a@demo', subject: 'S', text: 'T', at: MORNING })
    })
    await expect(visitor.api.mailbox.list({})).resolves.toEqual([{ id: 'm', to: 'a@demo', subject: 'S', text: 'T', at: MORNING }])
    expect(await codeOf(city.browser().api.mailbox.list())).toBe('not-found')
  })

  it('copies a framework and changes the copy; a version that a workshop uses stays as it was', async () => {
    const room = await aWorkshop(await open())
    const { framework, workshop } = room.facilitator.api
    const shipped = await framework.read({ id: FRAMEWORK })
    expect(shipped).toMatchObject({ shipped: true, frozen: true, copiedFrom: null })
    const change = (content: typeof shipped.content, name: string) => ({ ...content, name })
    expect(await refusalOf(framework.save({ content: shipped.content, basedOn: shipped.content.version }))).toMatchObject({
      code: 'in-use',
      facts: { why: 'shipped' },
    })
    expect(await codeOf(framework.archive({ id: FRAMEWORK }))).toBe('in-use')
    const { id } = await framework.copy({ id: FRAMEWORK })
    const copy = await framework.read({ id })
    expect(copy).toMatchObject({
      shipped: false,
      frozen: false,
      copiedFrom: { id: FRAMEWORK, name: shipped.content.name },
      content: { version: 1 },
    })
    await expect(framework.save({ content: change(copy.content, 'Ours'), basedOn: 1 })).resolves.toEqual({ version: 1 })
    const setup = { ...room.setup, frameworkId: id, frameworkVersion: 1 }
    const { id: used } = await workshop.create({ setup })
    await expect(framework.save({ content: change(copy.content, 'Newer'), basedOn: 1 })).resolves.toEqual({ version: 2 })
    expect(await codeOf(framework.save({ content: change(copy.content, 'Late'), basedOn: 1 }))).toBe('conflict')
    await expect(framework.read({ id, version: 1 })).resolves.toMatchObject({ content: { name: 'Ours' }, frozen: true })
    await expect(workshop.read({ workshop: used })).resolves.toMatchObject({ framework: { name: 'Ours' } })
    await expect(framework.list()).resolves.toHaveLength(4)
    await framework.archive({ id })
    await expect(framework.list({})).resolves.toHaveLength(3)
    await expect(framework.list({ archived: true })).resolves.toHaveLength(4)
    await framework.unarchive({ id })
    expect(await refusalOf(framework.save({ content: change(copy.content, ' '), basedOn: 2 }))).toMatchObject({ field: 'name' })
  })

  it('keeps projects, and shows of their workshops those that the reader runs', async () => {
    const room = await aWorkshop(await open())
    const { project } = room.facilitator.api
    await project.save({ id: room.project, ...aProject('Street lights'), stage: 'scaling' })
    await expect(project.read({ id: room.project })).resolves.toMatchObject({
      name: 'Street lights',
      stage: 'scaling',
      workshops: [{ id: room.workshop, title: 'Lights on the waterfront' }],
    })
    const other = await room.staff('otto@city.example', 'facilitator')
    await expect(other.api.project.list()).resolves.toMatchObject([{ id: room.project, workshops: [] }])
    expect(await refusalOf(project.create({ ...aProject(''), stage: 'idea' }))).toMatchObject({ field: 'name', facts: { why: 'empty' } })
    expect(await refusalOf(project.create({ ...aProject('X'), stageSince: '2026-05-13' }))).toMatchObject({
      facts: { why: 'in-the-future' },
    })
    await project.create({ ...aProject('X'), stageSince: '2026-05-12' })
    await project.archive({ id: room.project })
    await expect(project.list()).resolves.toHaveLength(1)
    await expect(project.list({ archived: true })).resolves.toHaveLength(2)
    await project.unarchive({ id: room.project })
    expect(await codeOf(project.save({ id: 'none', ...aProject('X') }))).toBe('not-found')
  })
})
