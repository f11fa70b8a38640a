import { expect, type Page, test } from '@playwright/test'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { type Device, openPhone } from '#e2e/fixtures/people.ts'
import { joinBy, point } from '#e2e/fixtures/phone.ts'
import { claim, type SetUp, setUp } from '#e2e/fixtures/story.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'
import { usualGroups } from '#server/domain/stakeholders.ts'

let house: House
let facilitator: Visitor
let made: SetUp

test.beforeAll(async () => {
  house = await startHouse()
  facilitator = await claim(house)
  const groups = usualGroups().map((each) => (each.group === 'vendor' ? { ...each, showing: 'on-record' as const } : each))
  made = await setUp(facilitator, { groups })
})
test.afterAll(() => house.leave())

const SCRIPTS = /\.js(\?|$)/

/** A phone whose page never gets its scripts. */
async function slowest(browser: Parameters<typeof openPhone>[0]): Promise<Device> {
  const phone = await openPhone(browser, house)
  await phone.page.route(SCRIPTS, () => {})
  return phone
}

test('who holds a card says yes to the record and starts, before the page’s scripts have come', async ({ browser }) => {
  const { workshop } = made
  const { url, id } = await facilitator.tell('participant.invite', { workshop, role: 'participant', group: 'vendor', unit: null })
  const { page } = await slowest(browser)
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Take this seat' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { name: 'Before you start' }), 'the browser asks for what is missing').toBeVisible()
  await page.getByRole('radio', { name: /^Yes, I agree/ }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { name: 'You’re in' })).toBeVisible()
  const seats = await facilitator.ask('participant.seats', { workshop })
  expect(seats.find((seat) => seat.id === id)).toMatchObject({ joined: true, onRecord: true })
})

test('somebody withdraws before the page’s scripts have come, and is asked once more as everybody is', async ({ browser }) => {
  const { workshop } = made
  const { url, id } = await facilitator.tell('participant.invite', { workshop, role: 'participant', group: 'resident', unit: null })
  const { page } = await slowest(browser)
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Take this seat' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.goto(`/w/${workshop}/notice`, { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.getByRole('button', { name: 'Stay' }).click()
  await withdraw(page)
  const seats = await facilitator.ask('participant.seats', { workshop })
  expect(seats.find((seat) => seat.id === id)).toMatchObject({ withdrawn: true })
})

test('what a phone had not sent is erased from it too, once the scripts come after such a withdrawal', async ({ browser }) => {
  await facilitator.tell('round.open', { workshop: made.workshop, minutes: null })
  const phone = await openPhone(browser, house)
  const { page, context } = phone
  await joinBy(phone, made.codes.all ?? '', { group: 'resident' })
  await context.route('**/api/trpc/sheet.save', (route) => route.abort())
  await point(page, 0, 7).click()
  await expect.poll(() => entriesOn(page)).toBeGreaterThan(0)
  await page.route(SCRIPTS, () => {})
  await page.goto(`/w/${made.workshop}/notice`, { waitUntil: 'commit' })
  await withdraw(page)
  expect(await entriesOn(page), 'no script has run yet').toBeGreaterThan(0)
  await page.unroute(SCRIPTS)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'You have withdrawn' })).toBeVisible()
  await expect.poll(() => entriesOn(page)).toBe(0)
})

async function withdraw(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.getByRole('button', { name: 'Withdraw and erase' }).click()
  await expect(page.getByRole('heading', { name: 'You have withdrawn' })).toBeVisible()
}

/** How much of what somebody entered lies in this browser. */
const entriesOn = (page: Page): Promise<number> =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('concord/1/')).length)
