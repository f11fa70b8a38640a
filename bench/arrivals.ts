import { startBare } from '#bench/child.ts'
import type { ViewerTask } from '#bench/processes/viewers.ts'
import { ms, printTable, quantile } from '#bench/table.ts'
import { cookiesOf, openCrowd } from '#bench/viewers.ts'
import { startHouse } from '#e2e/fixtures/house.ts'
import { claim, join, setUp } from '#e2e/fixtures/story.ts'
import { Visitor } from '#e2e/fixtures/visitor.ts'

const JOINING = 500
const RECONNECTING = 2000
type Row = (string | number)[]

/**
 * 500 people joining at the same moment, and 2,000 live streams coming back at the same moment: how long, and is anybody lost. The
 * bare server keeps one row for each who joins, and lets in whoever comes.
 */
export async function run(): Promise<void> {
  const rows = [...(await atBareServer()), ...(await atConcord())]
  const head = ['server', 'what', 'people', 'lost', 'half ms', 'last ms', 'afterwards']
  printTable('Everybody at once', head, rows)
}

async function atConcord(): Promise<Row[]> {
  const house = await startHouse()
  try {
    const facilitator = await claim(house)
    const { workshop, codes } = await setUp(facilitator)
    const { seats, row } = await together('Concord', () => join(house, codes.all ?? '', 'resident'))
    const numbers = new Set<number>()
    for (const seat of seats) numbers.add((await seat.ask('participant.mine', { workshop })).number)
    const state = await facilitator.tell('round.open', { workshop, minutes: 30 })
    const counted = state.progress.resident.joined
    const streams = await comingBack('Concord', {
      url: house.url,
      path: `/api/live/${workshop}`,
      viewers: viewers((place) => ({ cookie: cookiesOf(seats[place % seats.length] ?? facilitator) })),
      change: {
        path: '/api/trpc/round.extend',
        headers: { cookie: cookiesOf(facilitator), origin: house.url },
        bodies: [JSON.stringify({ workshop, minutes: 1 })],
      },
    })
    return [[...row, `${numbers.size} numbers of their own, ${counted} counted`], ...streams]
  } finally {
    await house.leave()
  }
}

async function atBareServer(): Promise<Row[]> {
  const bare = await startBare()
  const save = (factor: string) => JSON.stringify({ seat: 's', patches: [{ factor }] })
  try {
    let joined = 0
    const { row } = await together('bare server', async () => {
      const answer = await new Visitor(bare.url).post('/save', save(`f${joined++}`))
      await answer.text()
    })
    const task = {
      url: bare.url,
      path: '/live',
      viewers: viewers(() => ({})),
      change: { path: '/change', headers: {}, bodies: [save('f')] },
    }
    return [[...row, ''], ...(await comingBack('bare server', task))]
  } finally {
    await bare.leave()
  }
}

const viewers = (headers: (place: number) => Record<string, string>): ViewerTask['viewers'] =>
  Array.from({ length: RECONNECTING }, (_, place) => ({ headers: headers(place) }))

/** Lets everybody join in the same moment. */
async function together<Seat>(server: string, joinOne: () => Promise<Seat>): Promise<{ seats: Seat[]; row: Row }> {
  const times: number[] = []
  const from = performance.now()
  const joined = await Promise.allSettled(
    Array.from({ length: JOINING }, async () => {
      const seat = await joinOne()
      times.push(performance.now() - from)
      return seat
    }),
  )
  const seats = joined.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  return { seats, row: [server, 'joining', JOINING, JOINING - seats.length, ms(quantile(times, 0.5)), ms(Math.max(...times))] }
}

/** Opens all streams in the same moment, cuts them all, opens them again, and sees whether the next change reaches them. */
async function comingBack(server: string, task: ViewerTask): Promise<Row[]> {
  const crowd = await openCrowd(task)
  const back = await crowd.reconnect()
  await new Promise((resolve) => setTimeout(resolve, 500))
  const change = await crowd.change()
  await crowd.leave()
  return [
    [server, 'live streams opening', RECONNECTING, RECONNECTING - crowd.opened, '', ms(crowd.openMs), ''],
    [server, 'live streams coming back', RECONNECTING, RECONNECTING - back.open, '', ms(back.ms), `a change reached ${change.reached}`],
  ]
}
