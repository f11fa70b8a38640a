import { type Browser, expect, type Locator, test } from '@playwright/test'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { endsOnPage, illegible } from '#e2e/fixtures/legible.ts'
import { type Made, makeShape } from '#e2e/fixtures/make-shape.ts'
import { bring, type Device, device, fits, fitsWhole, openConsole, PHONE, WALL } from '#e2e/fixtures/people.ts'
import { everyShape } from '#e2e/fixtures/shapes.ts'
import { claim } from '#e2e/fixtures/story.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'

/** All but the two hundred of a survey: their pictures are as high as those of twenty-four. */
const NAMES = ['small', 'room', 'missing', 'sealed', 'divided', 'importance']
const SIZES = [WALL, { width: 1280, height: 720 }, { width: 1080, height: 1920 }]
/** So many factors, from the first to talk about to the last, are put on the wall. */
const LOOKS = 3

let house: House
let facilitator: Visitor
const made = new Map<string, Made>()

test.beforeAll(async () => {
  house = await startHouse()
  facilitator = await claim(house)
  for (const shape of everyShape()) if (NAMES.includes(shape.name)) made.set(shape.name, await makeShape(house, facilitator, shape))
})
test.afterAll(() => house.leave())

function shapeOf(name: string): Made {
  const shape = made.get(name)
  if (shape === undefined) throw new Error(`there is no shape ${name}`)
  return shape
}

async function wallOf(browser: Browser, { workshop }: Made): Promise<Device> {
  const wall = await device(browser, house, WALL)
  await bring(wall, facilitator)
  await wall.page.goto(`/wall/${workshop}`)
  return wall
}

test('whatever was answered, the wall can be read from the back, on a wide, a small and an upright screen', async ({ browser }) => {
  const troubles: string[] = []
  for (const name of NAMES) {
    const shape = shapeOf(name)
    const { workshop, project } = shape
    const { order, factors } = await facilitator.ask('result.read', { workshop, project })
    const { page } = await wallOf(browser, shape)
    const some = Array.from({ length: LOOKS }, (_, at) => order[Math.round((at * (order.length - 1)) / (LOOKS - 1))] ?? null)
    for (const factor of [null, ...some]) {
      await facilitator.tell('round.spotlight', { workshop, project, factor })
      const title = factors.find(({ id }) => id === factor)?.name ?? 'Where we stand'
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await fitsWhole(page)
        const found = () => illegible(page)
        await expect
          .poll(found, { message: `${name}, ${title}, ${size.width}` })
          .toEqual([])
          .catch(async () => {
            troubles.push(...(await found()).map((trouble) => `${name}, ${title}, ${size.width} × ${size.height}: ${trouble}`))
          })
      }
    }
    await page.context().close()
  }
  expect(troubles).toEqual([])
})

test('where people read from the right, low is at the right, on the wall and on a phone, and everything still fits', async ({
  browser,
}) => {
  const shape = shapeOf('room')
  const { workshop, project } = shape
  const { order } = await facilitator.ask('result.read', { workshop, project })
  await facilitator.tell('round.spotlight', { workshop, project, factor: order[0] ?? '' })
  const wall = await wallOf(browser, shape)
  const phone = await device(browser, house, PHONE)
  const [seat] = shape.seats.resident
  if (seat !== undefined) await bring(phone, seat)
  await phone.page.goto(`/w/${workshop}`)
  for (const { page } of [wall, phone]) {
    await expect(page.getByRole('heading', { name: 'How much does it matter?' })).toBeVisible()
    for (const { low, high } of await endsOnPage(page)) expect(low).toBeLessThan(high)
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    const ends = await endsOnPage(page)
    expect(ends).toHaveLength(2)
    for (const { low, high } of ends) expect(low).toBeGreaterThan(high)
    await fits(page)
  }
  await expect.poll(() => illegible(wall.page)).toEqual([])
})

test('a narrow phone holds every factor, and its choices can be read in a reader’s own colours', async ({ browser }) => {
  const { workshop, project, seats } = shapeOf('divided')
  await facilitator.tell('round.spotlight', { workshop, project, factor: null })
  const phone = await device(browser, house, PHONE)
  const { page } = phone
  const [seat] = seats.vendor
  if (seat !== undefined) await bring(phone, seat)
  await page.setViewportSize({ width: 360, height: 640 })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`/w/${workshop}`)
  await fits(page)
  const chosen = page.locator('label').filter({ has: page.getByRole('radio', { name: 'Following the wall' }) })
  await expect(chosen).toHaveCSS('forced-color-adjust', 'none')
  const [ink, ground] = await chosen.evaluate((label) => [getComputedStyle(label).color, getComputedStyle(label).backgroundColor])
  expect(ink).not.toBe(ground)
  await page.getByRole('list').getByRole('button').first().click()
  while (true) {
    await fits(page)
    const after = page.getByRole('navigation').getByRole('button', { name: /^(After|Next)/ })
    if ((await after.count()) === 0) break
    await after.click()
  }
})

test('a presenter remote walks both ways, follows the reading direction, and leaves alone who types or decides', async ({ browser }) => {
  const shape = shapeOf('small')
  const { workshop, project } = shape
  const { order } = await facilitator.ask('result.read', { workshop, project })
  await facilitator.tell('round.spotlight', { workshop, project, factor: null })
  const desk = await openConsole(browser, house, facilitator, workshop)
  const { page } = desk
  const shown = async () => (await facilitator.ask('round.state', { workshop })).spotlight?.factor ?? null
  const press = async (key: string, expected: string | null | undefined) => {
    await page.keyboard.press(key)
    await expect.poll(shown, { message: key, timeout: 2000 }).toBe(expected ?? null)
  }
  await press('PageDown', order[0])
  await press('PageDown', order[1])
  await press('ArrowRight', order[2])
  await press('PageUp', order[1])
  await press('ArrowLeft', order[0])
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  await press('ArrowLeft', order[1])
  await press('ArrowRight', order[0])
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr'
  })
  await page.getByText('Seats and join codes').click()
  await page.getByLabel('Find a seat').focus()
  await press('ArrowRight', order[0])
  await page.getByRole('button', { name: 'Invite one person' }).click()
  await press('PageDown', order[0])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Next:/ }).focus()
  await press('PageUp', null)
  await expect(page.getByRole('img', { name: /^What the wall shows now/ })).toBeVisible()
})

test('the next step is the largest button of the console, and a long list of seats is folded away beneath the talk', async ({
  browser,
}) => {
  const shape = shapeOf('room')
  const { page } = await openConsole(browser, house, facilitator, shape.workshop)
  for (const size of [
    { width: 1366, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size)
    const steps = page.getByRole('region', { name: 'Next step' })
    const heightOf = async (step: Locator) => (await step.boundingBox())?.height ?? 0
    const next = await heightOf(steps.locator("[data-key='next']"))
    for (const each of await steps.getByRole('button').all()) expect(await heightOf(each)).toBeLessThanOrEqual(next)
    await fits(page)
    await expect(page.getByRole('button', { name: /^Official 1\b/ })).toBeHidden()
  }
})
