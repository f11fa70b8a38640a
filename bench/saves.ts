import { runProcess, startBare } from '#bench/child.ts'
import { workOf } from '#bench/proc.ts'
import type { LoadResult, LoadTask } from '#bench/processes/load.ts'
import { ms, printTable, quantile, times } from '#bench/table.ts'
import { startHouse } from '#e2e/fixtures/house.ts'
import { claim, join, type SetUp, setUp } from '#e2e/fixtures/story.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'

const CONNECTIONS = [16, 50]
const SECONDS = 2
const TURNS = 9
const LEAST_SHARE = 0.15
const AIM = 0.25

/** One turn of one server: what came of the load, and how much the server worked for it. */
type Turn = LoadResult & { work: number }

/** Answers saved per second and the time each takes, beside the bare server: the same requests to both, by turns. */
export async function run(): Promise<void> {
  const house = await startHouse()
  const bare = await startBare()
  try {
    const facilitator = await claim(house)
    const made = await setUp(facilitator)
    const seats: Visitor[] = []
    for (let place = 0; place < Math.max(...CONNECTIONS); place++) seats.push(await join(house, made.codes.all ?? '', 'resident'))
    await facilitator.tell('round.open', { workshop: made.workshop, minutes: null })
    const all = await Promise.all(seats.map((seat) => answersFor(seat, made)))

    const rows: (string | number)[][] = []
    for (const connections of CONNECTIONS) {
      const tasks = all.slice(0, connections)
      const theirs = () => load(bare, '/save', tasks)
      const ours = () => load({ url: house.url, pid: house.pid() ?? 0 }, '/api/trpc/sheet.save', tasks)
      await theirs()
      await ours()
      const turns: { theirs: Turn; ours: Turn }[] = []
      for (let turn = 0; turn < TURNS; turn++) turns.push({ theirs: await theirs(), ours: await ours() })
      rows.push(
        row(
          'bare server',
          connections,
          turns.map((turn) => turn.theirs),
        ),
        [
          ...row(
            'Concord',
            connections,
            turns.map((turn) => turn.ours),
          ),
          ...times(turns.map((turn) => rate(turn.ours) / rate(turn.theirs))),
        ],
      )
    }
    printTable(
      `Answers saved (${TURNS} turns of ${SECONDS} s each, one to warm up; medians, the share turn by turn)`,
      ['server', 'connections', 'saved/s', 'p50 ms', 'p99 ms', 'refused', 'µs of work each', 'share of bare', 'from', 'to'],
      rows,
      [
        `To reach: ${LEAST_SHARE} of the bare server; aim: ${AIM}. The work is the server's processor time, which other programs disturb least.`,
      ],
    )
  } finally {
    await bare.leave()
    await house.leave()
  }
}

async function answersFor(seat: Visitor, { workshop, factorIds, projects }: SetUp): Promise<LoadTask['connections'][number]> {
  const mine = await seat.ask('sheet.mine', { workshop })
  const bodies = factorIds.flatMap((factor, place) =>
    [1, 2].map((turn) => {
      const patch = {
        kind: 'factor',
        key: '%KEY%',
        at: 0,
        project: projects[0] ?? '',
        factor,
        importance: ((place + turn) % 9) + 1,
        readiness: turn,
        reason: null,
      }
      return JSON.stringify({ workshop, seat: mine.seat.id, round: mine.round, v: 1, patches: [patch] }).replace('"at":0', '"at":%AT%')
    }),
  )
  return { headers: { cookie: [...seat.cookies].map(([name, value]) => `${name}=${value}`).join('; '), origin: seat.url }, bodies }
}

async function load({ url, pid }: { url: string; pid: number }, path: string, connections: LoadTask['connections']): Promise<Turn> {
  const before = await workOf(pid)
  const result = await runProcess<LoadResult>('load.ts', { url, path, seconds: SECONDS, connections } satisfies LoadTask)
  return { ...result, work: (await workOf(pid)) - before }
}

const rate = (turn: Turn): number => turn.saved / turn.seconds

function row(server: string, connections: number, turns: Turn[]): (string | number)[] {
  const latencies = turns.flatMap((turn) => turn.latencies)
  const failed = turns.reduce((sum, turn) => sum + turn.failed, 0)
  for (const failure of turns.flatMap((turn) => turn.failures).slice(0, 1)) console.log(`  ${server} refused: ${failure}`)
  const work = quantile(
    turns.map((turn) => turn.work / turn.saved),
    0.5,
  )
  const saved = quantile(turns.map(rate), 0.5)
  return [server, connections, saved.toFixed(0), ms(quantile(latencies, 0.5)), ms(quantile(latencies, 0.99)), failed, work.toFixed(0)]
}
