import { expect, type Locator, type Page, test } from '@playwright/test'
import { LIVE } from '#e2e/fixtures/console.ts'
import { colleague } from '#e2e/fixtures/everyone.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { bring, type Device, fits, fitsWhole, openConsole, openPhone, openWall, showTab, troublesOf } from '#e2e/fixtures/people.ts'
import { joinBy } from '#e2e/fixtures/phone.ts'
import { answer, claim, join, type SetUp, save, setUp } from '#e2e/fixtures/story.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'

// One room, in which one thing after the other goes wrong.
test.describe.configure({ mode: 'serial' })

/** Three officials and three residents are just enough; two vendors are not, and stay sealed. */
const CAME: Record<Group, number> = { official: 3, vendor: 2, resident: 3 }
const MIDDLE: Record<Group, number> = { official: 8, vendor: 5, resident: 2 }
const LEAVES = 'The resident who will withdraw wrote this.'

let house: House
let facilitator: Visitor
let made: SetUp
let desk: Device
let second: Device
let wall: Device
/** An official, a resident, and the resident who withdraws. */
let official: Device
let resident: Device
let leaver: Device
let factors: string[] = []
const seats: { visitor: Visitor; group: Group }[] = []

test.beforeAll(async ({ browser }) => {
  house = await startHouse()
  facilitator = await claim(house)
  const coRunner = await colleague(house, facilitator, 'cora@city.example', ['facilitator'])
  made = await setUp(facilitator, { units: [], minutes: null, topFive: false })
  const { id: account } = (await coRunner.ask('account.me', undefined)) ?? { id: '' }
  await facilitator.tell('workshop.addFacilitator', { workshop: made.workshop, account })
  desk = await openConsole(browser, house, facilitator, made.workshop)
  second = await openConsole(browser, house, coRunner, made.workshop)
  const { url } = await facilitator.tell('workshop.openScreen', { workshop: made.workshop })
  wall = await openWall(browser, house, url)
  for (const group of groups)
    for (let place = 0; place < CAME[group]; place++) seats.push({ visitor: await join(house, made.codes.all ?? '', group), group })
  const onPhone = async (at: number): Promise<Device> => {
    const phone = await openPhone(browser, house)
    const visitor = seats[at]?.visitor
    if (visitor !== undefined) await bring(phone, visitor)
    await phone.page.goto(`/w/${made.workshop}`)
    return phone
  }
  official = await onPhone(0)
  resident = await onPhone(5)
  leaver = await onPhone(7)
})
test.afterAll(() => house.leave())

const heading = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 1 })
const nextStep = ({ page }: Device): Locator => page.getByRole('region', { name: 'Next step' })
const queue = ({ page }: Device): Locator => page.getByRole('region', { name: 'Order of talk' })

/** Somebody presses reload everywhere, and finds what was there. */
async function reloaded(onWall: string, onPhone: string | RegExp, onConsole: string): Promise<void> {
  const look = async () => {
    await expect(wall.page.getByText(onWall).first()).toBeVisible(LIVE)
    await expect(heading(resident.page)).toHaveText(onPhone, LIVE)
    await expect(nextStep(desk)).toContainText(onConsole, LIVE)
  }
  await look()
  await Promise.all([wall, resident, desk].map(({ page }) => page.reload()))
  await look()
}

test('a reload in each state before the reveal shows that state again, and nothing of what is sealed', async () => {
  const { workshop } = made
  await reloaded('Take your phone and join', 'You’re in', 'Open scoring')
  await facilitator.tell('round.open', { workshop, minutes: null })
  await reloaded('scoring is open', /^1 of /, 'Close scoring')
  await facilitator.tell('round.pause', { workshop })
  await reloaded('Scoring is paused', 'Scoring is paused', 'Go on with scoring')
  await facilitator.tell('round.resume', { workshop })
  for (const { visitor, group } of seats) await scoreAll(visitor, group)
  await facilitator.tell('round.close', { workshop })
  await reloaded('the reveal comes next', 'Scoring is closed', 'Reveal…')
  for (const { page } of [wall, resident, desk]) await expect(page.getByText(LEAVES)).toHaveCount(0)
})

async function scoreAll(visitor: Visitor, group: Group): Promise<void> {
  const last = visitor === seats.at(-1)?.visitor
  const patches = made.factorIds.map((factor, at) =>
    answer(made.projects[0] ?? '', factor, MIDDLE[group], 9 - MIDDLE[group], last && at === 0 ? LEAVES : null),
  )
  await save(visitor, made.workshop, patches)
}

