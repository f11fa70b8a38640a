import { existsSync, readFileSync } from 'node:fs'
import { runQuietly } from './child.mjs'
import { at, tool } from './places.mjs'
import { step, Trouble } from './say.mjs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A Chromium: the one named in PLAYWRIGHT_CHROMIUM, else one on this machine, else one that is installed now. */
export async function findBrowser() {
  const named = process.env.PLAYWRIGHT_CHROMIUM
  if (named && !(await runs(named))) throw new Trouble(`PLAYWRIGHT_CHROMIUM names ${named}, which does not run.`)
  const path = named || (await onThisMachine()) || (await step('Installing a browser for the journeys (about a minute)', installOne))
  return { path }
}

async function onThisMachine() {
  const { chromium } = await import('@playwright/test')
  for (const path of [...PLACES, chromium.executablePath()]) if (await runs(path)) return path
  return undefined
}

async function installOne() {
  const said = []
  for (const [program, args] of ways()) {
    const { output } = await runQuietly(program, args, { cwd: at(), env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    said.push(output.trim().split('\n').slice(-5).join('\n'))
    const path = await onThisMachine()
    if (path) return path
  }
  throw new Trouble(`${said.join('\n')}\n\nNo browser could be installed. Please install Chromium, or name one in PLAYWRIGHT_CHROMIUM.`)
}

function ways() {
  const playwright = [process.execPath, [tool('playwright'), 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium']]
  const debian = ['sh', ['-c', 'apt-get update && apt-get install -y chromium']]
  return isRoot() && isDebian() ? [debian, playwright] : [playwright]
}

// Some distributions put a script in a browser's place that only says where to get one: so it is tried.
async function runs(path) {
  if (!path || !existsSync(path)) return false
  return (await runQuietly(path, ['--version'])).code === 0
}

function isRoot() {
  return process.getuid?.() === 0
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}
