import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'

/** A server of its own process, since it ends that: one slow request, one that never ends. Prints what it does. */
const program = `
import { createServer } from 'node:http'
import { makeLog } from '#server/log.ts'
import { endInOrder } from '#server/start/shutdown.ts'
const streams = []
const server = createServer((request, response) => {
  if (request.url === '/slow') setTimeout(() => response.end('answered'), 600)
  else if (request.url === '/stream') { response.write('first'); streams.push(response) }
  else response.end('quick')
})
server.listen(0, '127.0.0.1', () => console.log('port', server.address().port))
endInOrder({
  server,
  pauseStreams: () => { for (const each of streams) each.end(' pause') },
  close: [async () => console.log('pages closed'), async () => console.log('store closed')],
  log: makeLog(process.env.LOG_LEVEL ?? 'silent'),
})
`

async function start(level = 'silent') {
  const env = { ...process.env, LOG_LEVEL: level }
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'], env })
  let said = ''
  child.stdout.on('data', (bytes) => {
    said += bytes
  })
  while (!/port \d+\n/.test(said)) await wait(20)
  const ended = once(child, 'exit').then(([code]) => ({ code, said }))
  return { child, url: `http://127.0.0.1:${/port (\d+)/.exec(said)?.[1]}`, ended }
}

describe('the end', () => {
  it('answers who has asked, pauses streams, then closes pages and store, and exits with 0', async () => {
    const { child, url, ended } = await start()
    // A connection that is kept alive must not hold up the end.
    await (await fetch(url)).text()
    const slow = fetch(`${url}/slow`).then((response) => response.text())
    const stream = fetch(`${url}/stream`).then((response) => response.text())
    await wait(200)
    const from = Date.now()
    child.kill('SIGTERM')
    child.kill('SIGTERM') // as npm and a service manager do
    expect(await stream).toBe('first pause')
    expect(await slow).toBe('answered')
    const { code, said } = await ended
    expect(code).toBe(0)
    expect(said).toMatch(/pages closed\nstore closed\n$/)
    expect(Date.now() - from).toBeLessThan(5_000)
  })

  it('comes too where nobody reads the output any more, as after a terminal was closed', async () => {
    const { child, ended } = await start('info')
    child.stdout.destroy()
    await wait(200)
    const from = Date.now()
    child.kill('SIGTERM')
    const giveUp = setTimeout(() => child.kill('SIGKILL'), 12_000)
    expect((await ended).code).toBe(0)
    clearTimeout(giveUp)
    expect(Date.now() - from).toBeLessThan(5_000)
  })

  it('takes nobody new meanwhile', async () => {
    const { child, url, ended } = await start()
    const slow = fetch(`${url}/slow`).then((response) => response.text())
    await wait(200)
    child.kill('SIGINT')
    await wait(100)
    await expect(fetch(`${url}/`, { headers: { connection: 'close' } })).rejects.toThrow()
    expect(await slow).toBe('answered')
    expect((await ended).code).toBe(0)
  })
})
