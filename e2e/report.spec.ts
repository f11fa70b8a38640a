import { type Browser, expect, type Page, test } from '@playwright/test'
import { facilitatorOf, throughMailbox } from '#e2e/fixtures/demonstration.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { onPaper, paperOf } from '#e2e/fixtures/paper.ts'
import { type Device, deskOf, device, fits, PHONE, scripted, troublesOf } from '#e2e/fixtures/people.ts'
import { claim, join, setUp } from '#e2e/fixtures/story.ts'
import { Visitor } from '#e2e/fixtures/visitor.ts'
import type { RoundResult } from '#server/domain/result.ts'
import { groups } from '#server/domain/stakeholders.ts'

let house: House
let facilitator: Visitor
let reviewer: Visitor
let workshop: string
let address: string
let result: RoundResult

test.beforeAll(async () => {
  house = await startHouse({ flags: [] })
  facilitator = await throughMailbox(house, facilitatorOf(house))
  reviewer = await throughMailbox(house, facilitatorOf(house).replace(/^[^@]+/, 'reviewer'))
  workshop = (await facilitator.ask('workshop.list', {})).find(({ phase }) => phase === 'revealed')?.id ?? ''
  const project = (await facilitator.ask('workshop.read', { workshop })).projects[0]?.id ?? ''
  address = `/workshops/${workshop}/report/${project}`
  result = (await facilitator.ask('report.read', { workshop, project })).result
})
test.afterAll(() => house.leave())

const factorsOf = (page: Page) => page.locator('article')
const isOpen = (page: Page, name: string) =>
  factorsOf(page)
    .filter({ has: page.getByRole('heading', { name, exact: true }) })
    .locator('details[data-factor]')
    .evaluate((fold) => fold instanceof HTMLDetailsElement && fold.open)

test('a reviewer finds the report in the list, and each sentence of its first screen leads to figures that open', async ({ browser }) => {
  const desk = await deskOf(browser, house, reviewer)
  const { page } = desk
  await page.goto('/projects')
  await page.getByRole('navigation', { name: 'Staff pages' }).getByRole('link', { name: 'Reports' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: result.project.name }).click()
  await expect(page.getByRole('heading', { level: 1, name: result.project.name })).toBeVisible()
  await expect(factorsOf(page)).toHaveCount(result.factors.length)
  await scripted(page)

  const links = page.getByRole('link', { name: /, for officials, vendors and residents$/ })
  expect(await links.count()).toBeGreaterThanOrEqual(2)
  for (const link of await links.all()) {
    const name = ((await link.textContent()) ?? '').replace(/, (matters|in place): .*$/, '')
    expect(await isOpen(page, name)).toBe(false)
    await link.click()
    await expect.poll(() => isOpen(page, name)).toBe(true)
    const figures = factorsOf(page).filter({ has: page.getByRole('heading', { name, exact: true }) })
    await expect(figures.getByRole('table', { name: /^How far apart/ }).first()).toBeVisible()
  }
  await page.getByRole('link', { name: /^\d+ of \d+ factors$/ }).click()
  await expect(page.getByRole('heading', { name: 'Blockers' })).toBeInViewport()
  expect(troublesOf([desk])).toEqual([])
})

test('a facilitator opens and closes all factors at once, and an address with a factor opens that one', async ({ browser }) => {
  const { page } = await deskOf(browser, house, facilitator)
  const [first, second] = result.order
  await page.goto(address)
  await page.getByRole('link', { name: 'Back to the console' }).click()
  await expect(page).toHaveURL(`/workshops/${workshop}/console`)
  await page.goto(`${address}#factor-${second}`)
  const name = (id: string | undefined) => result.factors.find((factor) => factor.id === id)?.name ?? ''
  await expect.poll(() => isOpen(page, name(second))).toBe(true)
  expect(await isOpen(page, name(first))).toBe(false)
  await page.getByRole('button', { name: 'Open all factors' }).click()
  expect(await page.locator('details[data-factor]:not([open])').count()).toBe(0)
  await page.getByRole('button', { name: 'Close all factors' }).click()
  expect(await page.locator('details[data-factor][open]').count()).toBe(0)
  await fits(page)
})

test('every figure leads to a place of the method that is there', async ({ browser }) => {
  const { page } = await deskOf(browser, house, facilitator)
  await page.goto(address)
  const places = await page.locator('main a[href^="/method#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  await page.goto('/method')
  for (const place of new Set(places)) await expect(page.locator(place?.replace('/method', '') ?? '')).toBeAttached()
  for (const place of [
    'findings',
    'distance',
    'index',
    'pulls',
    'need',
    'blockers',
    'units',
    'path',
    'top-five',
    'who-speaks',
    'leave-one-out',
  ])
    expect(places).toContain(`/method#${place}`)
})

test('what pulls the index down has shares that make a whole, of the factors and of the relationships', () => {
  const sum = (all: readonly { share: number }[] | null | undefined) => (all ?? []).reduce((total, { share }) => total + share, 0)
  expect(sum(result.pulls)).toBeCloseTo(1, 6)
  expect(sum(result.pullsByPair)).toBeCloseTo(1, 6)
  expect(result.pullsByPair?.map(({ a, b }) => [a, b])).toEqual(result.relationships.map(({ a, b }) => [a, b]))
})

for (const scripts of [true, false])
  test(`on paper nothing is folded and nothing is lost, ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    const paper = await printed(browser, scripts)
    expect(paper.pages).toBeLessThanOrEqual(16)
    const missing = [...everyFigure(result)].filter((text) => !paper.letters.includes(onPaper(text)))
    expect(missing).toEqual([])
    expect(paper.letters).not.toContain(onPaper('Open all factors'))
    expect(paper.letters).toContain(onPaper(`(${house.url}/method#short)`))
  })

async function printed(browser: Browser, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled })
  await context.addCookies([...facilitator.cookies].map(([name, value]) => ({ name, value, url: house.url })))
  const page = await context.newPage()
  await page.goto(address)
  await page.evaluate(() => document.fonts.ready).catch(() => undefined)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await context.close()
  return paperOf(pdf)
}

