import { ms, printTable, quantile } from '#bench/table.ts'
import { openCrowd } from '#bench/viewers.ts'
import { startHouse } from '#e2e/fixtures/house.ts'
import { claim, join, setUp } from '#e2e/fixtures/story.ts'

const JOINING = 500
const RECONNECTING = 2000

/** 500 people joining at the same moment, and 2,000 live streams coming back at the same moment: how long, and is anybody lost. */
export async function run(): Promise<void> {
  const house = await startHouse()
  try {
    const facilitator = await claim(house)
    const { workshop, codes } = await setUp(facilitator)
    const times: number[] = []
    const from = performance.now()
    const joined = await Promise.allSettled(
      Array.from({ length: JOINING }, async () => {
        const seat = await join(house, codes.all ?? '', 'resident')
        times.push(performance.now() - from)
        return seat
      }),
    )
    const seats = joined.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    const lost = joined.length - seats.length
    const numbers = new Set<number>()
    for (const seat of seats) numbers.add((await seat.ask('participant.mine', { workshop })).number)
    await facilitator.tell('round.open', { workshop, minutes: 30 })

    const headers = (visitor: { cookies: Map<string, string> }) => ({
      cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      origin: house.url,
    })
    const crowd = await openCrowd({
      url: house.url,
      path: `/api/live/${workshop}`,
      viewers: Array.from({ length: RECONNECTING }, (_, place) => ({ headers: headers(seats[place % seats.length] ?? facilitator) })),
      change: { path: '/api/trpc/round.extend', headers: headers(facilitator), bodies: [JSON.stringify({ workshop, minutes: 1 })] },
    })
    const back = await crowd.reconnect()
    await new Promise((resolve) => setTimeout(resolve, 500))
    const change = await crowd.change()
    await crowd.leave()
    printTable(
      'Everybody at once',
      ['what', 'people', 'lost', 'half ms', 'last ms', 'note'],
      [
        ['joining', JOINING, lost, ms(quantile(times, 0.5)), ms(Math.max(...times)), `${numbers.size} seats with numbers of their own`],
        ['live streams opening', RECONNECTING, RECONNECTING - crowd.opened, '', ms(crowd.openMs), ''],
        ['live streams coming back', RECONNECTING, RECONNECTING - back.open, '', ms(back.ms), `the next change reached ${change.reached}`],
      ],
    )
  } finally {
    await house.leave()
  }
}
