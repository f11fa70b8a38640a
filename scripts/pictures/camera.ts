import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { withPalette } from '#scripts/pictures/palette.ts'

const FOLDER = new URL('../../docs/pictures/', import.meta.url).pathname
const SIZES = {
  phone: { width: 390, height: 844 },
  narrow: { width: 360, height: 640 },
  wall: { width: 1920, height: 1080 },
  upright: { width: 1080, height: 1920 },
  projector: { width: 1280, height: 720 },
  desk: { width: 1366, height: 900 },
} as const
export type Size = keyof typeof SIZES
/** How somebody has set up a device: colours of their own, a language that is read from the right. */
export type Manner = { forcedColors?: boolean; fromTheRight?: boolean }
const isPhone = (size: Size): boolean => size === 'phone' || size === 'narrow'
type Shot = { name: string; says: string; size: Size }

const TITLES = { phone: 'Phone', wall: 'Wall', desk: 'Desk' } as const
const PARTS: Record<Size, keyof typeof TITLES> = {
  phone: 'phone',
  narrow: 'phone',
  wall: 'wall',
  upright: 'wall',
  projector: 'wall',
  desk: 'desk',
}

/** Runs in the page. */
function turnRound(): void {
  addEventListener('load', () => {
    document.documentElement.dir = 'rtl'
    document.documentElement.lang = 'ar'
  })
}

/** Long enough for what slides or fades to stand still. */
const SETTLE = 300

/** Takes pictures and remembers what each shows. */
export class Camera {
  private readonly browser: Browser
  private readonly folder: string
  private readonly taken: Shot[] = []

  private constructor(browser: Browser, folder: string) {
    this.browser = browser
    this.folder = folder
  }

  /** Puts its pictures into a folder; into docs/pictures without one. */
  static async ready(folder: string = FOLDER): Promise<Camera> {
    await mkdir(folder, { recursive: true })
    return new Camera(await chromium.launch({ executablePath: process.env.PLAYWRIGHT_CHROMIUM ?? '/usr/bin/chromium' }), folder)
  }

  /** A device of its own, with nothing on it. */
  async device(size: Size, { forcedColors = false, fromTheRight = false }: Manner = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: SIZES[size],
      deviceScaleFactor: isPhone(size) ? 2 : 1,
      hasTouch: isPhone(size),
      reducedMotion: 'reduce',
      forcedColors: forcedColors ? 'active' : 'none',
    })
    // Until the words of such a language are there, the direction alone is tried.
    if (fromTheRight) await context.addInitScript(turnRound)
    return context.newPage()
  }

  /** Keeps what stands on the screen; of a desk the whole page, unless `whole` says otherwise. */
  async shoot(page: Page, size: Size, name: string, says: string, whole = size === 'desk'): Promise<void> {
    await page.waitForLoadState('load')
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(SETTLE)
    await writeFile(join(this.folder, `${name}.png`), withPalette(await page.screenshot({ fullPage: whole })))
    this.taken.push({ name, says, size })
  }

  /** Writes the page that shows them all. */
  async album(): Promise<number> {
    const part = (size: keyof typeof TITLES) =>
      `\n## ${TITLES[size]}\n${this.taken
        .filter((each) => PARTS[each.size] === size)
        .map(({ name, says }) => `\n**${says}**\n\n![${says}](${name}.png)\n`)
        .join('')}`
    const head = '# Every screen\n\nMade by `npm run pictures` from the demonstration city.\n'
    await writeFile(join(this.folder, 'README.md'), `${head}${part('phone')}${part('wall')}${part('desk')}`)
    return this.taken.length
  }

  close(): Promise<void> {
    return this.browser.close()
  }
}
