/**
 * Phones in a process of their own: each follows the live state; when it says that the round is revealed, each fetches the result, as
 * spread over a moment as the page does it. Reads its task from a line, answers `{"open": n}`, reveals on the next line, and answers
 * how long it took from that press until the last phone had all of its result.
 */
import { Agent, type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'

export type PhonesTask = {
  url: string
  live: string
  result: string
  cookies: string[]
  count: number
  spread: number
  reveal: { path: string; body: string; headers: Record<string, string> }
}
export type PhonesResult = { told: number; last: number; median: number; reached: number; bytes: number; failures: string[] }

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const nextLine = async (): Promise<string> => String((await lines.next()).value ?? 'end')
const task: PhonesTask = JSON.parse(await nextLine())
const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })
const LIMIT = 30_000

const cookieOf = (place: number): string => task.cookies[place % task.cookies.length] ?? ''
let from = 0
let toldAt = 0
const times: number[] = []
const failures: string[] = []
let bytes = 0
let finished: () => void = () => undefined

function follow(place: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { accept: 'text/event-stream', cookie: cookieOf(place) }
    const sent = request(new URL(task.live, task.url), { agent, headers }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`refused with ${response.statusCode}`))
      response.setEncoding('utf8')
      let fetched = false
      response.on('data', (chunk: string) => {
        if (chunk.includes('"progress"')) resolve(response)
        if (fetched || !chunk.includes('"reveal":{')) return
        fetched = true
        toldAt = performance.now()
        setTimeout(fetchResult, Math.random() * task.spread, place)
      })
      response.on('error', () => undefined)
    })
    sent.on('error', reject)
    sent.end()
  })
}

function fetchResult(place: number): void {
  const headers = { cookie: cookieOf(place), 'accept-encoding': 'gzip, br' }
  const done = (failure: string | null): void => {
    if (failure === null) times.push(performance.now() - from)
    else failures.push(failure)
    if (times.length + failures.length === task.count) finished()
  }
  const sent = request(new URL(task.result, task.url), { agent, headers }, (response) => {
    let read = 0
    response.on('data', (chunk: Buffer) => {
      read += chunk.length
    })
    response.on('end', () => {
      bytes = read
      done(response.statusCode === 200 ? null : String(response.statusCode))
    })
  })
  sent.on('error', (error) => done(String(error)))
  sent.end()
}

const opened = await Promise.allSettled(Array.from({ length: task.count }, (_, place) => follow(place)))
console.log(JSON.stringify({ open: opened.filter((each) => each.status === 'fulfilled').length }))
await nextLine()
const all = new Promise<void>((resolve) => {
  finished = resolve
  setTimeout(resolve, LIMIT)
})
from = performance.now()
const { path, body, headers } = task.reveal
request(new URL(path, task.url), { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }, (response) => {
  response.resume()
}).end(body)
await all
times.sort((one, other) => one - other)
const median = times[Math.floor(times.length / 2)] ?? Number.NaN
const result: PhonesResult = {
  told: toldAt - from,
  last: times.at(-1) ?? Number.NaN,
  median,
  reached: times.length,
  bytes,
  failures: failures.slice(0, 3),
}
console.log(JSON.stringify(result))
process.exit(0)
