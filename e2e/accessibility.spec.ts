import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { Examiner } from '#e2e/fixtures/axe.ts'
import { facilitatorOf, letterTo, throughMailbox } from '#e2e/fixtures/demonstration.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { bring, claimIn, DESK, type Device, deskOf, device, openPhone, PHONE, WALL } from '#e2e/fixtures/people.ts'
import { goNext, isSaved, joinBy, point, write } from '#e2e/fixtures/phone.ts'
import { Visitor } from '#e2e/fixtures/visitor.ts'
import { doors } from '#server/domain/access.ts'
import type { WorkshopListItem } from '#server/domain/views.ts'

const UPRIGHT = { width: 1080, height: 1920 }
/** A phone's pages are the same column on a desk; a dialog is drawn alike at every size. */
const HAND = [PHONE]
const TABLE = [DESK]
const axe = new Examiner()

// The last test counts what the others have looked at: should one be tried again, all are.
test.describe.configure({ mode: 'serial' })

let empty: House
let house: House
let facilitator: Visitor
let desk: Device
let workshops: WorkshopListItem[]
const of = (phase: WorkshopListItem['phase']): string => workshops.find((each) => each.phase === phase)?.id ?? ''
const codeOf = async (workshop: string): Promise<string> =>
  (await facilitator.ask('workshop.read', { workshop })).codes.find((each) => !each.closed)?.code ?? ''

test.beforeAll(async ({ browser }) => {
  ;[empty, house] = await Promise.all([startHouse(), startHouse({ flags: [] })])
  facilitator = await throughMailbox(house, facilitatorOf(house))
  workshops = await facilitator.ask('workshop.list', {})
  desk = await deskOf(browser, house, facilitator)
})
test.afterAll(() => Promise.all([empty?.leave(), house?.leave()]))
test.afterEach(() => axe.nothingFound())

/** Goes somewhere and looks. */
async function at(
  page: Page,
  address: string,
  name = address,
  ready: (page: Page) => Locator = (its) => its.getByRole('main'),
): Promise<void> {
  await page.goto(address)
  await expect(ready(page).first()).toBeVisible()
  await axe.look(page, name)
}

test('an empty installation: the one-time link, and pages on which there is nothing yet', async ({ browser }) => {
  const { page } = await device(browser, empty, DESK)
  await at(page, empty.printed('/welcome/'), 'welcome')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.locator('[aria-invalid=true]').first()).toBeVisible()
  await axe.look(page, 'welcome with a complaint', TABLE)
  await claimIn(page, empty)
  await at(page, empty.printed('/welcome/'), 'welcome used')
  await at(page, '/workshops', 'no workshop yet')
  await at(page, '/projects', 'no project yet')
  await at(page, '/reports', 'no report yet')
  await at(page, '/workshops/new', 'the first workshop')
})

test('the pages for everybody: first page, joining, signing in, mailbox, nothing there', async ({ browser }) => {
  const { page } = await device(browser, house, DESK)
  await at(page, '/')
  await at(page, '/method')
  await at(page, '/join')
  await at(page, '/join?code=hello', 'a code that is none')
  const code = await codeOf(of('joining'))
  await at(page, `/join/${code}`)
  await page.getByRole('radio', { name: /^Vendor/ }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /choose/i })).toBeVisible()
  await axe.look(page, 'joining, with consent missing')
  await at(page, '/sign-in')
  await page.getByLabel('Your e-mail address').fill(facilitatorOf(house))
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('Look into your mail')).toBeVisible()
  await axe.look(page, 'a sign-in link is on its way')
  await at(page, '/mailbox', 'a closed mailbox')
  const visitor = new Visitor(house.url)
  const link = await letterTo(house, visitor, facilitatorOf(house))
  await at(page, link, 'a sign-in link')
  await at(page, house.printed('/mailbox/'), 'an open mailbox')
  await at(page, '/method')
  await at(page, '/nothing/here', 'nothing there')
})

