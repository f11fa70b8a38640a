import { join } from 'node:path'
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { addProject, codeOn, decide, LIVE, setUpWorkshop, wallFrom } from '#e2e/fixtures/console.ts'
import { typicallyApart } from '#e2e/fixtures/distance.ts'
import { distancesStandAs, EXACT, pairSaid, pairsStandAs, ROOM, standsAs } from '#e2e/fixtures/figures.ts'
import { Hands } from '#e2e/fixtures/hands.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { type FactorFigures, figuresFrom } from '#e2e/fixtures/independent.ts'
import { cameAt, pressedAt, watchFor, watchPress } from '#e2e/fixtures/moment.ts'
import { claimIn, DESK, type Device, device, fits, fitsWhole, openPhone, troublesOf } from '#e2e/fixtures/people.ts'
import { type Answer, factorShown, finish, goNext, isSaved, joinBy, point, sheetsOf, tapOneFactor, write } from '#e2e/fixtures/phone.ts'

const PROJECT = 'Smart street lights'
/** From 1 to 9. */
const POINTS = 8
/** They change by themselves, without anybody asking. How fast is printed: a second is the aim, and a busy machine is no defect. */
const BY_THEMSELVES = 10_000

const PEOPLE = [
  { group: 'official', unit: 'IT' },
  { group: 'official', unit: 'IT' },
  { group: 'official', unit: 'Procurement' },
  { group: 'vendor', onRecord: true },
  { group: 'vendor', onRecord: true },
  { group: 'resident' },
  { group: 'resident' },
  { group: 'resident' },
] as const

/** What each of the eight gives to each of the six factors; 0 is 'I can't say'. */
const HANDS = [
  // They agree that it matters, and it is not there: a blocker.
  { importance: [8, 8, 8, 8, 8, 8, 8, 8], readiness: [2, 3, 2, 4, 3, 7, 6, 7] },
  // The vendors stand alone: a conflict.
  { importance: [9, 8, 9, 3, 2, 8, 9, 7], readiness: [6, 5, 6, 6, 6, 6, 6, 6] },
  // Some way apart: a gap.
  { importance: [7, 7, 8, 5, 5, 6, 7, 5], readiness: [5, 5, 5, 5, 5, 5, 5, 5] },
  // Hardly a resident can say: too few.
  { importance: [6, 5, 7, 6, 5, 0, 0, 7], readiness: [4, 5, 4, 5, 5, 0, 0, 0] },
  // The residents are divided among themselves.
  { importance: [5, 6, 5, 5, 5, 1, 9, 9], readiness: [7, 6, 7, 7, 7, 2, 0, 3] },
  // It matters to nobody, and officials find it in place where vendors do not.
  { importance: [2, 3, 2, 2, 2, 2, 3, 2], readiness: [8, 8, 8, 3, 4, 5, 6, 4] },
]
const [BLOCKER, CONFLICT, GAP, FEW, DIVIDED, SMALL] = [0, 1, 2, 3, 4, 5]
/** In which order to talk: what matters and is in conflict by how far apart, what divides, a gap, what matters to nobody, the rest. */
const ORDER = [CONFLICT, BLOCKER, DIVIDED, GAP, SMALL, FEW]
const REASONS = new Map([
  [0, 'Who pays for the power decides who sets the hours.'],
  [3, 'Our contract leaves that to the city.'],
  [5, 'My street is dark from ten on.'],
])
const OBSERVED = 'Other cities have settled this before they bought a lamp.'

// One story, told in the order in which a workshop goes.
test.describe.configure({ mode: 'serial' })

let house: House
let browser: Browser
let desk: Device
let wall: Device
let observer: Device
const phones: Device[] = []
let code = ''
let workshop = ''
/** The factors' names and figures, in the order of the workshop. */
let names: string[] = []
let figures: FactorFigures[] = []

test.beforeAll(async ({ browser: one }) => {
  browser = one
  house = await startHouse()
  desk = await device(browser, house, DESK)
})
test.afterAll(() => house.leave())

const phone = (place: number): Device => phones[place] ?? desk
const nameOf = (factor: number | undefined): string => names[factor ?? -1] ?? ''
const queue = (): Locator => desk.page.getByRole('region', { name: 'Order of talk' })
const heading = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 1 })
/** The phones that go where the wall goes: one of each group. */
const following = [0, 3, 5]

