import { expect, type Page, test } from '@playwright/test'
import { counted, decide, LIVE } from '#e2e/fixtures/console.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { type Device, openConsole, showTab, troublesOf } from '#e2e/fixtures/people.ts'
import { isSaved, joinBy, point } from '#e2e/fixtures/phone.ts'
import { claim, type SetUp, setUp } from '#e2e/fixtures/story.ts'

test.describe.configure({ mode: 'serial' })

let house: House
let made: SetUp
let desk: Device
let wall: Page
const phones: Page[] = []

test.beforeAll(async ({ browser }) => {
  house = await startHouse()
  const facilitator = await claim(house)
  made = await setUp(facilitator, { units: [] })
  desk = await openConsole(browser, house, facilitator, made.workshop)
})
test.afterAll(() => house.leave())

test('somebody who tries it alone opens console, wall and five phones as tabs of one browser', async () => {
  wall = await desk.context.newPage()
  await wall.goto(`/wall/${made.workshop}`)
  const first = await desk.context.newPage()
  await joinBy({ ...desk, page: first }, made.codes.all ?? '', { group: 'resident' })
  phones.push(first)
  while (phones.length < 5) {
    const tab = await desk.context.newPage()
    await tab.goto(`/w/${made.workshop}`)
    await expect(tab.getByRole('heading', { name: 'You’re in' })).toBeVisible()
    phones.push(tab)
  }
  await counted(desk.page, wall, 'resident', { here: 1 })
})

test('every tab stays live, although a browser opens six connections to a site', async () => {
  await decide(desk.page, 'Open scoring', true)
  for (const tab of phones) await expect(point(tab, 0, 7)).toBeVisible()
  await expect(wall.getByText('scoring is open')).toBeVisible(LIVE)
  for (const [place, tab] of phones.entries()) {
    await point(tab, 0, place + 1).check()
    await isSaved(tab)
  }
  await counted(desk.page, wall, 'resident', { here: 1, scoring: 1, done: 0 })
})

test('a tab that nobody saw for a while catches up when it is shown', async () => {
  const hidden = [wall, phones[0]].filter((tab) => tab !== undefined)
  for (const tab of hidden) await showTab(tab, false)
  await decide(desk.page, 'Pause')
  for (const tab of phones.slice(1)) await expect(tab.getByRole('heading', { name: 'Scoring is paused' })).toBeVisible(LIVE)
  await expect(wall.getByText('Scoring is paused')).toBeHidden()
  for (const tab of hidden) await showTab(tab, true)
  for (const tab of hidden) await expect(tab.getByRole('heading', { name: 'Scoring is paused' })).toBeVisible(LIVE)
})

test('tabs are closed one after the other, and those that stay go on', async () => {
  await decide(desk.page, 'Go on with scoring')
  for (const tab of [wall, ...phones.splice(0, 4)]) await tab.close()
  const [last] = phones
  await expect(last ? point(last, 0, 7) : desk.page.locator('nothing')).toBeVisible(LIVE)
  await decide(desk.page, 'Close scoring', true)
  if (last) await expect(last.getByRole('heading', { name: 'Scoring is closed' })).toBeVisible(LIVE)
  // On a busy machine a tab may send once more what another one of the same seat has sent: refused by name once scoring has closed.
  expect(troublesOf([desk], /status of 409 .*sheet\.save/)).toEqual([])
})
