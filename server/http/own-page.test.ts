import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

/** A server that remembers the cookies it is sent. */
async function listening(): Promise<{ url: string; heard: string[]; close(): void }> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(request.headers.cookie ?? '')
    response.end('the page')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, close: () => server.close() }
}

it('asks itself, also where the environment names a proxy, which would read the cookies of whoever reads', async () => {
  const [own, proxy] = [await listening(), await listening()]
  const script = `import { ownPage } from '#server/http/own-page.ts'
    console.log(JSON.stringify(await ownPage(process.argv[1], { cookie: 'seat=secret' })))`
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy.url, http_proxy: proxy.url, NO_PROXY: '', no_proxy: '' }
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, own.url], { env })
  expect(JSON.parse(stdout)).toEqual({ status: 200, text: 'the page' })
  expect([own.heard, proxy.heard]).toEqual([['seat=secret'], []])
  own.close()
  proxy.close()
})
