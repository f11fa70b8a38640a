import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type Bare, startBare } from '#bench/child.ts'
import { inspectable, settledMemory } from '#bench/memory.ts'
import type { ViewerTask } from '#bench/processes/viewers.ts'
import { ms, printTable, quantile, times } from '#bench/table.ts'
import { freePort, type House, startHouse } from '#e2e/fixtures/house.ts'
import { claim, join, setUp } from '#e2e/fixtures/story.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'

const COUNTS = [100, 500, 1000, 2000]
const CHANGES = 15
/** So many seats view; several viewers share the cookie of one, as tabs of a browser do. */
const SEATS = 50
/** Changes before the first viewer comes: a server that has just been started runs its code more slowly, ours and the bare one. */
const WARM_UP = 200
/** Longer than the quarter of a second for which the hub merges bursts: each change here stands alone. */
const REST = 400
const MOST_SLOWER = 1.5
const MOST_KB = 32

type Crowd = {
  opened: number
  openMs: number
  change(): Promise<{ last: number; reached: number }>
  reconnect(): Promise<{ open: number; ms: number }>
  leave(): Promise<void>
}

/** Opens viewers in a process of their own. */
export async function openCrowd(task: ViewerTask): Promise<Crowd> {
  const child = spawn(process.execPath, [new URL('processes/viewers.ts', import.meta.url).pathname], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const answer = async () => JSON.parse(String((await lines.next()).value))
  const say = (line: string): void => {
    child.stdin.write(`${line}\n`)
  }
  say(JSON.stringify(task))
  const first = await answer()
  if (first.failures?.length > 0) console.log(`  not opened: ${first.failures}`)
  return {
    opened: first.open,
    openMs: first.ms,
    change: () => {
      say('change')
      return answer()
    },
    reconnect: () => {
      say('reconnect')
      return answer()
    },
    leave: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      say('end')
      await gone
    },
  }
}

const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/** When the last of many viewers has a change, and what a viewer costs, beside the bare server: both hold their viewers, by turns. */
export async function run(): Promise<void> {
  const rows: (string | number)[][] = []
  for (const count of COUNTS) {
    const { ours, theirs } = await measure(count)
    rows.push(row('bare server', count, theirs), [
      ...row('Concord', count, ours),
      ...times(ours.times.map((time, turn) => time / (theirs.times[turn] ?? Number.NaN))),
    ])
  }
  printTable(
    `A change reaches the last viewer (${CHANGES} turns; from the request that causes it)`,
    ['server', 'viewers', 'last ms', 'worst ms', 'kB a viewer', 'reached', 'times bare', 'from', 'to'],
    rows,
    [`To reach: ${MOST_SLOWER} × bare, at most ${MOST_KB} kB a viewer (what the server's resident memory grows by, without garbage).`],
  )
}

type Measured = { times: number[]; kb: number; reached: number }

const row = (server: string, count: number, { times, kb, reached }: Measured): (string | number)[] => [
  server,
  count,
  ms(quantile(times, 0.5)),
  ms(Math.max(...times)),
  kb.toFixed(1),
  reached,
]

async function measure(count: number): Promise<{ ours: Measured; theirs: Measured }> {
  const inspectPort = await freePort()
  const house = await startHouse({ env: { NODE_OPTIONS: inspectable(inspectPort).join(' ') } })
  const gone: (() => Promise<unknown>)[] = [house.leave]
  try {
    const { task, eventBytes } = await audience(house, count)
    const bare = await startBare(eventBytes)
    gone.unshift(bare.leave)
    const theirs = await open(bare, {
      ...task,
      url: bare.url,
      path: '/live',
      change: { ...task.change, path: '/change', bodies: [SAVE] },
    })
    gone.unshift(theirs.crowd.leave)
    const ours = await open({ pid: house.pid() ?? 0, inspectPort }, task)
    gone.unshift(ours.crowd.leave)
    for (let turn = 0; turn < CHANGES; turn++)
      for (const { crowd, measured } of [theirs, ours]) {
        await rest(REST)
        const change = await crowd.change()
        measured.times.push(change.last)
        measured.reached = Math.min(measured.reached, change.reached)
      }
    return { ours: ours.measured, theirs: theirs.measured }
  } finally {
    for (const leave of gone) await leave()
  }
}

/** What the bare server does with a change before it tells: it keeps a row. */
const SAVE = JSON.stringify({ seat: 's', patches: [{ factor: 'f' }] })

async function open(
  { pid, inspectPort }: Pick<Bare, 'pid' | 'inspectPort'>,
  task: ViewerTask,
): Promise<{ crowd: Crowd; measured: Measured }> {
  await warmUp(task)
  const before = await settledMemory(pid, inspectPort)
  const crowd = await openCrowd(task)
  await rest(1000)
  const grown = (await settledMemory(pid, inspectPort)) - before
  return { crowd, measured: { times: [], kb: grown / crowd.opened, reached: crowd.opened } }
}

async function warmUp({ url, change }: ViewerTask): Promise<void> {
  const headers = { 'content-type': 'application/json', ...change.headers }
  for (let turn = 0; turn < WARM_UP; turn++)
    await (await fetch(url + change.path, { method: 'POST', headers, body: change.bodies[0] })).text()
}

/** A workshop in scoring that so many may view, and how large the state is that they get. */
async function audience(house: House, count: number): Promise<{ task: ViewerTask; eventBytes: number }> {
  const facilitator = await claim(house)
  const { workshop, codes } = await setUp(facilitator)
  const cookies: string[] = []
  for (let place = 0; place < SEATS; place++) cookies.push(cookiesOf(await join(house, codes.all ?? '', 'resident')))
  const state = await facilitator.tell('round.open', { workshop, minutes: 30 })
  const task = {
    url: house.url,
    path: `/api/live/${workshop}`,
    viewers: Array.from({ length: count }, (_, place) => ({ headers: { cookie: cookies[place % SEATS] ?? '' } })),
    change: {
      path: '/api/trpc/round.extend',
      headers: { cookie: cookiesOf(facilitator), origin: house.url },
      bodies: [JSON.stringify({ workshop, minutes: 1 })],
    },
  }
  return { task, eventBytes: Buffer.byteLength(JSON.stringify(state)) }
}

export const cookiesOf = ({ cookies }: Visitor): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