test('the pages of staff: workshops, set-up, cards', async () => {
  const { page } = desk
  await at(page, '/workshops')
  await at(page, '/workshops/new', 'a new workshop')
  await page.getByRole('group', { name: 'What is the workshop about?' }).getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Change the choice' }).click()
  await page.getByRole('button', { name: 'Add a part' }).click()
  await page.getByLabel('How many people').first().fill('many')
  await page.getByRole('button', { name: 'Create the workshop' }).click()
  await expect(page.locator('[aria-invalid=true]').first()).toBeFocused()
  await axe.look(page, 'a new workshop with complaints', TABLE)
  const ready = of('joining')
  await at(page, `/workshops/${ready}`, 'a set-up')
  await page.getByText('Personal links and co-facilitators').click()
  await page.getByRole('button', { name: 'Make a link' }).click()
  await expect(page.getByText('Copy it now')).toBeVisible()
  await page
    .getByRole('button', { name: /^Replace/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await axe.look(page, 'a code about to be replaced', TABLE)
  await at(page, `/workshops/${of('closed')}`, 'a set-up that is fixed')
  await at(page, `/workshops/${ready}/cards`, 'cards')
  await page.getByLabel('Residents').fill('3')
  await page.getByRole('button', { name: 'Make 3 cards' }).click()
  await expect(page.getByRole('region', { name: 'Cards to print' })).toBeVisible()
  await axe.look(page, 'cards to print')
})

test('the pages of staff: projects and frameworks', async () => {
  const { page } = desk
  await at(page, '/projects')
  const [project] = await facilitator.ask('project.list', {})
  await at(page, `/projects/${project?.id}`, 'a project')
  await at(page, '/projects/new')
  await page.getByRole('button', { name: /^(Add|Create|Save)/ }).click()
  await expect(page.locator('[aria-invalid=true]').first()).toBeFocused()
  await axe.look(page, 'a project with a complaint', TABLE)
  await at(page, '/frameworks')
  await at(page, '/frameworks/scale-up', 'a framework')
  await page.getByRole('button', { name: 'Copy and change' }).click()
  await page.waitForURL(/\/edit$/)
  await page.getByRole('button', { expanded: false }).first().click()
  await axe.look(page, 'a framework being changed')
})

test('the pages of an administrator', async ({ browser }) => {
  const [visitor, { page }] = await administrator(browser)
  expect((await visitor.ask('account.me', undefined))?.roles).toContain('administrator')
  await at(page, '/admin')
  await at(page, '/admin/log')
  await at(page, '/admin/people')
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByRole('dialog').locator('[aria-invalid=true]').first()).toBeVisible()
  await axe.look(page, 'somebody being invited', TABLE)
})

async function administrator(browser: Browser): Promise<[Visitor, Device]> {
  const address = facilitatorOf(house).replace(/^[^@]+/, 'administrator')
  const visitor = await throughMailbox(house, address)
  return [visitor, await deskOf(browser, house, visitor)]
}

test('a phone: from the waiting room to done', async ({ browser }) => {
  const phone = await openPhone(browser, house)
  const { page } = phone
  await joinBy(phone, await codeOf(of('joining')), { group: 'resident' })
  await axe.look(page, 'waiting', HAND)
  await joinBy(phone, await codeOf(of('scoring')), { group: 'resident' })
  await expect(point(page, 0, 7)).toBeVisible()
  await axe.look(page, 'a factor')
  await point(page, 0, 9).check()
  await point(page, 1, 0).check()
  await write(page, 'Because the lamps are ours.')
  await isSaved(page)
  await axe.look(page, 'a factor with a reason', HAND)
  await phone.context.setOffline(true)
  await point(page, 0, 2).check()
  await expect(page.getByText('No connection – kept on this phone')).toBeVisible()
  await axe.look(page, 'a factor without a connection', HAND)
  await phone.context.setOffline(false)
  await isSaved(page)
  await page.getByRole('button', { name: 'Overview' }).click()
  await axe.look(page, 'the overview', HAND)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'I need more time' }).click()
  await dialog.getByRole('button', { name: 'Leave this seat on this device' }).click()
  await axe.look(page, 'leaving a seat', HAND)
  await dialog.getByRole('button', { name: /What matters most/ }).click()
  await page.getByRole('main').getByRole('checkbox').first().check()
  await axe.look(page, 'the top five', HAND)
  await goNext(page)
  await page.getByRole('radio', { name: 'Copy it to another place' }).check()
  await axe.look(page, 'the path', HAND)
  await goNext(page)
  await axe.look(page, 'the end, with open questions', HAND)
  await page.getByRole('button', { name: 'I’m done' }).click()
  await expect(page.getByText('All your answers are saved.')).toBeVisible()
  await axe.look(page, 'done', HAND)
  await at(page, `${new URL(page.url()).pathname}/notice`, 'the notice')
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await axe.look(page, 'about to withdraw', HAND)
})