test('a facilitator sets up a workshop of three groups, and opens the wall by its link', async () => {
  const { page } = desk
  await claimIn(page, house)
  await addProject(page, PROJECT)
  await setUpWorkshop(page, PROJECT, { official: 4, vendor: 2 })
  workshop = new URL(page.url()).pathname.split('/')[2] ?? ''
  code = await codeOn(page)
  await page.getByRole('link', { name: 'Go to the console' }).click()
  wall = await wallFrom(page, browser, house)
  await expect(wall.page.getByText(code)).toBeVisible()
})

test('eight people join by the code on the wall, and an observer by a link of their own', async () => {
  for (const _ of PEOPLE) phones.push(await openPhone(browser, house))
  await Promise.all(PEOPLE.map((who, place) => joinBy(phone(place), code, who)))
  const { page } = desk
  await page.getByRole('button', { name: 'Invite one person' }).click()
  await page.getByRole('radio', { name: /^Observer/ }).check()
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByRole('dialog').getByLabel('Link').inputValue()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  observer = await openPhone(browser, house)
  await observer.page.goto(link)
  await observer.page.getByRole('button', { name: 'Take this seat' }).click()
  await observer.page.waitForURL('**/w/*')
  await observer.page.getByRole('button', { name: 'Start' }).click()
  await expect(observer.page.getByRole('heading', { name: 'You’re in' })).toBeVisible()
  await expect(wall.page.getByRole('listitem').filter({ hasText: 'Residents' })).toContainText('3 here', LIVE)
})

test('everybody scores by thumb and alone, and the observer gives a reason', async () => {
  test.setTimeout(180_000)
  await decide(desk.page, 'Open scoring', true)
  for (const { page } of phones) await expect(point(page, 0, 7)).toBeVisible()
  const mine = await sheetsOf(phone(0))
  names = mine.factorIds.map((id) => mine.factors.find((factor) => factor.id === id)?.name ?? '')
  await Promise.all([...phones.map(({ page }, place) => scoreAll(page, place)), observe(observer.page)])
  await expect(desk.page.getByText('All 8 are done.')).toBeVisible(LIVE)
})

async function scoreAll(page: Page, place: number): Promise<void> {
  for (const _ of HANDS) {
    const factor = names.indexOf(await factorShown(page))
    const { importance, readiness } = given(factor, place)
    const reason = factor === CONFLICT ? REASONS.get(place) : undefined
    await tapOneFactor(page, { importance, readiness, ...(reason === undefined ? {} : { reason }) })
    await goNext(page)
  }
  await finish(page, place < 5 ? 'Use it as it is, more widely' : 'Keep testing')
}

const given = (factor: number, place: number): Answer => ({
  importance: HANDS[factor]?.importance[place] ?? -1,
  readiness: HANDS[factor]?.readiness[place] ?? -1,
})

/** Goes on to the factor that is in conflict, and says something there. */
async function observe(page: Page): Promise<void> {
  while ((await factorShown(page)) !== nameOf(CONFLICT)) await goNext(page)
  await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0)
  await write(page, OBSERVED)
  await isSaved(page)
}

test('what the reveal will show is said before it: each group, and that nothing takes it back', async () => {
  const { page } = desk
  await decide(page, 'Close scoring', true)
  await expect(wall.page.getByText('Scoring is closed; the reveal comes next')).toBeVisible(LIVE)
  await page.getByRole('button', { name: 'Reveal…' }).click()
  const asked = page.getByRole('dialog', { name: 'Reveal the results?' })
  await expect(asked.getByRole('listitem')).toHaveText([/^Officials: shown$/, /^Vendors: shown, on the record$/, /^Residents: shown$/])
  await expect(asked).toContainText('This can’t be undone')
  await asked.getByRole('button', { name: 'Not yet' }).click()
  await expect(asked).toBeHidden()
  await expect(wall.page.getByText('Scoring is closed; the reveal comes next')).toBeVisible()
})

