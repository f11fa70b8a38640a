import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { seconds } from '#scripts/launch/say.mjs'

// Says that it is there, and on SIGTERM says goodbye and ends with a code of its own.
const SERVER =
  "process.on('SIGTERM', () => { console.log('bye'); process.exit(7) }); setInterval(() => {}, 1000); console.log('here', process.pid)"
const LAUNCHER = `
  const { runUntilItEnds } = await import('#scripts/launch/child.mjs')
  process.exitCode = await runUntilItEnds(process.execPath, ['-e', ${JSON.stringify(SERVER)}])`

it('passes a signal on, waits for the orderly end, and answers the exit code', async () => {
  const launcher = launch(process.execPath, ['--input-type=module', '-e', LAUNCHER])
  await hears(launcher, 'here')
  launcher.kill('SIGTERM')
  const [code] = await once(launcher, 'close')
  expect(code).toBe(7)
})

it('stops the server when npm has stopped the shell in between', async () => {
  const command = `'${process.execPath}' --input-type=module -e "$LAUNCHER"; true`
  const shell = launch('sh', ['-c', command], { npm_lifecycle_event: 'start', LAUNCHER })
  await hears(shell, 'here')
  const goodbye = hears(shell, 'bye')
  shell.kill('SIGKILL')
  expect(await goodbye).toContain('bye')
})

it('answers how a program ended that a signal killed', async () => {
  const dying = "const { runUntilItEnds } = await import('#scripts/launch/child.mjs')\n"
  const work = `process.exitCode = await runUntilItEnds(process.execPath, ['-e', "process.kill(process.pid, 'SIGKILL')"])`
  const [code] = await once(launch(process.execPath, ['--input-type=module', '-e', dying + work]), 'close')
  expect(code).toBe(128 + 9)
})

it('tells times as people say them', () => {
  expect([420, 31_400, 125_000].map(seconds)).toEqual(['0.4 s', '31 s', '2 min 5 s'])
})

function launch(program: string, args: string[], environment: Record<string, string> = {}) {
  return spawn(program, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { NODE_ENV: 'test', PATH: process.env.PATH ?? '', ...environment },
  })
}

function hears(child: ChildProcess, word: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    child.stdout?.on('data', (bytes) => {
      heard += bytes
      if (heard.includes(word)) resolve(heard)
    })
  })
}
