import { expect, type Locator, type Page, test } from '@playwright/test'
import { codeOn, LIVE, MANY } from '#e2e/fixtures/console.ts'
import { Hands } from '#e2e/fixtures/hands.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { DESK, type Device, device, openPhone, scripted } from '#e2e/fixtures/people.ts'
import { keptOf, sheetsOf } from '#e2e/fixtures/phone.ts'

test.describe.configure({ mode: 'serial' })

let house: House
let desk: Device
let phone: Device
let facilitator: Hands
let resident: Hands
let code = ''

test.beforeAll(async ({ browser }) => {
  house = await startHouse()
  desk = await device(browser, house, DESK)
  phone = await openPhone(browser, house)
  facilitator = new Hands(desk.page)
  resident = new Hands(phone.page)
})
test.afterAll(() => house.leave())

test('somebody signs in without a mouse', async () => {
  const { page } = desk
  await page.goto(house.printed('/welcome/'))
  await facilitator.type(page.getByLabel('Your name'), 'Ada')
  await facilitator.type(page.getByLabel('Your e-mail address'), 'ada@city.example')
  await facilitator.type(page.getByLabel('Name of the city'), 'Harbour City')
  await facilitator.press(page.getByRole('button', { name: 'Begin' }))
  await facilitator.press(page.getByRole('button', { name: 'Sign in' }))
  await expect(page.getByText('Signed in as Ada')).toBeAttached()
  await scripted(page)
})

test('a workshop is set up without a mouse, its first project on the way', async () => {
  const { page } = desk
  await facilitator.press(page.getByRole('link', { name: 'Workshops', exact: true }))
  await facilitator.press(page.getByRole('link', { name: /first workshop/i }))
  await facilitator.type(page.getByLabel('Name of the project'), 'Smart street lights')
  await facilitator.press(page.getByRole('button', { name: 'Add this project' }))
  await expect(page.getByRole('checkbox', { name: /Smart street lights/ })).toBeChecked()
  await facilitator.keepsPlace()
  await facilitator.press(page.getByRole('button', { name: 'Change the choice' }))
  const chosen = page.locator('#factor-picker').getByRole('checkbox', { checked: true })
  while ((await chosen.count()) > 5) {
    await facilitator.to(chosen)
    await page.keyboard.press('Space')
  }
  await facilitator.choose(page.getByRole('group', { name: 'Scale' }), page.getByRole('radio', { name: /^1 to 9/ }))
  await facilitator.press(page.getByRole('button', { name: 'Add a part' }))
  await facilitator.type(page.getByLabel('Name of the part'), 'IT')
  await facilitator.type(page.getByLabel('Whom to ask'), 'lights@city.example')
  await facilitator.press(page.getByRole('button', { name: 'Create the workshop' }))
  await page.waitForURL(/\/workshops\/[0-9a-z]{16}/)
  code = await codeOn(page)
  await facilitator.press(page.getByRole('link', { name: 'Go to the console' }))
  await page.waitForURL(/\/console$/)
})

test('somebody joins without a mouse', async () => {
  const { page } = phone
  await page.goto('/')
  await resident.type(page.getByLabel('Your join code'), code.toLowerCase())
  await page.keyboard.press('Enter')
  await page.waitForURL('**/join/*')
  const group = page.getByRole('group', { name: 'I am here as' })
  await resident.choose(group, group.getByRole('radio', { name: /^Resident/ }))
  await resident.press(page.getByRole('button', { name: 'Start' }))
  await expect(page.getByRole('heading', { name: 'You’re in' })).toBeVisible()
})

test('the keys of the console lead to the next step, and Enter takes it', async () => {
  const { page } = desk
  await expect(page.getByRole('row', { name: new RegExp(`^${MANY.resident} 1`) })).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await facilitator.press(page.getByRole('dialog').getByRole('button', { name: 'Open scoring' }))
  await expect(page.getByRole('button', { name: 'Close scoring' })).toBeVisible()
  await facilitator.keepsPlace()
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect(phone.page.getByRole('heading', { name: 'Scoring is paused' })).toBeVisible(LIVE)
  await facilitator.keepsPlace()
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await facilitator.keepsPlace()
})

const scale = (page: Page, axis: 0 | 1): Locator => page.getByRole('main').getByRole('group').nth(axis)

