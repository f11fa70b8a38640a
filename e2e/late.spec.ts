import { type Browser, expect, type Page, test } from '@playwright/test'
import { LIVE } from '#e2e/fixtures/console.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { type Device, fits, openPhone } from '#e2e/fixtures/people.ts'
import { factorShown, holdSaves, isSaved, joinBy, keptOf, point, sheetsOf } from '#e2e/fixtures/phone.ts'
import { claim, join, type SetUp, setUp } from '#e2e/fixtures/story.ts'
import { Refused, type Visitor } from '#e2e/fixtures/visitor.ts'

let house: House
let facilitator: Visitor

test.beforeAll(async () => {
  house = await startHouse()
  facilitator = await claim(house)
})
test.afterAll(() => house.leave())

/** A workshop of its own for each story, in scoring. */
async function inScoring(): Promise<SetUp & { code: string }> {
  const made = await setUp(facilitator, { units: [], minutes: null })
  await facilitator.tell('round.open', { workshop: made.workshop, minutes: null })
  return { ...made, code: made.codes.all ?? '' }
}
async function residentIn(browser: Browser, code: string): Promise<Device> {
  const phone = await openPhone(browser, house)
  await joinBy(phone, code, { group: 'resident' })
  await expect(point(phone.page, 0, 7)).toBeVisible()
  return phone
}
async function typeCode(page: Page, code: string): Promise<void> {
  await page.goto('/join')
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
}
const complaint = (page: Page) => page.getByLabel('Code')

/** An answer that is on its way while something is decided, and what its phone says then. */
async function answerDuring(phone: Device, decided: () => Promise<unknown>): Promise<string> {
  const release = await holdSaves(phone.page)
  const name = await factorShown(phone.page)
  await point(phone.page, 0, 6).check()
  await decided()
  await release()
  return name
}
const unsaved = (page: Page) => page.getByRole('alert').filter({ hasText: 'was not saved' })

test('scoring has closed: the answer is refused by name, and goes by itself when scoring opens again', async ({ browser }) => {
  const { workshop, code } = await inScoring()
  const phone = await residentIn(browser, code)
  const name = await answerDuring(phone, () => facilitator.tell('round.close', { workshop }))
  await expect(unsaved(phone.page)).toContainText(name)
  await expect(unsaved(phone.page)).toContainText('Scoring had been closed when it came')
  await phone.page.reload()
  await expect(unsaved(phone.page)).toContainText('How much it matters: 6')
  expect(keptOf(await sheetsOf(phone), name).importance).toBeNull()
  await facilitator.tell('round.reopen', { workshop })
  await isSaved(phone.page)
  await expect(unsaved(phone.page)).toBeHidden()
  expect(keptOf(await sheetsOf(phone), name).importance).toBe(6)
})

test('a seat is set aside: its phone says so, and what became of the answer on its way', async ({ browser }) => {
  const { workshop, code } = await inScoring()
  const phone = await residentIn(browser, code)
  const { seat } = await sheetsOf(phone)
  await answerDuring(phone, () => facilitator.tell('participant.setAside', { workshop, seat: seat.id }))
  await expect(phone.page.getByRole('heading', { name: 'This seat was set aside' })).toBeVisible(LIVE)
  await expect(unsaved(phone.page)).toContainText('The facilitator had set this seat aside')
})

test('a seat has moved: its old device and its old card say so', async ({ browser }) => {
  const { workshop, code } = await inScoring()
  const card = await facilitator.tell('participant.invite', { workshop, role: 'participant', group: 'resident', unit: null })
  const phone = await residentIn(browser, code)
  const { seat } = await sheetsOf(phone)
  await answerDuring(phone, () => facilitator.tell('participant.moveSeat', { workshop, seat: seat.id }))
  await expect(phone.page.getByRole('heading', { name: 'This seat goes on on another device' })).toBeVisible(LIVE)
  await facilitator.tell('participant.moveSeat', { workshop, seat: card.id })
  const other = await openPhone(browser, house)
  await typeCode(other.page, card.code)
  await expect(complaint(other.page)).toHaveAccessibleDescription(/newest card/)
})

test('a seat link takes nobody out of their seat unasked: one can stay, or take the other seat by a button', async ({ browser }) => {
  const { workshop, code } = await inScoring()
  const { url } = await facilitator.tell('participant.invite', { workshop, role: 'participant', group: 'vendor', unit: null })
  const { page } = await residentIn(browser, code)
  await page.goto(url)
  await expect(page.getByText('On this device you are Resident 1.')).toBeVisible()
  await fits(page)
  await page.getByRole('link', { name: 'Stay Resident 1' }).click()
  await expect(point(page, 0, 7)).toBeVisible()
  expect(await joinedOf(workshop)).toEqual({ vendor: 0, resident: 1 })
  await page.goto(url)
  await page.getByRole('button', { name: 'Take the seat Vendor 1' }).click()
  await page.waitForURL(/\/w\/[0-9a-z]{16}$/)
  await expect(page.getByText('Vendor 1').first()).toBeVisible()
  expect(await joinedOf(workshop)).toEqual({ vendor: 1, resident: 1 })
  // Coming back to the seat that this browser holds asks nothing.
  await page.goto(url)
  await page.waitForURL(/\/w\/[0-9a-z]{16}$/)
})
const joinedOf = async (workshop: string) => {
  const { progress } = await facilitator.ask('round.state', { workshop })
  return { vendor: progress.vendor.joined, resident: progress.resident.joined }
}

