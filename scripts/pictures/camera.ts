import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'

const FOLDER = new URL('../../docs/pictures/', import.meta.url).pathname
const SIZES = { phone: { width: 390, height: 844 }, wall: { width: 1920, height: 1080 }, desk: { width: 1366, height: 900 } } as const
export type Size = keyof typeof SIZES
type Shot = { name: string; says: string; size: Size }

/** Long enough for what slides or fades to stand still. */
const SETTLE = 300

/** Takes pictures and remembers what each shows. */
export class Camera {
  private readonly browser: Browser
  private readonly taken: Shot[] = []

  private constructor(browser: Browser) {
    this.browser = browser
  }

  static async ready(): Promise<Camera> {
    await mkdir(FOLDER, { recursive: true })
    return new Camera(await chromium.launch({ executablePath: process.env.PLAYWRIGHT_CHROMIUM ?? '/usr/bin/chromium' }))
  }

  /** A device of its own, with nothing on it. */
  async device(size: Size): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: SIZES[size],
      deviceScaleFactor: size === 'phone' ? 2 : 1,
      hasTouch: size === 'phone',
      reducedMotion: 'reduce',
    })
    return context.newPage()
  }

  /** Keeps what stands on the screen; of a desk the whole page, unless `whole` says otherwise. */
  async shoot(page: Page, size: Size, name: string, says: string, whole = size === 'desk'): Promise<void> {
    await page.waitForLoadState('load')
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(SETTLE)
    await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: whole })
    this.taken.push({ name, says, size })
  }

  /** Writes the page that shows them all. */
  async album(): Promise<number> {
    const part = (size: Size, title: string) =>
      `\n## ${title}\n${this.taken
        .filter((each) => each.size === size)
        .map(({ name, says }) => `\n**${says}**\n\n![${says}](${name}.png)\n`)
        .join('')}`
    const head = '# Every screen\n\nMade by `npm run pictures` from the demonstration city.\n'
    await writeFile(join(FOLDER, 'README.md'), `${head}${part('phone', 'Phone')}${part('wall', 'Wall')}${part('desk', 'Desk')}`)
    return this.taken.length
  }

  close(): Promise<void> {
    return this.browser.close()
  }
}