test('a digit chooses; it is saved once and announced once', async () => {
  const { page } = phone
  const watch = await watchSaving(page)
  await resident.to(scale(page, 0).getByRole('radio'))
  await page.keyboard.press('7')
  await expect(scale(page, 0).getByRole('radio', { name: '7' })).toBeFocused()
  await expect.poll(() => watch.said()).toEqual(['How much it matters: 7. Saved.'])
  await page.waitForTimeout(1000)
  expect(await watch.said()).toEqual(['How much it matters: 7. Saved.'])
  expect(watch.saves()).toBe(1)
})

test('arrow keys on their way are not choices: only where they rest is saved and announced', async () => {
  const { page } = phone
  const watch = await watchSaving(page)
  await resident.to(scale(page, 1).getByRole('radio'))
  // All at once, as from fingers: on a busy machine the wait for each would be a rest.
  await Promise.all(['1', 'ArrowRight', 'ArrowRight', 'ArrowRight'].map((key) => page.keyboard.press(key)))
  await expect.poll(() => watch.said()).toEqual(['How well it is in place: 4. Saved.'])
  await page.waitForTimeout(1000)
  expect(watch.saves()).toBe(1)
  const mine = await sheetsOf(phone)
  expect(keptOf(mine, mine.factors[0]?.name ?? '')).toEqual({ importance: 7, readiness: 4, reason: null })
})

/** Counts what is sent and what a screen reader would say, from now on. */
async function watchSaving(page: Page): Promise<{ saves: () => number; said: () => Promise<string[]> }> {
  let saves = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/sheet.save')) saves++
  })
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest('[role=status], [role=alert], [aria-live]')
        if (region?.textContent) said.push(region.textContent)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return { saves: () => saves, said: () => page.evaluate(() => Reflect.get(window, 'said')) }
}

test('the rest is scored without a mouse, to ‘done’, and the focus is never lost', async () => {
  const { page } = phone
  await resident.press(page.getByRole('button', { name: /Add a reason/ }))
  await expect(page.getByLabel('Your reason')).toBeFocused()
  await page.keyboard.type('The 7 lamps on my street are dark.')
  for (let factor = 1; factor < 5; factor++) {
    await resident.press(page.getByRole('button', { name: 'Next' }))
    await expect(page.getByRole('heading', { level: 1, name: `${factor + 1} of` })).toBeFocused()
    await resident.to(scale(page, 0).getByRole('radio'))
    await page.keyboard.press('8')
    await resident.to(scale(page, 1).getByRole('radio'))
    await page.keyboard.press('0')
    await expect(scale(page, 1).getByRole('radio', { name: 'I can’t say' })).toBeChecked()
  }
  await resident.press(page.getByRole('button', { name: 'Overview' }))
  await resident.press(page.getByRole('dialog').getByRole('button', { name: 'I need more time' }))
  await expect(page.getByRole('dialog').getByText('The facilitator knows')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Overview' })).toBeFocused()
  await resident.press(page.getByRole('button', { name: 'Next' }))
  for (const place of [0, 1, 2, 3, 4]) await resident.tick(page.getByRole('main').getByRole('checkbox').nth(place))
  await resident.press(page.getByRole('button', { name: 'Next' }))
  await resident.choose(page.getByRole('group', { name: 'What should happen next?' }), page.getByRole('radio', { name: 'Keep testing' }))
  await resident.press(page.getByRole('button', { name: 'Next' }))
  await resident.press(page.getByRole('button', { name: 'I’m done' }))
  await expect(page.getByText('All your answers are saved.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Thank you, you are done' })).toBeFocused()
  await resident.press(page.getByRole('button', { name: 'Change something' }))
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'That was the last question' })).toBeFocused()
  await resident.press(page.getByRole('button', { name: 'I’m done' }))
  await expect(page.getByText('All your answers are saved.')).toBeVisible()
  const mine = await sheetsOf(phone)
  expect(mine.projects[0]?.sheet).toMatchObject({ done: true, path: 'keep-testing' })
  expect(keptOf(mine, mine.factors[0]?.name ?? '').reason).toBe('The 7 lamps on my street are dark.')
})

test('scoring is closed without a mouse', async () => {
  const { page } = desk
  await expect(page.getByText('The one who is here is done.')).toBeVisible(LIVE)
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Close scoring' })).toBeFocused()
  await page.keyboard.press('Enter')
  await facilitator.press(page.getByRole('dialog').getByRole('button', { name: 'Close scoring' }))
  await expect(phone.page.getByRole('heading', { name: 'Scoring is closed' })).toBeVisible(LIVE)
  await facilitator.keepsPlace()
})
