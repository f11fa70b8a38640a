import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { without } from '#server/env.ts'
import { findBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { plainly, runUntilItEnds } from './child.mjs'
import { tool } from './places.mjs'
import { explain, say, seconds } from './say.mjs'

/** As a shell says of a program that was stopped. */
const STOPPED = 130

/** Everything, in the order in which trouble is cheapest to find. Answers the exit code. */
export function testEverything() {
  return inOrder([formatAndLint, types, unitTests, lockFile, buildPages, journeys])
}

/** What can be said without a build and a browser. */
export function checkSources() {
  return inOrder([formatAndLint, types, unitTests, lockFile])
}

// A step that fails does not stop the next one: one run shows all that is wrong. Only journeys need a build to walk through.
async function inOrder(steps) {
  const began = Date.now()
  const results = new Map()
  const isStopped = listenForStop()
  for (const work of steps) {
    if (isStopped()) break
    say(`\n── ${work.title} ──`)
    const start = Date.now()
    results.set(work, work.needs && !isGreen(results.get(work.needs)) ? notRun(work) : await resultOf(work))
    const { passed, failed, skipped = 0 } = results.get(work)
    say(`── ${work.title}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${seconds(Date.now() - start)})`)
  }
  if (isStopped()) {
    say('\nStopped.')
    return STOPPED
  }
  const sum = (count) => [...results.values()].reduce((total, result) => total + result[count], 0)
  const broken = [...results].filter(([, result]) => !isGreen(result)).map(([work]) => work.title)
  say(`\nAll in ${seconds(Date.now() - began)}.${broken.length ? ` Look at: ${broken.join(', ')}.` : ''}`)
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
  return broken.length ? 1 : 0
}

// Who stops a step means all of them: by a signal, or by ending the program that we run for.
function listenForStop() {
  const parent = process.ppid
  let told = false
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      told = true
    })
  return () => told || (process.env.npm_lifecycle_event !== undefined && process.ppid !== parent)
}

async function resultOf(work) {
  try {
    return await work()
  } catch (trouble) {
    explain(trouble)
    return { passed: 0, failed: 1 }
  }
}

function notRun(work) {
  say(`not run, since this failed: ${work.needs.title}`)
  return { passed: 0, failed: 1 }
}

function isGreen(result) {
  return result.failed === 0
}

async function formatAndLint() {
  return asOne(await run('biome', ['ci', '--error-on-warnings', ...(process.stdout.isTTY ? [] : ['--colors=off'])]))
}
formatAndLint.title = 'format and lint'

async function types() {
  // Next writes the types of its routes and of style sheets; a fresh clone has none yet.
  const written = await run('next', ['typegen'])
  return asOne(written || (await run('tsc', ['--noEmit'])))
}
types.title = 'types'

function unitTests() {
  return counted(async (report) => {
    const code = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
    return [code, unitCounts]
  })
}
unitTests.title = 'unit tests on both stores'

async function lockFile() {
  return asOne(await runUntilItEnds(process.execPath, ['scripts/check-lock.mjs']))
}
lockFile.title = 'lock file'

async function buildPages() {
  await build()
  return { passed: 1, failed: 0 }
}
buildPages.title = 'build'

function journeys() {
  return counted(async (report) => {
    const { path } = await findBrowser()
    const code = await run('playwright', ['test', '--reporter=list,json'], {
      PLAYWRIGHT_CHROMIUM: path,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      // It decides for itself, and its workers would complain about two opinions.
      NO_COLOR: undefined,
    })
    return [code, journeyCounts]
  })
}
journeys.title = 'browser journeys and accessibility'
journeys.needs = buildPages

function run(name, args, environment = {}) {
  // What an operator has set for the real thing, a database above all, is none of a test's business.
  const rest = Object.fromEntries(Object.entries(process.env).filter(([variable]) => !(variable in without)))
  const ours = { ...plainly(rest), NEXT_TELEMETRY_DISABLED: '1', ...environment }
  return runUntilItEnds(process.execPath, [tool(name), ...args], ours)
}

function asOne(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs a test runner that leaves a report, and counts what the report says. */
async function counted(work) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-test-'))
  try {
    const report = join(folder, 'report.json')
    const [code, counts] = await work(report)
    const result = counts(JSON.parse(readFileSync(report, 'utf8')))
    // A runner can fail without a failed test: an error outside of tests, a file that did not load, no test at all.
    return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function unitCounts({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  const unread = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
  return { passed: numPassedTests, failed: numFailedTests + unread, skipped: numPendingTests }
}

function journeyCounts({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}
