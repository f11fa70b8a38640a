import { type Browser, expect, type Page, test } from '@playwright/test'
import { LIVE } from '#e2e/fixtures/console.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { type Device, openPhone, openWall } from '#e2e/fixtures/people.ts'
import { goNext, isSaved, joinBy, keptOf, point, scoreOneFactor, sheetsOf, write } from '#e2e/fixtures/phone.ts'
import { claim, type SetUp, setUp } from '#e2e/fixtures/story.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'

/** Nobody knocks more seldom than every ten seconds; the rest is what a busy machine takes. */
const BACK = { timeout: 30_000 }

let house: House
let facilitator: Visitor
let made: SetUp

test.beforeAll(async () => {
  house = await startHouse()
  facilitator = await claim(house)
  made = await setUp(facilitator, { units: [], minutes: null })
  await facilitator.tell('round.open', { workshop: made.workshop, minutes: null })
})
test.afterAll(() => house.leave())

/** A resident's phone that is scoring. `saves` counts the answers that it has sent for good, by their keys. */
async function scoringPhone(browser: Browser): Promise<Device & { saves: Map<string, number> }> {
  const phone = await openPhone(browser, house)
  await joinBy(phone, made.codes.all ?? '', { group: 'resident' })
  await expect(point(phone.page, 0, 7)).toBeVisible()
  const saves = new Map<string, number>()
  phone.context.on('response', async (response) => {
    if (!response.url().endsWith('/sheet.save') || !response.ok()) return
    for (const { key } of response.request().postDataJSON().patches) saves.set(key, (saves.get(key) ?? 0) + 1)
  })
  return { ...phone, saves }
}

const keptHere = (page: Page): Promise<number> =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('concord/') && name.includes('/wait/')).length)

test('without a connection the phone says so, keeps every answer, and sends each exactly once when it is back', async ({ browser }) => {
  const phone = await scoringPhone(browser)
  const { page, context, saves } = phone
  const given = new Map<string, number>()
  given.set(await scoreOneFactor(page, { importance: 6, readiness: 2 }), 6)
  await isSaved(page)
  await context.setOffline(true)
  for (const importance of [7, 8, 9]) {
    await goNext(page)
    given.set(await scoreOneFactor(page, { importance, readiness: 3 }), importance)
  }
  await write(page, 'Written where there was no connection.')
  await expect(page.getByText('No connection – kept on this phone')).toBeVisible()
  await expect(page.getByText('Not sent yet')).toBeVisible()
  await expect(page.getByText('Saved', { exact: true })).toBeHidden()
  expect(await keptHere(page)).toBe(3)
  await context.setOffline(false)
  await isSaved(page)
  await expect(page.getByText('No connection – kept on this phone')).toBeHidden()
  expect(await keptHere(page)).toBe(0)
  const mine = await sheetsOf(phone)
  for (const [name, importance] of given) expect(keptOf(mine, name).importance).toBe(importance)
  expect([...saves.values()].filter((times) => times !== 1)).toEqual([])
})

test('a page that went with answers unsent finds them again when the phone opens it, and sends each once', async ({ browser }) => {
  const phone = await scoringPhone(browser)
  const { page, context, saves } = phone
  await context.setOffline(true)
  const name = await scoreOneFactor(page, { importance: 4, readiness: 5, reason: 'The battery was empty.' })
  await expect(page.getByText('No connection – kept on this phone')).toBeVisible()
  await page.close()
  await context.setOffline(false)
  expect(saves.size).toBe(0)
  const again = await context.newPage()
  await again.goto(`/w/${made.workshop}`)
  await isSaved(again)
  await expect.poll(() => keptHere(again)).toBe(0)
  expect(keptOf(await sheetsOf({ ...phone, page: again }), name)).toEqual({ importance: 4, readiness: 5, reason: 'The battery was empty.' })
  expect([...saves.values()].filter((times) => times !== 1)).toEqual([])
})