const one = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const said = (value: number): string => one.format(Number(value.toFixed(1)) === 0 ? 0 : value).replace('-', '−')

/** What the tables behind the pictures hold: names, words of the ends, means, differences and needs with their intervals. */
function* everyFigure({ factors, axes, scale, relationships, topFive }: RoundResult): Generator<string> {
  for (const factor of factors) {
    yield factor.name
    yield factor.definition
    yield factor.low
    yield factor.high
    for (const group of groups) {
      for (const axis of axes) {
        const voice = factor.groups[group][axis]
        if (voice?.mean == null || voice.lower === null || voice.upper === null) continue
        // An interval is told no further than the scale goes.
        const [lower, upper] = [Math.max(scale.min, voice.lower), Math.min(scale.max, voice.upper)]
        yield `mean ${said(voice.mean)} (${said(lower)} to ${said(upper)})`
      }
      const need = factor.groups[group].need
      if (need?.mean == null || need.lower === null || need.upper === null) continue
      yield `${said(need.mean)} points (95% interval ${said(need.lower)} to ${said(need.upper)})`
    }
    for (const pair of factor.pairs)
      for (const axis of axes) {
        const found = pair[axis]
        if (found?.difference == null || found.lower === null || found.upper === null) continue
        const [lower, upper] = found.difference < 0 ? [-found.upper, -found.lower] : [found.lower, found.upper]
        yield `${found.class === 'too few' ? 'too few to say' : found.class}${said(Math.abs(found.difference))}${said(lower)} to ${said(upper)}`
      }
  }
  for (const { index, typical } of relationships) {
    if (index !== null) yield String(Math.round(index))
    if (typical !== null) yield `${said(typical.lower)} to ${said(typical.upper)}`
  }
  for (const group of groups) for (const pick of topFive[group] ?? []) if (pick.picked > 0) yield `${Math.round(pick.share * 100)}%`
}

test('who took part, listened or observed reads it on a phone; who did not, finds nothing there', async ({ browser }) => {
  const invited = async (role: 'participant' | 'observer' | 'helper'): Promise<Visitor> => {
    const group = role === 'participant' ? ('resident' as const) : null
    const { code } = await facilitator.tell('participant.invite', { workshop, role, group, unit: null })
    const visitor = new Visitor(house.url)
    await visitor.tell('participant.enter', { token: code })
    await visitor.tell('participant.readNotice', { workshop, onRecord: null })
    return visitor
  }
  const code = (await facilitator.ask('workshop.read', { workshop })).codes.find(({ closed }) => !closed)?.code ?? ''
  const listening = await join(house, code, 'resident')
  for (const visitor of [await invited('participant'), listening, await invited('observer')]) {
    const phone = await deskOf(browser, house, visitor, PHONE)
    await phone.page.goto(address)
    await expect(phone.page.getByRole('heading', { level: 1, name: result.project.name })).toBeVisible()
    await expect(phone.page.getByRole('link', { name: 'Back to the workshop' })).toHaveAttribute('href', `/w/${workshop}`)
    await fits(phone.page)
    await refused(phone, '/reports')
  }
  const another = (await facilitator.ask('workshop.list', {})).find(({ phase }) => phase === 'scoring')?.id ?? ''
  const elsewhere = (await facilitator.ask('workshop.read', { workshop: another })).codes.find(({ closed }) => !closed)?.code ?? ''
  for (const visitor of [new Visitor(house.url), await join(house, elsewhere, 'resident'), await invited('helper')]) {
    const stranger = await deskOf(browser, house, visitor)
    await refused(stranger, address)
    await refused(stranger, '/reports')
  }
})

/** Who is not signed in is asked to, and reads nothing of the report on the way. */
async function refused({ page }: Device, to: string): Promise<void> {
  await page.goto(to)
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await expect(page.getByText(result.factors[0]?.name ?? '')).toHaveCount(0)
}

test('before anything was shown there is no report, and the list says when there will be', async ({ browser }) => {
  const empty = await startHouse()
  try {
    const chief = await claim(empty)
    const made = await setUp(chief)
    const desk = await device(browser, empty, PHONE)
    await desk.context.addCookies([...chief.cookies].map(([name, value]) => ({ name, value, url: empty.url })))
    await desk.page.goto('/reports')
    await expect(desk.page.getByText('There is no report yet')).toBeVisible()
    await desk.page.goto(`/workshops/${made.workshop}/report/${made.projects[0]}`)
    await expect(desk.page.getByText('There is no report yet')).toBeVisible()
  } finally {
    await empty.leave()
  }
})