test('the wall, eight phones, the observer’s and the console show the results in one moment', async () => {
  const { page } = desk
  await watchFor(wall.page, 'Where we stand')
  await watchFor(page, 'Order of talk')
  for (const each of [...phones, observer]) await watchFor(each.page, 'What to talk about, in this order')
  await page.getByRole('button', { name: 'Reveal…' }).click()
  const asked = page.getByRole('dialog')
  await expect(asked.getByRole('listitem')).toHaveCount(3)
  await watchPress(page)
  await asked.getByRole('button', { name: 'Reveal to everyone' }).click()
  const pressed = await pressedAt(page)
  const came = await Promise.all([wall, desk, ...phones, observer].map((each) => cameAt(each.page)))
  const [onWall, onConsole, ...onPhones] = came.map((at) => at - pressed)
  console.log(`the results after the press: wall ${onWall} ms, console ${onConsole} ms, last phone ${Math.max(...onPhones)} ms`)
  expect(Math.max(...came) - pressed).toBeLessThan(BY_THEMSELVES)
  await expect(queue().getByRole('button')).toHaveCount(HANDS.length)
  await fitsWhole(wall.page)
  figures = figuresFrom(join(house.dataFolder, 'concord.sqlite'), workshop)
})

test('the scores were such that every kind of finding is there', () => {
  const overall = figures.map(({ axes }) => [axes.importance.overall, axes.readiness.overall])
  expect(overall[BLOCKER]).toEqual(['aligned', 'conflict'])
  expect(figures.map(({ blocker }) => blocker)).toEqual([true, false, false, false, false, false])
  expect([overall[CONFLICT]?.[0], overall[GAP]?.[0], overall[FEW]?.[0], overall[DIVIDED]?.[0]]).toEqual([
    'conflict',
    'gap',
    'too few',
    'divided',
  ])
})

test('the wall says between each two groups what the sheets themselves say, in order of talk', async () => {
  const rows = wall.page.getByRole('table', { name: /^Factors in order of talk/ }).getByRole('row')
  await expect(rows).toHaveCount(1 + ORDER.length)
  for (const [place, factor] of ORDER.entries()) {
    const row = rows.nth(place + 1)
    await expect(row.getByRole('rowheader')).toContainText(nameOf(factor))
    const axis = (await row.getByRole('cell').first().textContent()) === 'matters?' ? 'importance' : 'readiness'
    const labels = await row.getByRole('img').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
    const said = labels.filter((label) => label.includes(': '))
    expect(said).toHaveLength(3)
    for (const [at, label] of said.entries()) pairSaid(label, theFigures(factor), axis, at)
  }
})

test('how far apart the three typically are is the same on wall, phone and in the sheets', async () => {
  const { all } = typicallyApart(figures)
  for (const { page } of [wall, phone(0)]) {
    await distancesStandAs(page.getByRole('main'), figures, POINTS, page.url())
    await expect(page.getByRole('main')).toContainText(new RegExp(`${all?.toFixed(1)} of ${POINTS}( possible)? points`))
  }
})

const theFigures = (factor: number | undefined): FactorFigures => {
  const found = figures[factor ?? -1]
  if (found === undefined) throw new Error('there are no figures')
  return found
}

test('by keyboard the facilitator walks through the factors: wall and following phones show the same figures, and each phone its owner’s score', async () => {
  test.setTimeout(120_000)
  const { page } = desk
  const hands = new Hands(page)
  await expect(queue().getByRole('button').first()).toContainText(new RegExp(`${ROOM.conflict} \\(${EXACT.conflict}\\)`, 'i'))
  await page.keyboard.press('o')
  await hands.press(queue().getByRole('button', { name: nameOf(CONFLICT) }))
  for (const [place, factor] of ORDER.entries()) {
    if (place > 0) await page.keyboard.press(place % 2 === 0 ? 'PageDown' : 'ArrowRight')
    const name = nameOf(factor)
    await expect(heading(wall.page)).toHaveText(name, LIVE)
    await expect(queue().locator('[aria-current=true]')).toContainText(name)
    await standsAs(wall.page.getByRole('main'), theFigures(factor), `wall, ${name}`)
    await fitsWhole(wall.page)
    for (const at of following) {
      const { page: its } = phone(at)
      await expect(heading(its)).toHaveText(name, LIVE)
      await standsAs(its.getByRole('main'), theFigures(factor), `phone ${at}, ${name}`)
      const { importance, readiness } = given(factor ?? -1, at)
      const own = [importance, readiness].filter((score) => score > 0).map((score) => `You: ${score}`)
      await expect(its.getByText(/^You: \d$/)).toHaveText(own)
      await fits(its)
    }
    for (const shared of [wall.page, page, observer.page]) await expect(shared.getByText(/\bYou(: | scored)/)).toHaveCount(0)
  }
  await page.keyboard.press('PageUp')
  await expect(heading(wall.page)).toHaveText(nameOf(SMALL), LIVE)
})

