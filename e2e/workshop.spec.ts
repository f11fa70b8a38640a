import { join } from 'node:path'
import { type Browser, expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { addProject, codeOn, counted, decide, LIVE, openSeat, setUpWorkshop, wallFrom } from '#e2e/fixtures/console.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { claimIn, DESK, type Device, device, fits, fitsWhole, openPhone, troublesOf } from '#e2e/fixtures/people.ts'
import {
  type Answer,
  factorShown,
  finish,
  goNext,
  holdSaves,
  isSaved,
  joinBy,
  keptOf,
  point,
  scoreOneFactor,
  sheetsOf,
  write,
} from '#e2e/fixtures/phone.ts'
import type { MySheets } from '#server/domain/views.ts'

const PROJECT = 'Smart street lights'
const PEOPLE = [
  { group: 'official', unit: 'IT' },
  { group: 'official', unit: 'Procurement' },
  { group: 'vendor', onRecord: true },
  { group: 'resident' },
  { group: 'resident' },
] as const

// One story, told in the order in which a workshop goes.
test.describe.configure({ mode: 'serial' })

let house: House
let browser: Browser
let desk: Device
let wall: Device
const phones: Device[] = []
let code = ''
/** What each phone was given, by the name of the factor. */
const given: Map<string, Answer>[] = PEOPLE.map(() => new Map())

test.beforeAll(async ({ browser: one }) => {
  browser = one
  house = await startHouse()
  desk = await device(browser, house, DESK)
})
test.afterAll(() => house.leave())

const phone = (place: number): Device => phones[place] ?? desk

test('from an empty city: the one-time link, a project, a set-up, and the wall by its link', async () => {
  const { page } = desk
  await claimIn(page, house)
  await addProject(page, PROJECT)
  await setUpWorkshop(page, PROJECT)
  code = await codeOn(page)
  await page.getByRole('link', { name: 'Go to the console' }).click()
  await expect(page.getByText('Nobody is here yet.')).toBeVisible()
  wall = await wallFrom(page, browser, house)
  await expect(wall.page.getByText(code)).toBeVisible()
})

test('five people join with the code on the wall, and console and wall count each of them at once', async () => {
  for (const who of PEOPLE) {
    const one = await openPhone(browser, house)
    await joinBy(one, code, who)
    phones.push(one)
    const here = PEOPLE.slice(0, phones.length).filter(({ group }) => group === who.group).length
    await counted(desk.page, wall.page, who.group, { here })
    await expect(one.page.getByRole('heading', { name: 'You’re in' })).toBeVisible()
    await fits(one.page)
  }
  await fitsWhole(wall.page)
})

test('scoring opens, and every phone goes on to its first question by itself', async () => {
  await decide(desk.page, 'Open scoring')
  const asked = desk.page.getByRole('dialog', { name: 'Open scoring?' })
  await expect(asked).toContainText('2 officials, 1 vendor, 2 residents')
  await asked.getByRole('radio', { name: 'With a timer' }).check()
  await asked.getByRole('button', { name: 'Open scoring' }).click()
  await expect(wall.page.getByText('scoring is open')).toBeVisible(LIVE)
  for (const { page } of phones) await expect(point(page, 0, 7)).toBeVisible()
  await counted(desk.page, wall.page, 'official', { here: 2, scoring: 0, done: 0 })
})

test('each person scores every factor alone: a number, ‘I can’t say’, a reason', async () => {
  test.setTimeout(180_000)
  for (const [place, { page }] of phones.entries()) {
    for (let factor = 0; factor < 6; factor++) {
      const answer: Answer = { importance: ((place + factor) % 9) + 1, readiness: (place + factor) % 10 }
      if (factor === 1) answer.reason = `Reason ${place}: the lamps are ours, the data is not.`
      given[place]?.set(await scoreOneFactor(page, answer), answer)
      await fits(page)
      await goNext(page)
    }
    await isSaved(page)
  }
  await counted(desk.page, wall.page, 'official', { here: 2, scoring: 2, done: 0 })
  await counted(desk.page, wall.page, 'vendor', { here: 1, scoring: 1, done: 0 })
  await counted(desk.page, wall.page, 'resident', { here: 2, scoring: 2, done: 0 })
})

test('a changed answer changes nothing that anybody else sees', async () => {
  const { page } = phone(0)
  const [onWall, onConsole] = [await wall.page.locator('main').innerText(), await desk.page.getByRole('table').innerText()]
  await page.getByRole('button', { name: 'Back' }).click()
  const changed: Answer = { importance: 9, readiness: 1, reason: 'On second thoughts, this is what matters most of all.' }
  given[0]?.set(await scoreOneFactor(page, changed), changed)
  await goNext(page)
  await isSaved(page)
  await wall.page.waitForTimeout(600)
  expect(withoutClock(await wall.page.locator('main').innerText())).toBe(withoutClock(onWall))
  expect(await desk.page.getByRole('table').innerText()).toBe(onConsole)
})
const withoutClock = (text: string): string => text.replace(/\d+:\d\d/, '')

test('after the factors come the five that matter most, the path, and ‘done’, which can be taken back', async () => {
  const { page } = phone(0)
  await page.getByRole('button', { name: 'Overview' }).click()
  await expect(page.getByRole('dialog', { name: 'Overview' })).toContainText('2 questions are open')
  await fits(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  for (const one of phones) await finish(one.page, 'Add to it')
  await counted(desk.page, wall.page, 'official', { here: 2, scoring: 0, done: 2 })
  await counted(desk.page, wall.page, 'resident', { here: 2, scoring: 0, done: 2 })
  await expect(desk.page.getByText('All 5 are done.')).toBeVisible(LIVE)

  await page.getByRole('button', { name: 'Change something' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await counted(desk.page, wall.page, 'official', { here: 2, scoring: 1, done: 1 })
  await page.getByRole('button', { name: 'I’m done' }).click()
  await counted(desk.page, wall.page, 'official', { here: 2, scoring: 0, done: 2 })
})

test('somebody asks for more time; the console says so, and everybody gets it', async () => {
  const { page } = phone(1)
  await page.getByRole('button', { name: 'Change something' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'I need more time' }).click()
  await expect(page.getByRole('dialog').getByText('The facilitator knows')).toBeVisible()
  const before = minutesOn(await desk.page.getByRole('timer').innerText())
  await expect(desk.page.getByText('1 person asks for more time').first()).toBeVisible(LIVE)
  await decide(desk.page, 'Give 5 minutes')
  await expect.poll(async () => minutesOn(await desk.page.getByRole('timer').innerText()), LIVE).toBeGreaterThan(before + 3)
  await expect(desk.page.getByRole('button', { name: 'Give 5 minutes' })).toBeHidden()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect.poll(async () => minutesOn(await page.getByRole('timer').innerText()), LIVE).toBeGreaterThan(before + 3)
})
const minutesOn = (text: string): number => Number(text.match(/(\d+):\d\d/)?.[1])

test('a pause holds everybody; an answer that meets it waits on the phone and goes on afterwards', async () => {
  const { page } = phone(1)
  await lookAgainAtFirst(page)
  const name = await factorShown(page)
  const release = await holdSaves(page)
  const was = given[1]?.get(name)
  await point(page, 0, 8).check()
  await decide(desk.page, 'Pause')
  for (const each of phones) await expect(each.page.getByRole('heading', { name: 'Scoring is paused' })).toBeVisible(LIVE)
  await expect(wall.page.getByText('Scoring is paused')).toBeVisible(LIVE)
  await fitsWhole(wall.page)
  await release()
  expect(keptOf(await sheetsOf(phone(1)), name).importance).toBe(was?.importance)
  await decide(desk.page, 'Go on with scoring')
  await isSaved(page)
  expect(keptOf(await sheetsOf(phone(1)), name).importance).toBe(8)
  if (was !== undefined) given[1]?.set(name, { ...was, importance: 8 })
  await page.getByRole('button', { name: 'Overview' }).click()
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('button', { name: 'I’m done' }).click()
})

/** Goes to the first question by way of the overview. */
async function lookAgainAtFirst(page: Device['page']): Promise<void> {
  await page.getByRole('button', { name: 'Overview' }).click()
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click()
  await expect(point(page, 0, 7)).toBeVisible()
}

test('a seat goes on on another device, which shows nothing of what was answered before; all of it counts', async () => {
  await openSeat(desk.page, 'Official 2')
  await desk.page.getByRole('button', { name: 'Move to another device' }).click()
  const link = await desk.page.getByRole('dialog').getByLabel('Link').inputValue()
  await expect(desk.page.getByRole('img', { name: 'QR code that opens the seat Official 2' })).toBeVisible()
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(phone(1).page.getByRole('heading', { name: 'This seat goes on on another device' })).toBeVisible(LIVE)
  const other = await openPhone(browser, house)
  await other.page.goto(link)
  await other.page.waitForURL(/\/w\/[0-9a-z]{16}/)
  expect(other.page.url()).not.toContain(link.split('/').at(-1))
  await expect(other.page.getByText('Official 2')).toBeVisible()
  await expect(other.page.getByText('This seat was opened before')).toBeVisible()
  const shown = await sheetsOf(other)
  for (const name of given[1]?.keys() ?? []) expect(keptOf(shown, name)).toEqual({ importance: null, readiness: null, reason: null })
  phones.push(phone(1))
  phones[1] = other
  await counted(desk.page, wall.page, 'official', { here: 2, scoring: 0, done: 2 })
})

test('a seat is set aside and brought back, and no count tells that its person was done', async () => {
  const { page } = phone(4)
  await openSeat(desk.page, 'Resident 2')
  await desk.page.getByRole('button', { name: 'Set aside' }).click()
  await expect(page.getByRole('heading', { name: 'This seat was set aside' })).toBeVisible(LIVE)
  await counted(desk.page, wall.page, 'resident', { here: 2, scoring: 0, done: 2 })
  await desk.page.getByRole('button', { name: 'Undo: Resident 2 set aside' }).click()
  await counted(desk.page, wall.page, 'resident', { here: 2, scoring: 0, done: 2 })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Thank you, you are done' })).toBeVisible()
})

test('scoring closes: everybody is told, and an answer that was on its way is refused where its owner sees it', async () => {
  const { page } = phone(3)
  await page.getByRole('button', { name: 'Change something' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await lookAgainAtFirst(page)
  const name = await factorShown(page)
  await isSaved(page)
  const release = await holdSaves(page)
  await point(page, 0, 1).check()
  await write(page, 'Too late, as it turns out.')
  await decide(desk.page, 'Close scoring')
  await expect(desk.page.getByRole('dialog')).toContainText('Residents: 1 of 2')
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Close scoring' }).click()
  for (const each of phones.slice(0, PEOPLE.length))
    await expect(each.page.getByRole('heading', { name: 'Scoring is closed' })).toBeVisible(LIVE)
  await expect(wall.page.getByText('Scoring is closed; the reveal comes next')).toBeVisible(LIVE)
  await expect(desk.page.getByText('All answers are safe and sealed').last()).toBeVisible(LIVE)
  await release()
  const refusal = page.getByRole('alert').filter({ hasText: 'was not saved' })
  await expect(refusal).toContainText(name)
  await expect(refusal).toContainText('Scoring had been closed when it came')
  for (const each of phones) await fits(each.page)
  await fitsWhole(wall.page)
})

test('the server has exactly what each person entered', async () => {
  for (const [place, each] of given.entries()) {
    const mine = place === 1 ? inStore(await sheetsOf(phone(1))) : await sheetsOf(phone(place))
    expect([...each.keys()].sort()).toEqual(mine.factors.map((factor) => factor.name).sort())
    for (const [name, answer] of each) expect(keptOf(mine, name), `${PEOPLE[place]?.group}: ${name}`).toEqual({ reason: null, ...answer })
    expect(mine.projects[0]?.sheet).toMatchObject({ path: 'expand', alsoTesting: true })
    expect(mine.projects[0]?.sheet.topFive).toHaveLength(5)
  }
})

/** What the store keeps of a seat that was moved, whose own page no longer shows it. */
function inStore(mine: MySheets): MySheets {
  const store = new Database(join(house.dataFolder, 'concord.sqlite'), { readonly: true })
  const row = store.prepare<[string], Record<string, string>>('select * from sheet where participant_id = ?').get(mine.seat.id)
  const reasons = store
    .prepare<[string], { factor_id: string; text: string }>('select factor_id, text from reason where participant_id = ?')
    .all(mine.seat.id)
  store.close()
  const projects = mine.projects.map((project) => ({
    ...project,
    sheet: {
      ...project.sheet,
      importance: JSON.parse(row?.importance ?? '[]'),
      readiness: JSON.parse(row?.readiness ?? '[]'),
      topFive: JSON.parse(row?.top_five ?? '[]'),
      path: 'expand' as const,
      alsoTesting: row?.path === 'expand' && Boolean(row.also_testing),
    },
    reasons: Object.fromEntries(reasons.map(({ factor_id: factor, text }) => [factor, text])),
  }))
  return { ...mine, projects }
}

test('who comes after the close gets a listening seat', async () => {
  const late = await openPhone(browser, house)
  await joinBy(late, code, { group: 'resident' })
  await expect(late.page.getByRole('heading', { name: 'You have a listening seat' })).toBeVisible()
  await expect(desk.page.getByText('1 listening').first()).toBeVisible(LIVE)
  await fits(late.page)
  phones.push(late)
})

test('no page had anything to complain about', () => {
  // The refusals above are answers of 400 and more, which a browser notes.
  const refusals = /Failed to load resource.*(sheet\.save|participant\.mine|\/api\/live\/|\/w\/)/
  expect(troublesOf([desk, wall, ...phones], refusals)).toEqual([])
})
