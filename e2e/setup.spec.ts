import { expect, type Page, test } from '@playwright/test'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { type Device, deskOf, fits, openPhone, troublesOf } from '#e2e/fixtures/people.ts'
import { claim } from '#e2e/fixtures/story.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'

test.describe.configure({ mode: 'serial' })

let house: House
let facilitator: Visitor
let desk: Device
let page: Page
let workshop = ''

test.beforeAll(async ({ browser }) => {
  house = await startHouse()
  facilitator = await claim(house)
  for (const name of ['Street lights', 'Parking guidance', 'Air sensors'])
    await facilitator.tell('project.create', { name, summary: '', domain: 'energy', neighbourhoods: [], stage: 'pilot', stageSince: null })
  desk = await deskOf(browser, house, facilitator)
  page = desk.page
})
test.afterAll(() => house.leave())

const summary = () => page.getByRole('complementary', { name: 'In short' })
const picker = () => page.locator('#factor-picker').getByRole('checkbox')
const save = (name: string) => summary().getByRole('button', { name })

test('a project fills the set-up in: title, factors for its stage, how long it takes, and what is still needed', async () => {
  await page.goto('/workshops')
  await page.getByRole('link', { name: 'New workshop' }).click()
  await expect(page.getByRole('heading', { name: 'New workshop' })).toBeVisible()
  await expect(summary()).toContainText('Still needed before people can join: projects')
  await page.getByRole('checkbox', { name: /Street lights/ }).check()
  await expect(page.getByLabel('Title of the workshop')).toHaveValue('Street lights')
  await expect(page.getByText(/Chosen for the stage of the projects: Pilot/)).toBeVisible()
  await expect(page.getByText(/^(8|9|1\d) factors are chosen$/)).toBeVisible()
  await expect(summary()).toContainText(/Half finish in about \d+ minutes, nearly all in \d+ minutes/)
  await expect(summary()).toContainText('People can join as soon as it is created')
})

test('more than 44 ratings a person do not fit: the list says when it is full, and says how to mend what a third project breaks', async () => {
  await page.getByRole('checkbox', { name: /Parking guidance/ }).check()
  await page.getByRole('button', { name: 'Change the choice' }).click()
  await expect(page.getByText('at most 11 factors fit')).toBeVisible()
  const chosen = picker().and(page.locator(':checked'))
  const free = picker().and(page.locator(':not(:checked)'))
  await chosen.last().uncheck()
  while ((await chosen.count()) < 11) await free.first().check()
  await expect(page.getByText('The list is full')).toBeVisible()
  await free.first().click({ force: true })
  await expect(page.getByText('11 of at most 11')).toBeVisible()
  await expect(summary()).toContainText('44 ratings a person')

  await page.getByRole('checkbox', { name: /Air sensors/ }).check()
  await expect(summary()).toContainText('22 ratings too many')
  await expect(page.getByText(/Take 4 factors out/)).toBeVisible()
  await save('Create the workshop').click()
  await expect(page).toHaveURL(/\/workshops\/new/)
  await expect(page.getByText(/leave out some factors, projects, or the second question/).first()).toBeVisible()
  await page.getByRole('radio', { name: /How much it matters alone/ }).check()
  await expect(summary()).toContainText('33 ratings a person')
  await page.getByRole('checkbox', { name: /^Air sensors Pilot/ }).uncheck()
  await page.getByRole('radio', { name: /How much it matters, and how well/ }).check()
})

test('what cannot be meant is named beside its field at once, and a refused save loses nothing', async () => {
  const officials = page.getByRole('group', { name: 'Officials' }).first()
  await officials.getByLabel('How many people').fill('many')
  await expect(officials.getByLabel('How many people')).toHaveAccessibleDescription(/a whole number from 1/)
  await officials.getByLabel('Shown from').fill('2')
  await expect(officials.getByLabel('Shown from')).toHaveAccessibleDescription(/3 or more, so that nobody can be picked out/)
  await page.getByLabel('Whom to ask').fill('Grace, grace@city.example')
  await save('Create the workshop').click()
  await expect(officials.getByLabel('How many people')).toBeFocused()
  await expect(officials.getByLabel('How many people')).toHaveValue('many')
  await officials.getByLabel('How many people').fill('8')
  await officials.getByLabel('Shown from').fill('4')
  await expect(page.getByLabel('Whom to ask')).toHaveValue('Grace, grace@city.example')
})

