import type { Page } from '@playwright/test'
import type { House } from '#e2e/fixtures/house.ts'
import type { Camera } from '#scripts/pictures/camera.ts'

export type Workshops = { ready: string; scoring: string; closed: string; revealed: string }
const MAIL = (name: string) => `${name}@harbour-city.example`

/** What staff see: from the first page to the console. Comes back with the desk, signed in as the facilitator. */
export async function deskPictures(camera: Camera, house: House): Promise<{ desk: Page; at: Workshops }> {
  const desk = await camera.device('desk')
  const shoot = (name: string, says: string, whole?: boolean) => camera.shoot(desk, 'desk', name, says, whole)
  await desk.goto(house.url)
  await shoot('home', 'The first page: what it is, the code, the way in for staff')
  await desk.goto(`${house.url}/sign-in`)
  await shoot('sign-in', 'Sign in by e-mail link')
  await askForLink(desk, MAIL('facilitator'))
  await shoot('sign-in-sent', 'A link is on its way')
  await desk.goto(house.printed('/mailbox/'))
  await shoot('mailbox', 'The mailbox of a demonstration')
  await desk.locator('a[href*="/sign-in/"]').first().click()
  await desk.getByRole('button', { name: 'Sign in' }).waitFor()
  await shoot('sign-in-confirm', 'The link asks before it signs anybody in')
  await desk.getByRole('button', { name: 'Sign in' }).click()
  await desk.waitForLoadState('load')
  await desk.goto(`${house.url}/workshops`)
  await shoot('workshops', 'The workshops that one runs')

  const at = {
    ready: await pathOf(desk, /mobility hubs/i),
    scoring: await pathOf(desk, /street lights: ready/i),
    closed: await pathOf(desk, /water and air/i),
    revealed: await pathOf(desk, /street lights, first round/i),
  }
  const pages: [name: string, path: string, says: string, whole: boolean][] = [
    ['setup-new', '/workshops/new', 'Set a workshop up on one page', true],
    ['setup', at.ready, 'A workshop that is ready: codes, wall, what it asks', true],
    ['cards', `${at.ready}/cards`, 'Seat cards to print', true],
    ['console-joining', `${at.ready}/console`, 'The console while people join', false],
    ['console-scoring', `${at.scoring}/console`, 'The console while people score', false],
    ['console-closed', `${at.closed}/console`, 'The console after scoring was closed', false],
    ['console-talk', `${at.revealed}/console`, 'The console during the talk', false],
    [
      'scores-file',
      `${at.revealed}/export`,
      'The scores of a revealed project as a file: what it holds, and the command that checks the report',
      true,
    ],
    ['reports', '/reports', 'The reports that one may read', false],
    ['method', '/method', 'How the findings are made, for everybody', false],
    ['projects', '/projects', 'The projects', true],
    ['project-new', '/projects/new', 'Add a project', true],
    ['frameworks', '/frameworks', 'The frameworks', true],
    ['framework', '/frameworks/scale-up', 'A framework: definitions, ends, stages, evidence as background, source and its limits', false],
  ]
  for (const [name, path, says, whole] of pages) {
    await desk.goto(house.url + path)
    await shoot(name, says, whole)
  }
  await reportPictures(camera, house, desk)
  return { desk, at }
}

/** The report of the revealed demonstration: its first screen, and the factor to talk about first. */
async function reportPictures(camera: Camera, house: House, desk: Page): Promise<void> {
  await desk.goto(`${house.url}/reports`)
  await desk.getByRole('main').getByRole('link').first().click()
  await desk.locator('[data-print]').waitFor()
  await camera.shoot(desk, 'desk', 'report', 'The report: its first screen', false)
  const factor = desk.locator('details[data-factor]').first()
  await factor.locator('summary').first().click()
  await factor.evaluate((fold) => fold.scrollIntoView())
  await camera.shoot(desk, 'desk', 'report-factor', 'A factor in the report: sentence, pictures, figures, and what was said', false)
}

/** What the administrator sees. */
export async function administrationPictures(camera: Camera, house: House): Promise<void> {
  const desk = await camera.device('desk')
  await desk.goto(`${house.url}/sign-in`)
  await askForLink(desk, MAIL('administrator'))
  await desk.goto(house.printed('/mailbox/'))
  await desk.locator('a[href*="/sign-in/"]').first().click()
  await desk.getByRole('button', { name: 'Sign in' }).click()
  await desk.waitForLoadState('load')
  for (const [name, path, says] of [
    ['admin', '/admin', 'The settings of the city'],
    ['admin-people', '/admin/people', 'Who works here'],
    ['admin-log', '/admin/log', 'The audit log'],
  ] as const) {
    await desk.goto(house.url + path)
    await camera.shoot(desk, 'desk', name, says, false)
  }
}

/** The console in the hand of a facilitator who walks around. */
export async function consoleInTheHand(camera: Camera, house: House, desk: Page, at: Workshops): Promise<void> {
  const phone = await camera.device('phone')
  await phone.context().addCookies(await desk.context().cookies())
  await phone.goto(`${house.url}/workshops`)
  await camera.shoot(phone, 'phone', 'phone-workshops', 'The workshops, for a facilitator who walks around with a phone')
  await phone.goto(`${house.url}${at.scoring}/console`)
  await camera.shoot(phone, 'phone', 'phone-console', 'The console in the hand')
}

async function askForLink(page: Page, email: string): Promise<void> {
  await page.getByLabel(/e-?mail/i).fill(email)
  await page.getByRole('button', { name: /link/i }).click()
  await page
    .getByRole('button', { name: /link/i })
    .waitFor({ state: 'detached' })
    .catch(() => undefined)
  await page.waitForTimeout(600)
}

/** The path of the workshop of that title. */
async function pathOf(page: Page, title: RegExp): Promise<string> {
  const address = await page.getByRole('link', { name: title }).first().getAttribute('href')
  return (address ?? '').match(/\/workshops\/[^/]+/)?.[0] ?? ''
}
