/** `npm run pictures`: walks every screen of the demonstration city and keeps a picture of each in docs/pictures. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { type House, startHouse } from '#e2e/fixtures/house.ts'

const FOLDER = new URL('../docs/pictures/', import.meta.url).pathname
const SIZES = { phone: { width: 390, height: 844 }, wall: { width: 1920, height: 1080 }, desk: { width: 1366, height: 900 } } as const
type Size = keyof typeof SIZES
type Shot = { name: string; says: string; size: Size }

const taken: Shot[] = []

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const house = await startHouse({ flags: [] })
  const browser = await chromium.launch({ executablePath: process.env.PLAYWRIGHT_CHROMIUM ?? '/usr/bin/chromium' })
  try {
    await walk(house, browser)
  } finally {
    await browser.close()
    await house.leave()
  }
  await writeFile(join(FOLDER, 'README.md'), contents(await readme()))
  console.log(`${taken.length} pictures stand in docs/pictures.`)
}

const readme = async (): Promise<string> => readFile(join(FOLDER, 'README.md'), 'utf8').catch(() => '')

async function walk(house: House, browser: Browser): Promise<void> {
  const open = async (size: Size, dark = false): Promise<Page> => {
    const context = await browser.newContext({
      viewport: SIZES[size],
      deviceScaleFactor: size === 'phone' ? 2 : 1,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    return context.newPage()
  }
  const shoot = async (page: Page, size: Size, name: string, says: string, fullPage = size === 'desk'): Promise<void> => {
    await page.waitForLoadState('load')
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(250)
    await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage })
    taken.push({ name, says, size })
  }
  const desk = await open('desk')
  const go = (page: Page, path: string) => page.goto(path.startsWith('http') ? path : house.url + path)

  await go(desk, '/')
  await shoot(desk, 'desk', 'home', 'The first page: what it is, the code, the way in for staff')
  await go(desk, '/sign-in')
  await shoot(desk, 'desk', 'sign-in', 'Sign in by e-mail link')
  await desk.getByLabel(/e-?mail/i).fill('facilitator@harbour-city.example')
  await desk.getByRole('button', { name: /link/i }).click()
  await desk.waitForTimeout(600)
  await shoot(desk, 'desk', 'sign-in-sent', 'A link is on its way')
  await go(desk, house.printed('/mailbox/'))
  await shoot(desk, 'desk', 'mailbox', 'The mailbox of a demonstration')
  await desk.locator('a[href*="/sign-in/"]').first().click()
  await shoot(desk, 'desk', 'sign-in-confirm', 'The link asks before it signs anybody in')
  await desk
    .getByRole('button')
    .or(desk.getByRole('link', { name: /sign in/i }))
    .last()
    .click()
  await desk.waitForURL(/workshops/)
  await shoot(desk, 'desk', 'workshops', 'The workshops that one runs')

  const scoring = await linkTo(desk, /street lights/i)
  const ready = await linkTo(desk, /mobility hubs/i)
  const closed = await linkTo(desk, /water and air/i)
  await go(desk, '/workshops/new')
  await shoot(desk, 'desk', 'setup-new', 'Set a workshop up on one page')
  await go(desk, ready)
  await shoot(desk, 'desk', 'setup', 'A workshop that is ready: codes, wall, what it asks')
  await go(desk, `${ready}/cards`)
  await shoot(desk, 'desk', 'cards', 'Seat cards to print')
  await go(desk, `${ready}/console`)
  await shoot(desk, 'desk', 'console-joining', 'The console while people join', false)
  await go(desk, `${scoring}/console`)
  await shoot(desk, 'desk', 'console-scoring', 'The console while people score', false)
  await go(desk, `${closed}/console`)
  await shoot(desk, 'desk', 'console-closed', 'The console after scoring was closed', false)
  for (const [name, path, says] of [
    ['projects', '/projects', 'The projects'],
    ['project-new', '/projects/new', 'Add a project'],
    ['frameworks', '/frameworks', 'The frameworks'],
    ['framework', '/frameworks/scale-up', 'A framework: definitions, anchors, stages, evidence as background, source and limits'],
  ] as const) {
    await go(desk, path)
    await shoot(desk, 'desk', name, says)
  }
  await walls(house, desk, { ready, scoring, closed }, open, shoot)
  await phones(house, await open('phone'), shoot)
  await administration(house, await open('desk'), shoot)
  const small = await open('phone')
  await small.context().addCookies(await desk.context().cookies())
  for (const [name, path] of [
    ['phone-workshops', '/workshops'],
    ['phone-console', `${scoring}/console`],
  ] as const) {
    await go(small, path)
    await shoot(small, 'phone', name, 'The same for a facilitator who walks around with a phone')
  }
}

/** The address of the workshop of that title, without what follows its id. */
async function linkTo(page: Page, title: RegExp): Promise<string> {
  const address = await page.getByRole('link', { name: title }).first().getAttribute('href')
  return (address ?? '').match(/\/workshops\/[^/]+/)?.[0] ?? ''
}

