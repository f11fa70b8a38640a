import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { stripVTControlCharacters } from 'node:util'

const SIGNALS = ['SIGINT', 'SIGTERM']
const ORPHAN_CHECK_MS = 500

/** Runs a program in the foreground, passes signals on, and answers its exit code. */
export function runUntilItEnds(program, args, environment = process.env) {
  const child = spawn(program, args, { stdio: 'inherit', env: environment })
  const passOn = (signal) => {
    // A terminal sends Ctrl-C to the whole group: the child has it already, and a second one would cut its orderly end short.
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  }
  for (const signal of SIGNALS) process.on(signal, passOn)
  const watch = stopWhenOrphaned(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearInterval(watch)
      for (const each of SIGNALS) process.off(each, passOn)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

// Told to stop, npm stops the shell that stands between it and us, and we hear nothing: but we are left without that parent.
function stopWhenOrphaned(child) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, ORPHAN_CHECK_MS)
  return watch
}

/** The environment for tools: plain text where nobody looks at a terminal. */
export function plainly(environment) {
  return process.stdout.isTTY ? environment : { ...environment, NO_COLOR: '1' }
}

/** Runs a program quietly; answers its exit code and all that it wrote. */
export function runQuietly(program, args, options = {}) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (bytes) => {
    output += bytes
  })
  child.stderr.on('data', (bytes) => {
    output += bytes
  })
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: stripVTControlCharacters(output) }))
  })
}

/** Runs npm with the Node that runs us, also where npm is an older one's. */
export function npm(args, options = {}) {
  const itself = process.env.npm_execpath
  if (itself?.endsWith('.js')) return runQuietly(process.execPath, [itself, ...args], options)
  return runQuietly('npm', args, { ...options, shell: process.platform === 'win32' })
}
