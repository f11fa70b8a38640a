import { runProcess, startBare } from '#bench/child.ts'
import type { LoadResult, LoadTask } from '#bench/processes/load.ts'
import { ms, printTable, quantile } from '#bench/table.ts'
import { startHouse } from '#e2e/fixtures/house.ts'
import { claim, join, type SetUp, setUp } from '#e2e/fixtures/story.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'

const SECONDS = 5
const REPEATS = 3
const LEAST_SHARE = 0.15

/** Answers saved per second and the time each takes, beside the bare server, by turns in the same run. */
export async function run(): Promise<void> {
  const house = await startHouse()
  const bare = await startBare()
  try {
    const facilitator = await claim(house)
    const made = await setUp(facilitator)
    const seats: Visitor[] = []
    for (let place = 0; place < 50; place++) seats.push(await join(house, made.codes.all ?? '', 'resident'))
    await facilitator.tell('round.open', { workshop: made.workshop, minutes: null })
    const tasks = await Promise.all(seats.map((seat) => answersFor(seat, made)))
    const bareTasks = seats.map((_, place) => ({
      headers: {},
      bodies: made.factorIds.map((factor) =>
        JSON.stringify({ seat: `s${place}`, factor, value: { importance: 7, readiness: 4, at: '%AT%', key: '%KEY%' } }),
      ),
    }))

    const rows: (string | number)[][] = []
    for (const connections of [16, 50]) {
      const ours: LoadResult[] = []
      const theirs: LoadResult[] = []
      for (let repeat = 0; repeat < REPEATS; repeat++) {
        theirs.push(await load(bare.url, '/save', bareTasks.slice(0, connections)))
        ours.push(await load(house.url, '/api/trpc/sheet.save', tasks.slice(0, connections)))
      }
      rows.push(row('bare server', connections, theirs, null), row('Concord', connections, ours, median(theirs)))
    }
    printTable(
      `Answers saved (${SECONDS} s each, median of ${REPEATS}, by turns with the bare server)`,
      ['server', 'connections', 'saved/s', 'p50 ms', 'p99 ms', 'refused', 'share of bare'],
      rows,
      [`To reach: ${LEAST_SHARE} of the bare server; aim: 0.25.`],
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

const load = (url: string, path: string, connections: LoadTask['connections']): Promise<LoadResult> =>
  runProcess<LoadResult>('load.ts', { url, path, seconds: SECONDS, connections } satisfies LoadTask)

const rate = (result: LoadResult): number => result.saved / result.seconds
const median = (results: LoadResult[]): number => quantile(results.map(rate), 0.5)

function row(server: string, connections: number, results: LoadResult[], bare: number | null): (string | number)[] {
  const latencies = results.flatMap((result) => result.latencies)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  for (const failure of results.flatMap((result) => result.failures).slice(0, 1)) console.log(`  ${server} refused: ${failure}`)
  const share = bare === null ? '' : (median(results) / bare).toFixed(2)
  return [server, connections, median(results).toFixed(0), ms(quantile(latencies, 0.5)), ms(quantile(latencies, 0.99)), failed, share]
}
