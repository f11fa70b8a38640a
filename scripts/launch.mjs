// The front door of every npm script. Plain JavaScript without packages, so that any Node from 18 on can start it:
// it sees to a right Node, installed packages and a fresh build, and then hands over.
//
//   start [flags]                        build if needed, then serve (flags go to server/main.ts)
//   dev [flags]                          serve, with pages built as they are asked for
//   test | check                         everything | everything but the build and the browser
//   build                                build the pages
//   run [--build] [--browser] file …     run a TypeScript file of ours
//   run --quiet file …                   the same, with nothing but its own words on standard output
//   exec tool …                          run an installed tool

import { findBrowser } from '#scripts/launch/browser.mjs'
import { build } from '#scripts/launch/build.mjs'
import { runUntilItEnds } from '#scripts/launch/child.mjs'
import { install } from '#scripts/launch/install.mjs'
import { rightNode, runUnder } from '#scripts/launch/node.mjs'
import { root, tool } from '#scripts/launch/places.mjs'
import { explain, keepOutputClean, Trouble } from '#scripts/launch/say.mjs'

const [command = 'start', ...rest] = process.argv.slice(2)

const commands = {
  async start() {
    await build()
    return node(['server/main.ts', ...rest], { NODE_ENV: 'production' })
  },
  dev: () => node(['server/main.ts', ...rest], { NODE_ENV: 'development' }),
  async build() {
    await build()
    return 0
  },
  async test() {
    const { testEverything } = await import('#scripts/launch/test.mjs')
    return testEverything()
  },
  async check() {
    const { checkSources } = await import('#scripts/launch/test.mjs')
    return checkSources()
  },
  async run() {
    const needs = []
    while (['--build', '--browser', '--quiet'].includes(rest[0])) needs.push(rest.shift())
    if (needs.includes('--build')) await build()
    const browser = needs.includes('--browser') ? { PLAYWRIGHT_CHROMIUM: (await findBrowser()).path } : {}
    return node(rest, browser)
  },
  exec: () => runUntilItEnds(process.execPath, [tool(rest.shift() ?? ''), ...rest]),
}

function node(args, environment) {
  return runUntilItEnds(process.execPath, args, { ...process.env, ...environment })
}

async function main() {
  const work = commands[command]
  if (!work) throw new Trouble(`There is no command '${command}'. There are: ${Object.keys(commands).join(', ')}.`)
  if (rest[0] === '--quiet') keepOutputClean()
  process.chdir(root)
  const right = await rightNode()
  if (right !== process.execPath) return runUnder(right, process.argv.slice(1))
  await install()
  return work()
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (trouble) => {
    explain(trouble)
    process.exitCode = 1
  },
)
