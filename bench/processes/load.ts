/**
 * A load of its own process: so many connections, each sending its next request when the last is answered, for so many seconds.
 * Reads its task from standard input, prints its result as JSON. It speaks HTTP over bare sockets: Node's own client works as hard as
 * the bare server, and would be what is measured.
 */
import { connect, type Socket } from 'node:net'

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
const { hostname, port } = new URL(task.url)
const result: LoadResult = { saved: 0, failed: 0, seconds: 0, latencies: [], failures: [] }
let key = 0

const open = (): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket))
    socket.setNoDelay(true)
    socket.once('error', reject)
  })

type Answer = { status: number; text: string }

/** Sends one request and waits for its answer, whose length has to be said. */
function exchange(socket: Socket, request: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let said = ''
    const onClose = (): void => reject(new Error('the server hung up'))
    const onData = (chunk: Buffer): void => {
      // One letter a byte, so that lengths are bytes.
      said += chunk.toString('latin1')
      const ends = said.indexOf('\r\n\r\n')
      if (ends < 0) return
      const length = said.slice(0, ends).match(/\r\ncontent-length: (\d+)/i)?.[1]
      if (length === undefined) throw new Error(`an answer without a length:\n${said}`)
      if (said.length < ends + 4 + Number(length)) return
      socket.off('data', onData).off('close', onClose)
      resolve({ status: Number(said.slice(9, 12)), text: said.slice(ends + 4) })
    }
    socket.on('data', onData)
    socket.once('close', onClose)
    socket.write(request)
  })
}

async function connection({ headers, bodies }: LoadTask['connections'][number], until: number): Promise<void> {
  const socket = await open()
  const given = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `POST ${task.path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\n${given.join('')}`
  for (let turn = 0; performance.now() < until; turn++) {
    const body = (bodies[turn % bodies.length] ?? '{}').replace('%AT%', String(Date.now())).replace('%KEY%', `b${process.pid}-${++key}`)
    const from = performance.now()
    const { status, text } = await exchange(socket, `${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    if (status === 200) {
      result.saved++
      result.latencies.push(performance.now() - from)
    } else {
      result.failed++
      if (result.failures.length < 3) result.failures.push(`${status} ${text.slice(0, 200)}`)
    }
  }
  socket.destroy()
}

const from = performance.now()
await Promise.all(task.connections.map((each) => connection(each, from + task.seconds * 1000)))
result.seconds = (performance.now() - from) / 1000
console.log(JSON.stringify(result))