test('other seats: by card, observer, helper, listening, set aside', async ({ browser }) => {
  const [ready, scoring] = [of('joining'), of('scoring')]
  const phone = await openPhone(browser, house)
  const { page } = phone
  const invited = async (workshop: string, role: 'participant' | 'observer' | 'helper', group: 'vendor' | null) =>
    facilitator.tell('participant.invite', { workshop, role, group, unit: null })
  await at(page, (await invited(ready, 'participant', 'vendor')).url, 'a seat to take')
  await page.getByRole('button', { name: 'Take this seat' }).click()
  await page.waitForURL('**/w/*')
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible()
  await axe.look(page, 'the notice before the first score', HAND)
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText('Please choose: yes or no.')).toBeVisible()
  await axe.look(page, 'consent is missing', HAND)
  await page.goto((await invited(scoring, 'helper', null)).url)
  await page.getByRole('button', { name: 'Take this seat' }).click()
  await expect(page.getByRole('button', { name: 'Begin a form' })).toBeVisible()
  await axe.look(page, 'a helper', HAND)
  const observer = await invited(scoring, 'observer', null)
  await at(page, observer.url, 'a seat to take beside one’s own')
  await page.getByRole('button', { name: /^Take the seat Observer/ }).click()
  await page.waitForURL('**/w/*')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('button', { name: /Add a reason/ })).toBeVisible()
  await axe.look(page, 'an observer', HAND)
  await facilitator.tell('participant.setAside', { workshop: scoring, seat: observer.id })
  await expect(page.getByRole('heading', { name: 'This seat was set aside' })).toBeVisible()
  await axe.look(page, 'a seat that was set aside', HAND)
  await joinBy(phone, await codeOf(of('closed')), { group: 'resident' })
  await axe.look(page, 'a listening seat', HAND)
})

