/**
 * The yard-stick: a bare `node:http` server over better-sqlite3 that does the same work with nothing around it. Saves go together
 * into one transaction (group commit, synchronous=FULL) and are acknowledged after it; `/live` gets every change, as large as ours.
 */
import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const folder = process.argv[2] ?? '.'
/** So large is what `/live` tells at each change. */
const eventBytes = Number(process.argv[3] ?? 0)
const database = new Database(join(folder, 'bare.db'))
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec('create table if not exists answer (seat text, factor text, value text, primary key (seat, factor))')
const put = database.prepare('insert into answer values (?, ?, ?) on conflict do update set value = excluded.value')
const begin = database.prepare('begin immediate')
const commit = database.prepare('commit')

type Waiting = { seat: string; factor: string; value: string; response: ServerResponse }
let waiting: Waiting[] = []
const viewers = new Set<ServerResponse>()
let version = 0

function flush(): void {
  const group = waiting
  waiting = []
  begin.run()
  for (const each of group) put.run(each.seat, each.factor, each.value)
  commit.run()
  for (const each of group) {
    each.response.setHeader('content-type', 'application/json')
    each.response.end('{"saved":true}')
  }
}

const event = (): Buffer => Buffer.from(`id: ${version}\ndata: ${JSON.stringify({ version }).padEnd(eventBytes)}\n\n`)

const server = createServer((request, response) => {
  if (request.url === '/live') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform' })
    response.write('event: connected\ndata: {}\n\n')
    response.write(event())
    viewers.add(response)
    response.on('close', () => viewers.delete(response))
    return
  }
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (chunk) => {
    body += chunk
  })
  request.on('end', () => {
    const { seat, patches } = JSON.parse(body)
    if (waiting.length === 0) setImmediate(flush)
    waiting.push({ seat, factor: patches[0].factor, value: JSON.stringify(patches[0]), response })
    if (request.url !== '/change') return
    setImmediate(() => {
      version++
      const bytes = event()
      for (const viewer of viewers) viewer.write(bytes)
    })
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(JSON.stringify({ port: typeof address === 'object' && address !== null ? address.port : 0 }))
})
