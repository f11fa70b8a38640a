/**
 * Viewers in a process of their own: opens so many live streams, then on `change` lines measures until every viewer has the next
 * event. Talks in lines: task (JSON) in; `{"open": n, "ms": …}` out; then `change` in, `{"last": ms, "reached": n}` out; `reconnect`
 * in drops all at once and opens them again.
 */
import { Agent, type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'

export type ViewerTask = {
  url: string
  path: string
  viewers: { headers: Record<string, string> }[]
  change: { path: string; headers: Record<string, string>; bodies: string[] }
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const nextLine = async (): Promise<string> => String((await lines.next()).value ?? 'end')
const task: ViewerTask = JSON.parse(await nextLine())
const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })
const LIMIT = 20_000

type Stream = { id: string; response: IncomingMessage; seen: number }
let streams: Stream[] = []
let onEvent: (stream: Stream) => void = () => undefined

function openStream(headers: Record<string, string>): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(task.path, task.url), { agent, headers: { accept: 'text/event-stream', ...headers } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`refused with ${response.statusCode}`))
      const stream: Stream = { id: '', response, seen: 0 }
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        const id = chunk.match(/^id: ?(.*)$/m)?.[1]
        if (id === undefined) return
        stream.id = id
        stream.seen++
        if (stream.seen === 1) resolve(stream)
        onEvent(stream)
      })
      response.on('error', () => undefined)
    })
    sent.on('error', reject)
    sent.end()
  })
}

async function openAll(): Promise<void> {
  const from = performance.now()
  const opened = await Promise.allSettled(task.viewers.map((viewer) => openStream(viewer.headers)))
  streams = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const failures = opened.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))
  console.log(JSON.stringify({ open: streams.length, ms: performance.now() - from, failures: failures.slice(0, 2) }))
}

let turn = 0
function change(): Promise<void> {
  const body = task.change.bodies[turn++ % task.change.bodies.length] ?? '{}'
  return new Promise((resolve) => {
    const reached = new Set<Stream>()
    let answered = false
    const from = performance.now()
    const finish = (): void => {
      onEvent = () => undefined
      clearTimeout(limit)
      console.log(JSON.stringify({ last: performance.now() - from, reached: reached.size }))
      resolve()
    }
    const limit = setTimeout(finish, LIMIT)
    onEvent = (stream) => {
      reached.add(stream)
      if (reached.size === streams.length && answered) finish()
    }
    const sent = request(
      new URL(task.change.path, task.url),
      { method: 'POST', headers: { 'content-type': 'application/json', ...task.change.headers } },
      (response) => {
        response.resume()
        response.on('end', () => {
          answered = true
          if (reached.size === streams.length) finish()
        })
      },
    )
    sent.end(body)
  })
}

await openAll()
for (let line = await nextLine(); line !== 'end'; line = await nextLine()) {
  if (line === 'change') await change()
  if (line === 'reconnect') {
    for (const stream of streams) stream.response.destroy()
    await openAll()
  }
}
for (const stream of streams) stream.response.destroy()
process.exit(0)