test('parts of city hall, vendors on the record, and a warning where a group could never be shown', async () => {
  const vendors = page.getByRole('group', { name: 'Vendors' }).first()
  await vendors.getByLabel('How many people').fill('2')
  await expect(page.getByText(/Vendors will not be heard in the results: 2 people can’t reach the minimum/)).toBeVisible()
  await vendors.getByRole('radio', { name: /^On the record/ }).check()
  await expect(page.getByText(/will not be heard/)).toBeHidden()
  for (const [place, part] of ['IT', 'Procurement', 'IT'].entries()) {
    await page.getByRole('button', { name: 'Add a part' }).click()
    await page.getByLabel('Name of the part').nth(place).fill(part)
  }
  await expect(page.getByLabel('Name of the part').nth(2)).toHaveAccessibleDescription(/there twice/)
  await page.getByRole('button', { name: 'Remove IT' }).last().click()
  await page.getByLabel('As read by').selectOption('Vendors')
  await expect(page.getByRole('region', { name: 'What people will read' })).toContainText('takes part on the record')
})

test('a draft survives a reload, and becomes a workshop with a code', async () => {
  await page.getByLabel('Title of the workshop').fill('Lights and parking')
  await page.reload()
  await expect(page.getByText('What you typed earlier is still here.')).toBeVisible()
  await expect(page.getByLabel('Title of the workshop')).toHaveValue('Lights and parking')
  await expect(page.getByRole('group', { name: 'Officials' }).first().getByLabel('How many people')).toHaveValue('8')
  await expect(page.getByLabel('Name of the part')).toHaveCount(2)
  await fits(page)
  await save('Create the workshop').click()
  await page.waitForURL(/\/workshops\/[0-9a-z]{16}/)
  workshop = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await expect(page.getByText(/^[A-Z]{4}-\d\d$/).first()).toBeVisible()
  const { setup } = await facilitator.ask('workshop.read', { workshop })
  expect(setup).toMatchObject({ title: 'Lights and parking', axes: ['importance', 'readiness'], topFive: true })
  expect(setup.factorIds).toHaveLength(11)
  expect(setup.groups).toMatchObject([{ people: 8, minimum: 4 }, { people: 2, showing: 'on-record' }, { standing: 'sample' }])
  expect(setup.units.map(({ name }) => name)).toEqual(['IT', 'Procurement'])
  await page.goto('/workshops/new')
  await expect(page.getByLabel('Title of the workshop')).toHaveValue('')
})

test('what is changed on a workshop that exists waits in the tab until it is saved, and can be dropped', async () => {
  await page.goto(`/workshops/${workshop}`)
  const days = page.getByLabel('Days until nobody can trace answers')
  await days.fill('soon')
  await save('Save the changes').click()
  await expect(days).toBeFocused()
  await expect(days).toHaveAccessibleDescription(/Choose a number of days from/)
  await page.reload()
  await expect(page.getByText('What you typed earlier is still here.')).toBeVisible()
  await expect(days).toHaveValue('soon')
  await summary().getByRole('button', { name: 'Drop the changes' }).click()
  await expect(days).toHaveValue('30')
  await page.getByLabel('Title of the workshop').fill('Lights, parking')
  await save('Save the changes').click()
  await expect(summary().getByText('Saved.')).toBeVisible()
})