test('a phone stays where its owner reads, says where the wall is, and follows again when asked', async () => {
  const { page } = phone(6)
  await page.getByRole('button', { name: 'All results' }).tap()
  await page.getByRole('button', { name: nameOf(GAP) }).tap()
  await expect(heading(page)).toHaveText(nameOf(GAP))
  await expect(page.getByText(/^You: \d$/)).toHaveText(['You: 7', 'You: 5'])
  await desk.page.keyboard.press('PageUp')
  await desk.page.keyboard.press('PageUp')
  await expect(heading(wall.page)).toHaveText(nameOf(DIVIDED), LIVE)
  await expect(page.getByText(`On the wall: ${nameOf(DIVIDED)}`)).toBeVisible(LIVE)
  await expect(heading(page)).toHaveText(nameOf(GAP))
  await page.getByText('Following the wall').tap()
  await expect(heading(page)).toHaveText(nameOf(DIVIDED), LIVE)
})

test('reasons stand under their group, and one that is hidden is gone from wall and phones until it is shown again', async () => {
  const { page } = desk
  await queue()
    .getByRole('button', { name: nameOf(CONFLICT) })
    .click()
  const reasons = wall.page.getByRole('list', { name: /^Why/ }).getByRole('listitem')
  await expect(reasons).toHaveText([
    new RegExp(`^Officials.*${REASONS.get(0)}`),
    new RegExp(`^Vendors.*${REASONS.get(3)}`),
    new RegExp(`^Residents.*${REASONS.get(5)}`),
    new RegExp(`^Observers.*${OBSERVED}`),
  ])
  const hidden = REASONS.get(5) ?? ''
  await expect(phone(0).page.getByText(hidden)).toBeVisible()
  await page.getByRole('button', { name: `Hide “${hidden}”` }).click()
  for (const each of [wall, phone(0), phone(5), observer]) await expect(each.page.getByText(hidden)).toBeHidden(LIVE)
  await expect(page.getByText(hidden).first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo: hid a reason' }).click()
  for (const each of [wall, phone(0), phone(5), observer]) await expect(each.page.getByText(hidden)).toBeVisible(LIVE)
})

test('the report has the same figures, factor by factor, and no name, score of one’s own or seat', async () => {
  const { page } = desk
  await page.getByRole('link', { name: 'Open the report' }).click()
  await page.waitForURL(/\/report\//)
  await expect(page.getByRole('heading', { level: 1, name: PROJECT })).toBeVisible()
  await distancesStandAs(page.getByRole('main'), figures, POINTS, 'report')
  await page.getByRole('button', { name: 'Open all factors' }).click()
  for (const [at, factor] of figures.entries()) {
    const part = page.getByRole('article', { name: nameOf(at) })
    await standsAs(part, factor, `report, ${nameOf(at)}`)
    await pairsStandAs(part, factor, `report, ${nameOf(at)}`)
  }
  for (const text of [...REASONS.values(), OBSERVED]) await expect(page.getByText(text)).toBeVisible()
  await expect(page.getByText(/\bYou(: | scored)|(Official|Vendor|Resident) \d/)).toHaveCount(0)
  await fits(page)
})

test('who took part opens the same report on the phone, and comes back to the results', async () => {
  const { page } = phone(7)
  await page.getByRole('button', { name: 'All results' }).tap()
  await page.getByRole('link', { name: 'Read the whole report' }).tap()
  await page.waitForURL(new URL(desk.page.url()).pathname)
  await expect(page.getByRole('heading', { level: 1, name: PROJECT })).toBeVisible()
  await standsAs(page.getByRole('article', { name: nameOf(CONFLICT) }), theFigures(CONFLICT), 'report on a phone')
  await expect(page.getByRole('navigation', { name: 'Staff' })).toHaveCount(0)
  await expect(page.getByText(/\bYou(: | scored)/)).toHaveCount(0)
  await fits(page)
  await page.getByRole('link', { name: 'Back to the workshop' }).tap()
  await expect(heading(page)).toHaveText(PROJECT)
})

test('no page had anything to complain about', () => {
  expect(troublesOf([desk, wall, observer, ...phones])).toEqual([])
})