type Shoot = (page: Page, size: Size, name: string, says: string, fullPage?: boolean) => Promise<void>
type Open = (size: Size, dark?: boolean) => Promise<Page>

async function walls(
  house: House,
  desk: Page,
  at: { ready: string; scoring: string; closed: string },
  open: Open,
  shoot: Shoot,
): Promise<void> {
  for (const [name, path, says] of [
    ['joining', at.ready, 'The wall while people join'],
    ['scoring', at.scoring, 'The wall while people score: counts and nothing else'],
    ['closed', at.closed, 'The wall after scoring was closed'],
  ] as const) {
    const workshop = path.split('/').at(-1) ?? ''
    const answer = await desk.request.post(`${house.url}/api/trpc/workshop.openScreen`, {
      data: { workshop },
      headers: { origin: house.url },
    })
    const { url } = (await answer.json()).result.data
    for (const dark of name === 'scoring' ? [false, true] : [false]) {
      const wall = await open('wall', dark)
      await wall.goto(url)
      await shoot(wall, 'wall', dark ? `wall-${name}-dark` : `wall-${name}`, dark ? 'The same in a dark room' : says)
    }
  }
}

async function phones(house: House, phone: Page, shoot: Shoot): Promise<void> {
  await phone.goto(`${house.url}/join`)
  await shoot(phone, 'phone', 'phone-join', 'Type the code')
  await phone.getByRole('textbox').first().fill('LAMP-99')
  await phone.keyboard.press('Enter')
  await phone.waitForTimeout(700)
  await shoot(phone, 'phone', 'phone-join-wrong', 'A code that opens nothing')
}

async function administration(house: House, desk: Page, shoot: Shoot): Promise<void> {
  await desk.goto(`${house.url}/sign-in`)
  await desk.getByLabel(/e-?mail/i).fill('administrator@harbour-city.example')
  await desk.getByRole('button', { name: /link/i }).click()
  await desk.waitForTimeout(600)
  await desk.goto(house.printed('/mailbox/'))
  await desk.locator('a[href*="/sign-in/"]').first().click()
  await desk
    .getByRole('button')
    .or(desk.getByRole('link', { name: /sign in/i }))
    .last()
    .click()
  await desk.waitForTimeout(1500)
  for (const [name, path, says] of [
    ['admin', '/admin', 'The settings of the city'],
    ['admin-people', '/admin/people', 'Who works here'],
    ['admin-log', '/admin/log', 'The audit log'],
  ] as const) {
    await desk.goto(house.url + path)
    await shoot(desk, 'desk', name, says)
  }
}

function contents(before: string): string {
  const head = before.split('\n## ')[0]?.trim() || '# Every screen\n\nMade by `npm run pictures` from the demonstration city.'
  const part = (size: Size, title: string) =>
    `\n## ${title}\n${taken
      .filter((each) => each.size === size)
      .map(({ name, says }) => `\n**${says}**\n\n![${says}](${name}.png)\n`)
      .join('')}`
  return `${head}\n${part('phone', 'Phone')}${part('wall', 'Wall')}${part('desk', 'Desk')}`
}

await main()
