import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { facilitatorOf, letterTo, throughMailbox } from '#e2e/fixtures/demonstration.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { addressOf } from '#e2e/fixtures/outlets.ts'
import { DESK, device, troublesOf } from '#e2e/fixtures/people.ts'
import { signInBy } from '#e2e/fixtures/story.ts'
import { Refused, Visitor } from '#e2e/fixtures/visitor.ts'
import { doors } from '#server/domain/access.ts'

test.describe.configure({ mode: 'serial' })

let house: House
let facilitator: Visitor
const email = () => facilitatorOf(house)

test.beforeAll(async () => {
  house = await startHouse({ flags: [] })
})
test.afterAll(() => house.leave())

test('the first start makes the demonstration; its mailbox opens with the printed secret alone, and signs a facilitator in', async ({
  browser,
}) => {
  const { page, context, troubles } = await device(browser, house, DESK)
  await page.goto('/mailbox')
  await expect(page.getByRole('heading', { name: 'This mailbox is closed' })).toBeVisible()
  await page.goto(house.printed('/workshops/'))
  await page.getByLabel('Your e-mail address').fill(email())
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('Look into your mail')).toBeVisible()
  await page.goto(house.printed('/mailbox/'))
  expect(page.url()).not.toContain(house.printed('/mailbox/').split('/').at(-1))
  await page
    .getByRole('link', { name: /\/sign-in\// })
    .first()
    .click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.goto(house.printed('/workshops/'))
  await expect(page.getByRole('region', { name: 'Next step' })).toBeVisible()
  expect(troublesOf([{ page, context, troubles }])).toEqual([])
  await context.close()
})

test('every page of a demonstration says that it is one', async () => {
  facilitator = await throughMailbox(house, email())
  const [ready] = (await facilitator.ask('workshop.list', {})).filter((each) => each.phase === 'joining')
  const workshop = ready?.id ?? ''
  const [project] = await facilitator.ask('project.list', {})
  const { codes } = await facilitator.ask('workshop.read', { workshop })
  await facilitator.tell('participant.join', {
    code: codes[0]?.code ?? '',
    group: 'resident',
    unit: null,
    noticeRead: true,
    onRecord: null,
  })
  const silent: string[] = []
  for (const door of Object.keys(doors).filter((each) => !/^\/(api|_)|\.(svg|csv)$/.test(each))) {
    const address = addressOf(door, { workshop, project: project?.id ?? '', code: codes[0]?.code ?? '' })
    const page = await facilitator.send(address, { headers: { accept: 'text/html' } })
    if (page.status < 300 && !(await page.text()).includes('Demonstration')) silent.push(address)
  }
  expect(silent).toEqual([])
})

test('the second start takes seconds and changes nothing', async () => {
  const before = await facilitator.ask('workshop.list', { archived: true })
  const lines = new Visitor(house.url)
  await house.stop()
  const from = performance.now()
  await house.again()
  test.info().annotations.push({ type: 'second start', description: `${((performance.now() - from) / 1000).toFixed(1)} s` })
  expect(await facilitator.ask('workshop.list', { archived: true })).toEqual(before)
  expect((await (await lines.send('/api/health')).json()).status).toBe('ok')
})

test('a demonstration is the same each time, but for the moments', async () => {
  const other = await startHouse({ flags: [] })
  try {
    const one = await allThatFacilitatorSees(facilitator)
    const two = await allThatFacilitatorSees(await throughMailbox(other, email()))
    expect(two.length).toBeGreaterThan(20_000)
    expect(two).toBe(one)
  } finally {
    await other.leave()
  }
})

async function allThatFacilitatorSees(visitor: Visitor): Promise<string> {
  const workshops = await visitor.ask('workshop.list', { archived: true })
  const seen: unknown[] = [
    workshops.map(({ seats: _, ...rest }) => rest),
    await visitor.ask('project.list', {}),
    await visitor.ask('framework.list', {}),
  ]
  for (const { id: workshop, phase } of workshops) {
    // Into the one that is ready to join somebody has come meanwhile.
    if (phase === 'joining') continue
    const { screens: _, publicUrl: __, ...view } = await visitor.ask('workshop.read', { workshop })
    seen.push(view, await visitor.ask('participant.seats', { workshop }), await visitor.ask('round.state', { workshop }))
  }
  return JSON.stringify(seen, null, 1)
    .replaceAll(/\b1[6-9]\d{11}\b/g, 'moment')
    .replaceAll(/"build": "[^"]*"/g, '')
    .replaceAll(/"version": \d+/g, '')
}

test('a server that goes in order tells every stream, and ends well', async () => {
  const [scoring] = (await facilitator.ask('workshop.list', {})).filter((each) => each.phase === 'scoring')
  const stream = await facilitator.send(`/api/live/${scoring?.id}`, { headers: { accept: 'text/event-stream' } })
  const heard = stream.text()
  expect(await house.stop()).toBe(0)
  expect(await heard).toContain('event: pause')
})

test('--empty starts clean: no account of the demonstration gets in, by cookie, by link or by mailbox', async () => {
  await house.again()
  const former = new Visitor(house.url)
  const unused = await letterTo(house, former, email())
  const mailbox = house.printed('/mailbox/')
  await house.stop()
  await house.again(['--empty'])

  expect(house.output()).toContain('The demonstration was moved to')
  expect(await facilitator.ask('account.me', undefined)).toBeNull()
  expect((await facilitator.send('/workshops')).status).not.toBe(200)
  await signInBy(former, unused).catch(() => {})
  expect(await former.ask('account.me', undefined)).toBeNull()
  await former.send(mailbox)
  await expect(former.ask('mailbox.list', undefined)).rejects.toThrow(Refused)
  const from = house.output().length
  await former.tell('account.askLink', { email: email() })
  expect(house.output().slice(from)).not.toContain('/sign-in/')
  expect(await (await former.send('/')).text()).not.toContain('Demonstration')
})

test('the one-time link makes the first administrator, and works once', async ({ browser }) => {
  const { page } = await device(browser, house, DESK)
  const link = house.printed('/welcome/')
  await page.goto(link)
  await page.getByLabel('Your name').fill('Ada')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByLabel('Your e-mail address')).toBeFocused()
  await expect(page.getByLabel('Your e-mail address')).toHaveAccessibleDescription(/not a complete e-mail address/)
  await expect(page.getByLabel('Your name')).toHaveValue('Ada')
  await page.getByLabel('Your e-mail address').fill('ada@city.example')
  await page.getByLabel('Name of the city').fill('Harbour City')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Signed in as Ada')).toBeAttached()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link has done its work' })).toBeVisible()
  const token = link.split('/').at(-1) ?? ''
  const second = new Visitor(house.url).tell('account.claim', { token, email: 'eve@city.example', name: 'Eve', city: 'Mine' })
  await expect(second).rejects.toThrow(/expired/)
})

test('health fails when the store does', async () => {
  expect(await (await fetch(`${house.url}/api/health`)).json()).toMatchObject({ status: 'ok', store: 'sqlite' })
  const file = join(house.dataFolder, 'concord.sqlite')
  await rename(file, `${file}-gone`)
  expect((await fetch(`${house.url}/api/health`)).status).toBe(503)
  await rename(`${file}-gone`, file)
})