test('two consoles press reveal at once, while the wall is away and a phone sleeps: one reveal, the same for all who are there', async () => {
  await showTab(resident.page, false)
  await wall.context.setOffline(true)
  const dialogs = [desk, second].map(({ page }) => page.getByRole('dialog', { name: 'Reveal the results?' }))
  for (const { page } of [desk, second]) await page.getByRole('button', { name: 'Reveal…' }).click()
  for (const each of dialogs) await expect(each).toContainText('Vendors: sealed, since fewer than 3 scored')
  await Promise.all(dialogs.map((each) => each.getByRole('button', { name: 'Reveal to everyone' }).click()))
  for (const each of [desk, second]) {
    await expect(queue(each).getByRole('button')).toHaveCount(made.factorIds.length, LIVE)
    await expect(each.page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
  }
  await expect(official.page.getByRole('heading', { name: 'What to talk about, in this order' })).toBeVisible(LIVE)
  const log = await facilitator.ask('audit.list', {})
  expect(log.filter(({ action }) => action === 'round.reveal')).toHaveLength(1)
  await expect(wall.page.getByText(/the reveal comes next|Here it comes/)).toBeVisible()
  await expect(heading(resident.page)).toHaveText('Scoring is closed')
})

test('the wall that was away and the phone that slept catch up by themselves', async () => {
  await wall.context.setOffline(false)
  await showTab(resident.page, true)
  await expect(resident.page.getByRole('heading', { name: 'What to talk about, in this order' })).toBeVisible(LIVE)
  // A wall that has lost its line knocks again within ten seconds.
  await expect(wall.page.getByText('Where we stand')).toBeVisible({ timeout: 30_000 })
  await expect(wall.page.getByText('Connection lost')).toBeHidden()
  await fitsWhole(wall.page)
  const { order, factors: all } = await facilitator.ask('result.read', { workshop: made.workshop, project: made.projects[0] ?? '' })
  factors = order.map((id) => all.find((factor) => factor.id === id)?.name ?? '')
})

test('a reload after the reveal, with a factor on the wall and a phone that reads elsewhere, shows each where it was', async () => {
  const [first = '', other = ''] = factors
  await reloaded('Where we stand', 'Smart street lights', first)
  await queue(second).getByRole('button', { name: first }).click()
  await expect(heading(wall.page)).toHaveText(first, LIVE)
  await leaver.page.getByRole('button', { name: 'All results' }).click()
  await leaver.page.getByRole('button', { name: other }).click()
  await leaver.page.reload()
  await expect(heading(leaver.page)).toHaveText(other)
  await reloaded(first, first, other)
  await expect(queue(desk).locator('[aria-current=true]')).toContainText(first)
})

test('who comes after the reveal takes a listening seat, and sees the results with no score of their own', async ({ browser }) => {
  const late = await openPhone(browser, house)
  await joinBy(late, made.codes.all ?? '', { group: 'resident' })
  await expect(heading(late.page)).toHaveText(factors[0] ?? '', LIVE)
  await expect(late.page.getByText(/\bYou(: | scored)/)).toHaveCount(0)
  await expect(resident.page.getByText(/^You: \d$/)).toHaveText(['You: 2', 'You: 7'])
  await fits(late.page)
  await expect(desk.page.getByText('1 listening').first()).toBeVisible(LIVE)
  expect(troublesOf([late])).toEqual([])
})

test('somebody withdraws after the reveal, so that the residents are too few: every screen shows the new version', async ({ browser }) => {
  const reader = await openPhone(browser, house)
  await bring(reader, seats[0]?.visitor ?? facilitator)
  const report = `/workshops/${made.workshop}/report/${made.projects[0]}`
  await reader.page.goto(report)
  const line = reader.page.getByText('Alignment report')
  await expect(line).toContainText('version 1')
  const one = wall.page.locator('[data-wall]')
  await queue(desk)
    .getByRole('button', { name: await nameOfFirst() })
    .click()
  await expect(one.getByText(LEAVES)).toBeVisible(LIVE)

  const { page } = leaver
  await page.goto(`/w/${made.workshop}/notice`)
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText('The results have been shown, so the totals stay as they are.')).toBeVisible()
  await page.getByRole('button', { name: 'Withdraw and erase' }).click()
  await expect(page.getByRole('heading', { name: 'You have withdrawn' })).toBeVisible()

  const sealed = 'Not shown: fewer than 3 scored'
  for (const each of [wall, official, resident]) {
    // Vendors were sealed from the start; now residents are as well, on both questions.
    await expect(each.page.getByRole('main').locator('p', { hasText: sealed })).toHaveCount(4, LIVE)
    await expect(each.page.getByText(LEAVES)).toHaveCount(0)
  }
  for (const each of [desk, second]) await expect(each.page.getByText(LEAVES)).toHaveCount(0, LIVE)
  await fitsWhole(wall.page)
  await reader.page.reload()
  await expect(line).toContainText('version 2')
  await expect(reader.page.getByText('Somebody has withdrawn since the reveal')).toBeVisible()
  await expect(reader.page.getByText(LEAVES)).toHaveCount(0)
  await fits(reader.page)
  expect(troublesOf([reader])).toEqual([])
})

const nameOfFirst = async (): Promise<string> => {
  const { factors: all } = await facilitator.ask('result.read', { workshop: made.workshop, project: made.projects[0] ?? '' })
  return all[0]?.name ?? ''
}

test('no page had anything to complain about but the connection that was taken away', () => {
  const away = /ERR_INTERNET_DISCONNECTED|Failed to load resource.*(participant\.mine|\/api\/live\/|\/w\/)/
  expect(troublesOf([desk, second, wall, official, resident, leaver], away)).toEqual([])
})
