import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { npm, runQuietly, runUntilItEnds } from './child.mjs'
import { at } from './places.mjs'
import { say, step, Trouble } from './say.mjs'

// From 22.18 on, Node runs TypeScript by itself; better-sqlite3 crashes on Node 20.
const NEEDED = [22, 18]
const WANTED = '24'

/** The Node to work with: the running one if it will do, else one of our own in .node/, fetched from npm the first time. */
export async function rightNode() {
  if (willDo(process.versions.node) && process.features.typescript !== false) return process.execPath
  for (const path of candidates()) if (await works(path)) return path
  return step(
    `Node ${process.versions.node} is too old (needed: ${NEEDED.join('.')} or newer); getting Node ${WANTED} from npm into .node/`,
    fetchNode,
  )
}

/** Runs a script under another Node, which its children then find first as well. */
export function runUnder(node, args) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
  return runUntilItEnds(node, args, { ...process.env, PATH: path, NODE: node, npm_node_execpath: node })
}

function willDo(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
}

async function fetchNode() {
  mkdirSync(at('.node'), { recursive: true })
  // A project of its own: npm must not take it for a part of ours.
  writeFileSync(at('.node', 'package.json'), '{ "private": true }\n')
  const said = []
  for (const wanted of [`${platformPackage()}@${WANTED}`, `node@${WANTED}`]) {
    // The platform packages need no install script; the package 'node' is nothing but one.
    const scripts = wanted.startsWith('node@') ? '--ignore-scripts=false' : '--ignore-scripts'
    const { output } = await npm(
      ['install', '--prefix', at('.node'), '--no-save', '--no-package-lock', '--no-audit', '--no-fund', scripts, wanted],
      {
        cwd: at('.node'),
      },
    )
    for (const path of candidates()) if (await works(path)) return path
    say(`  ${wanted} did not bring a Node that runs here`)
    said.push(output.trim())
  }
  throw new Trouble(
    `${said.join('\n')}\n\nNo right Node could be had from npm. Please install Node ${WANTED} (https://nodejs.org) and try again.`,
  )
}

function platformPackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return `${prefix}-${platform}-${process.arch}`
}

function candidates() {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  return [platformPackage(), 'node'].map((name) => at('.node', 'node_modules', name, 'bin', binary))
}

async function works(path) {
  const { code, output } = await runQuietly(path, ['--version'])
  return code === 0 && willDo(output.trim().replace(/^v/, ''))
}