test('on a slow phone what is chosen before the scripts have come counts, when joining and when scoring', async ({ browser }) => {
  const phone = await openPhone(browser, house)
  const { page } = phone
  let release = await holdScripts(page)
  await page.goto(`/join/${made.codes.all}`, { waitUntil: 'commit' })
  await page.getByRole('radio', { name: /^Resident/ }).check()
  await page.getByRole('button', { name: 'Start' }).click({ noWaitAfter: true })
  release()
  await page.waitForURL('**/join/*group=resident')
  await expect(page.getByRole('radio', { name: /^Resident/ })).toBeChecked()
  await expect(page.getByRole('heading', { name: 'What becomes of your answers' })).toBeVisible()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL('**/w/*')
  await expect(point(page, 0, 7)).toBeVisible()
  release = await holdScripts(page)
  await page.reload({ waitUntil: 'commit' })
  const name = await scoreOneFactor(page, { importance: 7, readiness: 0 })
  release()
  await isSaved(page)
  expect(keptOf(await sheetsOf(phone), name)).toMatchObject({ importance: 7, readiness: 0 })
})

/** The page's scripts take their time, until they are released. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.unrouteAll()
  await page.route(/\.js(\?|$)/, async (route) => {
    await released
    await route.continue()
  })
  return release
}

test('a server that goes and comes back is announced on wall and phone, and loses nothing', async ({ browser }) => {
  const { url } = await facilitator.tell('workshop.openScreen', { workshop: made.workshop })
  const wall = await openWall(browser, house, url)
  const phone = await scoringPhone(browser)
  const { page, saves } = phone
  await scoreOneFactor(page, { importance: 5, readiness: 5 })
  await isSaved(page)
  await expect(wall.page.getByText(/[1-9] scoring/)).toBeVisible(LIVE)
  await house.stop()
  await expect(wall.page.getByText('Back in a moment')).toBeVisible(LIVE)
  await expect(page.getByText('back in a moment')).toBeVisible(LIVE)
  await goNext(page)
  const name = await scoreOneFactor(page, { importance: 3, readiness: 3 })
  await expect(page.getByText('No connection – kept on this phone')).toBeVisible()
  await house.again()
  await expect(wall.page.getByText('scoring is open')).toBeVisible(BACK)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible(BACK)
  expect(keptOf(await sheetsOf(phone), name).importance).toBe(3)
  expect([...saves.values()].filter((times) => times !== 1)).toEqual([])
})

test('answers that an older page left behind are accepted, and an older page renews itself once they are sent', async ({ browser }) => {
  const phone = await scoringPhone(browser)
  const { page, context } = phone
  const mine = await sheetsOf(phone)
  const [factor] = mine.factorIds
  const project = mine.projects[0]?.id ?? ''
  // The page that is open claims to be of another build, and leaves an answer in the form that every build reads.
  await context.route(`**/w/${made.workshop}`, async (route) => {
    const answer = await route.fetch()
    const text = await answer.text()
    await route.fulfill({ response: answer, body: text.replaceAll(/build(\\?":\\?")[^"\\]+/g, 'build$1older') })
  })
  await page.evaluate(
    ([name, patch]) => localStorage.setItem(name ?? '', patch ?? ''),
    [
      `concord/1/${mine.seat.id}/${mine.round}/wait/${project}/${factor}`,
      JSON.stringify({
        v: 1,
        patch: { kind: 'factor', key: 'older-1', at: mine.now, project, factor, importance: 2, readiness: 8, reason: null },
      }),
    ],
  )
  const loads: string[] = []
  page.on('load', () => loads.push(page.url()))
  await page.goto(`/w/${made.workshop}`)
  await expect.poll(() => loads.length, { timeout: 15_000 }).toBe(2)
  await isSaved(page)
  await context.unroute(`**/w/${made.workshop}`)
  await expect.poll(() => keptHere(page)).toBe(0)
  const name = mine.factors.find(({ id }) => id === factor)?.name ?? ''
  expect(keptOf(await sheetsOf(phone), name)).toMatchObject({ importance: 2, readiness: 8 })
  await page.waitForTimeout(2500)
  expect(loads.length).toBe(2)
})