test('the workshop was put away: phones and codes say so, and it can be taken out again', async ({ browser }) => {
  const { workshop, code } = await inScoring()
  const phone = await residentIn(browser, code)
  await answerDuring(phone, () => facilitator.tell('workshop.archive', { workshop }))
  await expect(phone.page.getByRole('heading', { name: 'This workshop was put away' })).toBeVisible(LIVE)
  await expect(unsaved(phone.page)).toContainText('The workshop had been put away')
  const other = await openPhone(browser, house)
  await typeCode(other.page, code)
  await expect(complaint(other.page)).toHaveAccessibleDescription(/This workshop has ended/)
  await facilitator.tell('workshop.unarchive', { workshop })
  await phone.page.reload()
  await isSaved(phone.page)
})

test('somebody withdraws: the answers are gone, and the seat says so', async ({ browser }) => {
  const { workshop, code } = await inScoring()
  const phone = await residentIn(browser, code)
  const { page } = phone
  await point(page, 0, 6).check()
  await isSaved(page)
  await page.getByRole('button', { name: 'Overview' }).click()
  await page.getByRole('link', { name: 'What becomes of your answers' }).click()
  await page.waitForURL('**/notice')
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByRole('button', { name: 'Withdraw and erase' }).click()
  await expect(page.getByRole('heading', { name: 'You have withdrawn' })).toBeVisible()
  const { progress } = await facilitator.ask('round.state', { workshop })
  expect(progress.resident.joined).toBe(0)
})

test('a code that was replaced or closed says so, also to who has its page open already', async ({ browser }) => {
  const { workshop, code } = await inScoring()
  const phone = await openPhone(browser, house)
  const { page } = phone
  await typeCode(page, code)
  await page.getByRole('radio', { name: /^Resident/ }).check()
  const { codes } = await facilitator.ask('workshop.read', { workshop })
  const [newer] = await facilitator.tell('workshop.replaceCode', { workshop, id: codes[0]?.id ?? '' })
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'replaced' })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Resident/ })).toBeChecked()
  await typeCode(page, code)
  await expect(complaint(page)).toHaveAccessibleDescription(/has been replaced by a new one/)
  await facilitator.tell('workshop.closeCode', { workshop, id: newer?.id ?? '' })
  await typeCode(page, newer?.code ?? '')
  await expect(complaint(page)).toHaveAccessibleDescription(/has been closed. Ask the facilitator/)
})

test('a code may be typed small, with spaces, and with 0 for O and 1 for I', async ({ browser }) => {
  const { workshop } = await inScoring()
  let [code] = (await facilitator.ask('workshop.read', { workshop })).codes
  while (!/[OI]/.test(code?.code ?? '')) [code] = await facilitator.tell('workshop.replaceCode', { workshop, id: code?.id ?? '' })
  const [word = '', digits = ''] = (code?.code ?? '').split('-')
  const mistyped = `${word.replaceAll('O', '0').replaceAll('I', '1').toLowerCase()} ${digits.replaceAll('0', 'o').replaceAll('1', 'l')}`
  const phone = await openPhone(browser, house)
  await joinBy(phone, mistyped, { group: 'resident' })
  await expect(point(phone.page, 0, 7)).toBeVisible()
})

test('what is no code, and what is no workshop’s code, is told apart, and what was typed stays', async ({ browser }) => {
  const { page } = await openPhone(browser, house)
  await typeCode(page, 'hello')
  await expect(complaint(page)).toHaveAccessibleDescription(/does not look like a code/)
  await expect(complaint(page)).toHaveValue('hello')
  await typeCode(page, 'ZZZZ-99')
  await expect(complaint(page)).toHaveAccessibleDescription(/no workshop with the code ZZZZ-99/)
  await expect(complaint(page)).toHaveValue('ZZZZ-99')
})

test('who guesses codes has to wait, and nobody else has to', async ({ browser }) => {
  const { code } = await inScoring()
  const { page, context } = await openPhone(browser, house)
  for (let guess = 10; guess < 45; guess++) await context.request.get(`/join/ZZZZ-${guess}`)
  await typeCode(page, code)
  await expect(complaint(page)).toHaveAccessibleDescription(/That was a lot of tries/)
  await expect(join(house, code, 'resident')).resolves.not.toBeInstanceOf(Refused)
})