test('the console: before, while and after scoring, with all its dialogs', async () => {
  const { page } = desk
  const ready = of('joining')
  const console = page.getByRole('region', { name: 'Next step' })
  await at(page, `/workshops/${ready}/console`, 'the console while people join', () => console)
  for (const [opener, name] of [
    ['Link for another screen', 'a wall link'],
    [/^Everyone|Show the QR code/, 'a join code'],
    ['Invite one person', 'an invitation'],
    ['Keys', 'the keys'],
    ['Open scoring', 'scoring about to open'],
  ] as const) {
    await page.getByRole('button', { name: opener }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await axe.look(page, name, TABLE)
    await page.keyboard.press('Escape')
  }
  await at(page, `/workshops/${of('scoring')}/console`, 'the console while people score', () => console)
  await page.getByRole('button', { name: /^Resident 7\b/ }).click()
  await axe.look(page, 'a seat', TABLE)
  await page.getByRole('button', { name: 'Move to another device' }).click()
  await expect(page.getByRole('img', { name: /opens the seat/ })).toBeVisible()
  await axe.look(page, 'a seat that moves', TABLE)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Close scoring' }).click()
  await axe.look(page, 'scoring about to close', TABLE)
  await page.keyboard.press('Escape')
  await at(page, `/workshops/${of('closed')}/console`, 'the console after the close', () => console)
})

test('a pause: phone, console and wall', async ({ browser }) => {
  const workshop = of('scoring')
  const phone = await openPhone(browser, house)
  await joinBy(phone, await codeOf(workshop), { group: 'resident' })
  await facilitator.tell('round.pause', { workshop })
  await expect(phone.page.getByRole('heading', { name: 'Scoring is paused' })).toBeVisible()
  await axe.look(phone.page, 'a phone in a pause', HAND)
  await at(desk.page, `/workshops/${workshop}/console`, 'the console in a pause', (its) => its.getByRole('region', { name: 'Next step' }))
  await everyScene(await wallFor(browser), [[workshop, 'in a pause']])
  await facilitator.tell('round.resume', { workshop })
})

test('the wall, light and dark, in each scene', async ({ browser }) => {
  await everyScene(await wallFor(browser), [
    [of('joining'), 'while people join'],
    [of('scoring'), 'while people score'],
    [of('closed'), 'after the close'],
  ])
  const stranger = await device(browser, house, WALL)
  await stranger.page.goto(`/wall/${of('scoring')}`)
  await axe.look(stranger.page, 'a wall link that has ended', [WALL])
})

async function wallFor(browser: Browser): Promise<Page> {
  const screen = await device(browser, house, WALL)
  await bring(screen, facilitator)
  return screen.page
}

async function everyScene(page: Page, scenes: [string, string][]): Promise<void> {
  for (const [workshop, name] of scenes)
    for (const light of ['', '?dark']) {
      await page.goto(`/wall/${workshop}${light}`)
      await expect(page.getByRole('main')).toBeVisible()
      await axe.look(page, `the wall ${name}${light}`, light ? [WALL] : [WALL, UPRIGHT])
    }
}

test('scoring closes, and the phone of who was scoring says so', async ({ browser }) => {
  const phone = await openPhone(browser, house)
  await joinBy(phone, await codeOf(of('scoring')), { group: 'resident' })
  await expect(point(phone.page, 0, 7)).toBeVisible()
  await facilitator.tell('round.close', { workshop: of('scoring') })
  await expect(phone.page.getByRole('heading', { name: 'Scoring is closed' })).toBeVisible()
  await axe.look(phone.page, 'a phone after the close', HAND)
})

test('after the reveal: the reports and one of them, folded and open', async () => {
  const workshop = of('revealed')
  const { projects } = await facilitator.ask('workshop.read', { workshop })
  await at(desk.page, '/reports', 'the reports')
  await at(desk.page, `/workshops/${workshop}/report/${projects[0]?.id}`, 'the report')
  await desk.page.getByRole('button', { name: 'Open all factors' }).click()
  await axe.look(desk.page, 'the report with all factors open', TABLE)
})

test('after the reveal: the console, the wall and a phone', async ({ browser }) => {
  const workshop = of('revealed')
  const { projects } = await facilitator.ask('workshop.read', { workshop })
  const project = projects[0]?.id ?? ''
  await at(desk.page, `/workshops/${workshop}/export`, 'the files of scores')
  await at(desk.page, `/workshops/${of('scoring')}/export`, 'no file of scores yet')
  await at(desk.page, `/workshops/${workshop}/console`, 'the console after the reveal', (its) =>
    its.getByRole('region', { name: 'Next step' }),
  )
  const { order } = await facilitator.ask('result.read', { workshop, project })
  await everyScene(await wallFor(browser), [[workshop, 'after the reveal']])
  await facilitator.tell('round.spotlight', { workshop, project, factor: order[0] ?? '' })
  await everyScene(await wallFor(browser), [[workshop, 'with a factor in the spotlight']])
  const phone = await openPhone(browser, house)
  await joinBy(phone, await codeOf(workshop), { group: 'resident' })
  await expect(phone.page.getByRole('radio', { name: /Following the wall/ })).toBeVisible()
  await axe.look(phone.page, 'a phone that follows the wall', HAND)
})

test('every page that there is was looked at', () => {
  // Links that lead on to another page at once, and files.
  const leadOn = [
    '/workshops/[id]/export/[project]/scores.csv',
    '/seat/[token]',
    '/screen/[token]',
    '/mailbox/[secret]',
    '/w/[id]/start',
    '/w/[id]/withdraw',
    '/icon.svg',
    '/_not-found',
  ]
  const pages = Object.keys(doors).filter((door) => !door.startsWith('/api/') && !leadOn.includes(door))
  const form = (door: string) => new RegExp(`^${door.replaceAll(/\[\w+\]/g, '[^/]+')}$`)
  const unseen = pages.filter((door) => ![...axe.seen].some((path) => form(door).test(path)))
  expect(unseen).toEqual([])
})
