import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program in the foreground, passes signals on, and answers its exit code. */
export function runUntilItEnds(program, args, environment = process.env) {
  const child = spawn(program, args, { stdio: 'inherit', env: environment })
  const passOn = (signal) => {
    // A terminal sends Ctrl-C to the whole group: the child has it already, and a second one would cut its orderly end short.
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  }
  for (const signal of SIGNALS) process.on(signal, passOn)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const each of SIGNALS) process.off(each, passOn)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
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
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Runs npm with the Node that runs us, also where npm is an older one's. */
export function npm(args, options = {}) {
  const itself = process.env.npm_execpath
  if (itself?.endsWith('.js')) return runQuietly(process.execPath, [itself, ...args], options)
  return runQuietly('npm', args, { ...options, shell: process.platform === 'win32' })
}