test('seat cards are made for each part and print with a code, and one of them opens its seat', async ({ browser }) => {
  await page.getByRole('link', { name: 'Print seat cards' }).click()
  await page.getByLabel('Officials: IT').fill('two')
  await expect(page.getByLabel('Officials: IT')).toHaveAccessibleDescription(/a number from 0/)
  await page.getByLabel('Officials: IT').fill('2')
  await page.getByLabel('Residents').fill('7')
  await page.getByRole('button', { name: 'Make 9 cards' }).click()
  const sheet = page.getByRole('region', { name: 'Cards to print' })
  await expect(sheet.getByRole('list')).toHaveCount(2)
  await expect(sheet.getByRole('listitem')).toHaveCount(9)
  await expect(sheet).toContainText('Resident 7')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  const code = (await sheet.getByRole('listitem').first().innerText()).match(/[0-9a-z]{5}-[0-9a-z]{5}/i)?.[0] ?? ''
  const phone = await openPhone(browser, house)
  await phone.page.goto('/join')
  await phone.page.getByLabel('Code').fill(code)
  await phone.page.getByRole('button', { name: 'Go on' }).click()
  await phone.page.getByRole('button', { name: 'Take this seat' }).click()
  await phone.page.waitForURL('**/w/*')
  await expect(phone.page.getByRole('heading', { name: 'Before you start' })).toBeVisible()
  await phone.page.getByRole('button', { name: 'Start' }).click()
  await expect(phone.page.getByRole('heading', { name: 'You’re in' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Print earlier cards again' }).click()
  await expect(sheet.getByRole('listitem')).toHaveCount(8)
})

test('a workshop is duplicated without its people, and archived with a way back', async () => {
  await page.goto('/workshops')
  await page.getByRole('button', { name: 'Duplicate Lights, parking' }).click()
  await page.waitForURL((url) => /\/workshops\/[0-9a-z]{16}/.test(url.pathname) && !url.pathname.includes(workshop))
  const copy = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  expect(await facilitator.ask('participant.seats', { workshop: copy })).toEqual([])
  const title = await page.getByLabel('Title of the workshop').inputValue()
  await page.goto('/workshops')
  await page
    .getByRole('button', { name: `Archive ${title}`, exact: true })
    .first()
    .click()
  await expect(page.getByText('is archived.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('is back on the list.')).toBeVisible()
  expect((await facilitator.ask('workshop.list', {})).map(({ id }) => id)).toContain(copy)
})

test('a framework is copied and changed; once a workshop uses it, a change makes the next version', async () => {
  await page.goto('/frameworks/triad-tensions')
  await page.getByRole('button', { name: 'Copy and change' }).click()
  await page.waitForURL(/\/frameworks\/[0-9a-z]{16}\/edit/)
  await expect(page.getByText('No workshop uses this version yet')).toBeVisible()
  await page.getByLabel('Name', { exact: true }).first().fill('Our tensions')
  await page
    .getByRole('button', { name: /^Add a factor to/ })
    .first()
    .click()
  await expect(page.getByLabel('Name', { exact: true }).last()).toBeFocused()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.locator('[aria-invalid=true]').first()).toBeFocused()
  await page.locator('[aria-invalid=true]').first().fill('Light at night')
  await page.reload()
  await expect(page.getByText('What you typed earlier on this page is still here.')).toBeVisible()
  await page.getByRole('button', { name: 'Light at night', exact: true }).click()
  await page.getByLabel('Definition').last().fill('Nobody is kept awake by the lamps.')
  await page.getByLabel('What low looks like').last().fill('Bedrooms are lit')
  await page.getByLabel('What high looks like').last().fill('Bedrooms are dark')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved as version 1.')).toBeVisible()
  const id = page.url().split('/').at(-2) ?? ''
  await useInWorkshop(id)
  await page.reload()
  await expect(page.getByText('A workshop uses version 1, so it stays as it is. Saving makes version 2.')).toBeVisible()
  await page.getByLabel('Name', { exact: true }).first().fill('Our own tensions')
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
  expect((await facilitator.ask('framework.read', { id, version: 1 })).content.name).toBe('Our tensions')
  expect((await facilitator.ask('framework.read', { id })).content.name).toBe('Our own tensions')
  expect(troublesOf([desk], /Failed to load resource.*(framework\.save|workshop\.|participant\.)/)).toEqual([])
})

/** Chooses the framework in a set-up, as a facilitator does, and saves. */
async function useInWorkshop(framework: string): Promise<void> {
  const { setup } = await facilitator.ask('workshop.read', { workshop })
  const { content } = await facilitator.ask('framework.read', { id: framework })
  const { id } = await facilitator.tell('workshop.create', {
    setup: {
      ...setup,
      frameworkId: framework,
      frameworkVersion: content.version,
      factorIds: content.factors.slice(0, 8).map((factor) => factor.id),
    },
  })
  expect(id).toMatch(/^[0-9a-z]{16}$/)
}
