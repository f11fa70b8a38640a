import { expect, test } from '@playwright/test'
import { everyone } from '#e2e/fixtures/everyone.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { allThatIsWritten, allThatShows, holdsRow, inAnyOrder, questionTexts, withoutChance } from '#e2e/fixtures/outlets.ts'
import { answer, join, type SetUp, save } from '#e2e/fixtures/story.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'
import type { Path } from '#server/domain/sheet.ts'

/** What one run's people answer. The runs differ in nothing else. */
type Hand = { importance: number[]; readiness: number[]; reason: (factor: string) => string | null; path: Path; top: number }

const PLANTED: Hand = {
  importance: [9, 1, 8, 2, 7, 3, 6, 4],
  readiness: [1, 9, 2, 8, 3, 7, 4, 6],
  reason: (factor) => `ZEBRA-${factor}-ZEBRA`,
  path: 'replicate',
  top: 0,
}
const ANOTHER: Hand = {
  importance: [5, 5, 5, 0, 5, 5, 5, 5],
  readiness: [2, 2, 2, 2, 2, 2, 2, 2],
  reason: (factor) => (factor < 'p' ? null : 'A quite different and much longer reason, to see whether its length shows anywhere'),
  path: 'stop',
  top: 3,
}

const ORDERED_BY_SEAT = ['sheet.mine', '/w/[id]']

/** Two seats of each group answer everything; one of each presses 'done'. */
async function answerAll(house: House, made: SetUp, hand: Hand): Promise<Visitor[]> {
  const seats: Visitor[] = []
  for (const group of ['official', 'vendor', 'resident'] as const)
    for (const place of [0, 1]) {
      const seat = await join(house, made.codes.all ?? '', group, group === 'official' ? 'it' : null)
      seats.push(seat)
      const project = made.projects[0] ?? ''
      const scores = made.factorIds.map((factor, at) =>
        answer(project, factor, hand.importance[at] ?? null, hand.readiness[at] ?? null, hand.reason(factor)),
      )
      await save(seat, made.workshop, [
        ...scores,
        { kind: 'top-five', key: `t${place}`, at: Date.now(), project, topFive: made.factorIds.slice(hand.top, hand.top + 5) },
        { kind: 'path', key: `p${place}`, at: Date.now(), project, path: hand.path, alsoTesting: hand.path === 'replicate' },
      ])
      if (place === 0) await save(seat, made.workshop, [{ kind: 'done', key: 'd', at: Date.now(), project, done: true }])
    }
  return seats
}

const holdsMark = (text: string): boolean =>
  text.includes('ZEBRA') || holdsRow(text, PLANTED.importance) || holdsRow(text, PLANTED.readiness)

async function play(
  hand: Hand,
  look: (phase: string, house: House, all: Awaited<ReturnType<typeof everyone>>, seats: Visitor[]) => Promise<void>,
): Promise<void> {
  const house = await startHouse()
  try {
    const all = await everyone(house)
    await all.facilitator.tell('round.open', { workshop: all.setUp.workshop, minutes: null })
    const seats = await answerAll(house, all.setUp, hand)
    await look('scoring', house, all, seats)
    await all.facilitator.tell('round.close', { workshop: all.setUp.workshop })
    await look('closed', house, all, seats)
  } finally {
    await house.leave()
  }
}

test('planted reasons and values show nowhere before the reveal, to nobody but the seat that gave them', async () => {
  test.setTimeout(180_000)
  const found: string[] = []
  let searched = 0
  await play(PLANTED, async (phase, house, all, seats) => {
    for (const { name, visitor } of all.personas)
      for (const [outlet, text] of await allThatShows(visitor, all.setUp)) {
        searched++
        if (holdsMark(text)) found.push(`${phase}: ${name} reads a mark at ${outlet}`)
      }
    for (const [file, text] of await allThatIsWritten(house)) if (holdsMark(text)) found.push(`${phase}: a mark stands in ${file}`)
    const [own] = seats
    if (own !== undefined)
      expect(
        (await own.send(`/api/trpc/sheet.mine?input=${encodeURIComponent(JSON.stringify({ workshop: all.setUp.workshop }))}`)).status,
      ).toBe(200)
  })
  expect(found).toEqual([])
  expect(searched).toBeGreaterThan(500)
})

test('the seat that gave them finds its own answers again, so the search above can find what is there', async () => {
  await play(PLANTED, async (phase, _house, all, seats) => {
    const [own] = seats
    if (own === undefined || phase !== 'scoring') return
    const shown = await allThatShows(own, all.setUp)
    expect(holdsMark(shown.get('sheet.mine') ?? '')).toBe(true)
  })
})

test('two runs that differ only in what was scored give everyone else the same bytes, apart from ids and times', async () => {
  test.setTimeout(240_000)
  const transcript = async (hand: Hand): Promise<Map<string, string>> => {
    const seen = new Map<string, string>()
    await play(hand, async (phase, house, all) => {
      const texts = await questionTexts(all.facilitator)
      for (const { name, visitor } of all.personas)
        for (const [outlet, text] of await allThatShows(visitor, all.setUp))
          seen.set(
            `${phase} · ${name} · ${outlet}`,
            ORDERED_BY_SEAT.includes(outlet) ? inAnyOrder(withoutChance(text), texts) : withoutChance(text),
          )
      for (const [file, text] of await allThatIsWritten(house))
        if (file !== 'secret') seen.set(`${phase} · file ${file} lines`, String(text.split('\n').length))
    })
    return seen
  }
  const one = await transcript(PLANTED)
  const other = await transcript(ANOTHER)
  expect([...other.keys()]).toEqual([...one.keys()])
  const differing = [...one].flatMap(([outlet, text]) => difference(outlet, text, other.get(outlet) ?? ''))
  expect(differing).toEqual([])
})

/** The first line in which two texts part; nothing where they are the same. */
function difference(outlet: string, one: string, other: string): string[] {
  if (one === other) return []
  const [lines, others] = [one.split('\n'), other.split('\n')]
  const place = lines.findIndex((line, at) => line !== others[at])
  return [`${outlet} (${one.length} and ${other.length}): ${lines[place]?.slice(0, 200)} … and … ${others[place]?.slice(0, 200)}`]
}
