import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { startBare } from '#bench/child.ts'
import type { ViewerTask } from '#bench/processes/viewers.ts'
import { ms, printTable, quantile } from '#bench/table.ts'
import { startHouse } from '#e2e/fixtures/house.ts'
import { claim, join, setUp } from '#e2e/fixtures/story.ts'

const COUNTS = [100, 500, 1000, 2000]
const CHANGES = 9
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

/** Resident memory of a process in kB. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(status.match(/VmRSS:\s+(\d+)/)?.[1] ?? Number.NaN)
}

const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/** When the last of many viewers has a change, and what a viewer costs, beside the bare server in the same run. */
export async function run(): Promise<void> {
  const rows: (string | number)[][] = []
  for (const count of COUNTS) {
    const bare = await measureBare(count)
    const ours = await measureConcord(count)
    rows.push(
      ['bare server', count, ms(bare.last), ms(bare.worst), bare.kb.toFixed(1), `${bare.reached}`, ''],
      ['Concord', count, ms(ours.last), ms(ours.worst), ours.kb.toFixed(1), `${ours.reached}`, (ours.last / bare.last).toFixed(2)],
    )
  }
  printTable(
    `A change reaches the last viewer (median and worst of ${CHANGES}, from the request that causes it)`,
    ['server', 'viewers', 'last ms', 'worst ms', 'kB a viewer', 'reached', 'times bare'],
    rows,
    [`To reach: ${MOST_SLOWER} × bare, at most ${MOST_KB} kB a viewer.`],
  )
}

type Measured = { last: number; worst: number; kb: number; reached: number }

async function measure(pid: number, task: ViewerTask): Promise<Measured> {
  const before = await memoryOf(pid)
  const crowd = await openCrowd(task)
  await rest(1000)
  const kb = ((await memoryOf(pid)) - before) / crowd.opened
  const times: number[] = []
  let reached = crowd.opened
  for (let turn = 0; turn < CHANGES; turn++) {
    await rest(REST)
    const change = await crowd.change()
    times.push(change.last)
    reached = Math.min(reached, change.reached)
  }
  await crowd.leave()
  return { last: quantile(times, 0.5), worst: Math.max(...times), kb, reached }
}

async function measureBare(count: number): Promise<Measured> {
  const bare = await startBare()
  const body = JSON.stringify({ seat: 's', factor: 'f', value: 1 })
  try {
    return await measure(bare.pid, {
      url: bare.url,
      path: '/live',
      viewers: Array.from({ length: count }, () => ({ headers: {} })),
      change: { path: '/change', headers: {}, bodies: [body] },
    })
  } finally {
    await bare.leave()
  }
}

async function measureConcord(count: number): Promise<Measured> {
  const house = await startHouse()
  try {
    const facilitator = await claim(house)
    const { workshop, codes } = await setUp(facilitator)
    const cookies: string[] = []
    for (let place = 0; place < 50; place++) {
      const seat = await join(house, codes.all ?? '', 'resident')
      cookies.push([...seat.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    }
    await facilitator.tell('round.open', { workshop, minutes: 30 })
    const cookie = [...facilitator.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, origin: house.url }
    return await measure(house.pid() ?? 0, {
      url: house.url,
      path: `/api/live/${workshop}`,
      viewers: Array.from({ length: count }, (_, place) => ({ headers: { cookie: cookies[place % cookies.length] ?? '' } })),
      change: { path: '/api/trpc/round.extend', headers, bodies: [JSON.stringify({ workshop, minutes: 1 })] },
    })
  } finally {
    await house.leave()
  }
}
