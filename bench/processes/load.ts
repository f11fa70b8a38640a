/**
 * A load of its own process: so many connections, each sending its next request when the last is answered, for so many seconds.
 * Reads its task from standard input, prints its result as JSON.
 */
import { Agent, request } from 'node:http'

export type LoadTask = {
  url: string
  path: string
  seconds: number
  /** One a connection: headers, and the bodies that it sends in turn; `%AT%` and `%KEY%` are filled in. */
  connections: { headers: Record<string, string>; bodies: string[] }[]
}
export type LoadResult = { saved: number; failed: number; seconds: number; latencies: number[]; failures: string[] }

let typed = ''
for await (const chunk of process.stdin) typed += chunk
const task: LoadTask = JSON.parse(typed)
const agent = new Agent({ keepAlive: true, maxSockets: task.connections.length })
const target = new URL(task.path, task.url)
const result: LoadResult = { saved: 0, failed: 0, seconds: 0, latencies: [], failures: [] }
let key = 0

function send(headers: Record<string, string>, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const filled = body.replaceAll('%AT%', String(Date.now())).replaceAll('%KEY%', `b${process.pid}-${++key}`)
    const sent = request(
      target,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(filled), ...headers } },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => {
          if (response.statusCode !== 200 && result.failures.length < 3)
            result.failures.push(`${response.statusCode} ${text.slice(0, 200)}`)
          resolve(response.statusCode ?? 0)
        })
      },
    )
    sent.on('error', reject)
    sent.end(filled)
  })
}

async function connection({ headers, bodies }: LoadTask['connections'][number], until: number): Promise<void> {
  for (let turn = 0; performance.now() < until; turn++) {
    const from = performance.now()
    const status = await send(headers, bodies[turn % bodies.length] ?? '{}')
    if (status === 200) {
      result.saved++
      result.latencies.push(performance.now() - from)
    } else result.failed++
  }
}

const from = performance.now()
await Promise.all(task.connections.map((each) => connection(each, from + task.seconds * 1000)))
result.seconds = (performance.now() - from) / 1000
console.log(JSON.stringify(result))
agent.destroy()
