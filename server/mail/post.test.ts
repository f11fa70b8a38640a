import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { makePost } from './post.ts'

const letter = {
  to: 'anna@city.example',
  subject: 'Sign in to Concord, Málaga',
  text: 'Hello Anna,\n\nhttps://city.example/sign-in/abc?to=anna%40city.example\n',
}

describe('the post', () => {
  let server: Server
  afterEach(() => server.close())

  /** As much of a mail server as takes a letter; says 'not now' to the first `busy` of them. */
  async function mailServer(busy: number) {
    const taken: string[] = []
    let calls = 0
    server = createServer((socket) => {
      calls++
      const answer = (line: string) => socket.write(`${line}\r\n`)
      let reading = ''
      let inLetter = false
      answer(calls <= busy ? '421 not now' : '220 post')
      socket.on('error', () => {})
      socket.on('data', (bytes) => {
        reading += bytes
        while (reading.includes(inLetter ? '\r\n.\r\n' : '\r\n')) {
          const end = inLetter ? '\r\n.\r\n' : '\r\n'
          const said = reading.slice(0, reading.indexOf(end))
          reading = reading.slice(reading.indexOf(end) + end.length)
          if (inLetter) {
            taken.push(said)
            inLetter = false
            answer('250 taken')
          } else if (said === 'DATA') {
            inLetter = true
            answer('354 go on')
          } else answer(said === 'QUIT' ? '221 bye' : '250 fine')
        }
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, taken }
  }

  it('hands a letter to the mail server, its link in one piece', async () => {
    const { url, taken } = await mailServer(0)
    const post = makePost(url)
    await post.send(letter, 'Concord <concord@city.example>')
    post.close()
    expect(taken).toHaveLength(1)
    expect(taken[0]).toMatch(/From: Concord <concord@city.example>/)
    expect(taken[0]?.replaceAll('=\r\n', '').replaceAll('=3D', '=')).toContain('https://city.example/sign-in/abc?to=anna%40city.example')
  })

  it('tries again when the mail server is busy', async () => {
    const { url, taken } = await mailServer(1)
    await makePost(url, [10, 10]).send(letter, 'concord@city.example')
    expect(taken).toHaveLength(1)
  })

  it('gives up after the last try', async () => {
    const { url } = await mailServer(9)
    await expect(makePost(url, [10, 10]).send(letter, 'concord@city.example')).rejects.toThrow()
  })
})
