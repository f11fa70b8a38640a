import { expect, test } from '@playwright/test'
import { everyone } from '#e2e/fixtures/everyone.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { allThatIsWritten, allThatShows, CLOSED, firstState, holdsRow, OF_RESULTS } from '#e2e/fixtures/outlets.ts'
import { answer, claim, join, type SetUp, save, setUp } from '#e2e/fixtures/story.ts'
import { Refused, Visitor } from '#e2e/fixtures/visitor.ts'
import { project } from '#server/domain/analysis/project.ts'
import type { RoundResult } from '#server/domain/result.ts'
import { type Group, type GroupSetting, groups } from '#server/domain/stakeholders.ts'

const settings: GroupSetting[] = [
  { group: 'official', standing: 'everyone', people: 7, minimum: 3, showing: 'sealed' },
  { group: 'vendor', standing: 'everyone', people: 2, minimum: 3, showing: 'on-record' },
  { group: 'resident', standing: 'sample', people: null, minimum: 4, showing: 'sealed' },
]
/** Where the facilitator who runs the workshop sees its seats beside what was found. */
const SEATS_TOO = ['/workshops/[id]/console']
const sizes: Record<Group, number> = { official: 7, vendor: 2, resident: 5 }

type Seat = { visitor: Visitor; id: string; group: Group; unit: string | null; importance: (number | null)[]; readiness: (number | null)[] }

/** People of all three groups come in; each group by its own code would do as well. */
async function comeIn(house: House, made: SetUp, sizes: Record<Group, number>, onRecord: boolean): Promise<Seat[]> {
  const seats: Seat[] = []
  for (const group of groups)
    for (let place = 0; place < sizes[group]; place++) {
      const unit = group === 'official' ? (place % 2 === 0 ? 'it' : 'procurement') : null
      const visitor = await join(house, made.codes.all ?? '', group, unit, group === 'vendor' && onRecord ? true : null)
      const { id } = await visitor.ask('participant.mine', { workshop: made.workshop })
      seats.push({ visitor, id, group, unit, importance: [], readiness: [] })
    }
  return seats
}

/** Fixed, with conflicts, people who can't say, and answers that are missing. */
const scoreOf = (group: Group, place: number, factor: number, axis: number): number | null => {
  const turn = (place * 7 + factor * 5 + axis * 3) % 11
  if (turn === 10) return null
  if (turn === 9) return 0
  const middle = (groups.indexOf(group) * 3 + factor * (axis + 2)) % 8
  return Math.min(9, Math.max(1, 1 + middle + (turn % 3) - 1))
}

/** Everybody answers everything; tells when each answer was given. */
async function scoreAll(made: SetUp, seats: Seat[], reason: (seat: Seat, factor: number) => string | null = () => null): Promise<number[]> {
  const moments: number[] = []
  for (const [place, seat] of seats.entries()) {
    seat.importance = made.factorIds.map((_, factor) => scoreOf(seat.group, place, factor, 0))
    seat.readiness = made.factorIds.map((_, factor) => scoreOf(seat.group, place, factor, 1))
    const id = made.projects[0] ?? ''
    const patches = made.factorIds.map((factor, at) =>
      answer(id, factor, seat.importance[at] ?? null, seat.readiness[at] ?? null, reason(seat, at)),
    )
    moments.push(...patches.map(({ at }) => at))
    await save(seat.visitor, made.workshop, patches)
  }
  return moments
}

/**
 * The analysis of what the test has typed, without the server: rows as an export has them. People go by the order of their answers, since
 * the interval of the index is drawn person by person.
 */
function fromRawScores(made: SetUp, seats: readonly Seat[], stages: (factor: string) => string[]) {
  const scored = (score: number | null | undefined) => score || -1
  const inOrder = seats.toSorted((one, other) => {
    const [own, others] = [one, other].map((seat) => [...seat.importance, ...seat.readiness])
    const at = (own ?? []).findIndex((score, place) => scored(score) !== scored(others?.[place]))
    return scored(own?.[at]) - scored(others?.[at])
  })
  const rows = inOrder.flatMap((seat, person) =>
    (['importance', 'readiness'] as const).flatMap((axis) =>
      seat[axis].map(
        (score, at) => [`p${10 + person}`, seat.group, seat.unit, made.factorIds[at] ?? '', axis, score === 0 ? null : score] as const,
      ),
    ),
  )
  return project({
    rows,
    min: 1,
    max: 9,
    axes: ['importance', 'readiness'],
    groups: settings.map(({ group, people, minimum, showing }) => ({
      id: group,
      of: people,
      minimum: showing === 'on-record' ? 1 : minimum,
    })),
    stage: 'pilot',
    factors: made.factorIds.map((id) => ({ id, stages: stages(id) })),
  })
}

/** By hand, as somebody would with paper: how many gave which value. */
const countByHand = (seats: readonly Seat[], group: Group, axis: 'importance' | 'readiness', factor: number): number[] =>
  Array.from({ length: 9 }, (_, point) => seats.filter((seat) => seat.group === group && seat[axis][factor] === point + 1).length)

test('what is read after a reveal are the figures of what people entered, computed apart from the server', async () => {
  const house = await startHouse()
  try {
    const facilitator = await claim(house)
    const made = await setUp(facilitator, { groups: settings })
    const { workshop } = made
    const place = { workshop, project: made.projects[0] ?? '' }
    const seats = await comeIn(house, made, sizes, true)
    await facilitator.tell('round.open', { workshop, minutes: null })
    await scoreAll(made, seats)
    await facilitator.tell('round.close', { workshop })
    await facilitator.tell('round.reveal', { workshop })
    const read = await facilitator.ask('result.read', place)
    const { content } = await facilitator.ask('framework.read', { id: 'scale-up' })
    const expected = fromRawScores(made, seats, (id) => content.factors.find((each) => each.id === id)?.stages ?? [])

    for (const [at, factor] of expected.factors.entries()) {
      const found = read.factors[at]
      const { factor: id, ...figures } = factor
      expect(found).toMatchObject({ id, overall: figures.overall, tier: figures.tier, lone: figures.lone, blocker: figures.blocker })
      for (const group of groups) {
        const { need, ...voices } = figures.groups[group] ?? {}
        expect(found?.groups[group]).toMatchObject(voices)
        if (need !== null && need !== undefined && found?.groups[group].need?.mean !== null) expect(found?.groups[group].need).toEqual(need)
        for (const axis of ['importance', 'readiness'] as const) {
          const byHand = countByHand(seats, group, axis, at)
          expect(found?.histograms[group][axis]).toEqual(figures.groups[group]?.[axis]?.stance === null ? null : byHand)
        }
      }
      expect(found?.pairs).toEqual(figures.pairs)
    }
    expect(read.order).toEqual(expected.order)
    expect(read.index).toEqual(expected.index)
    expect(read.relationships.map(({ typical: _, ...each }) => each)).toEqual(expected.relationships)
    expect(read.units).toHaveLength(1)
    expect(read.unitsShown.map(({ people }) => people)).toEqual([4, 3])

    for (const seat of seats) {
      expect(await seat.visitor.ask('result.read', place)).toEqual(read)
      const mine = await seat.visitor.ask('result.mine', place)
      expect(Object.values(mine.importance)).toEqual(seat.importance.map((score) => (score === 0 ? null : score)))
    }
    const first: string = await firstState(facilitator, workshop)
    expect(first).toContain('"reveal":{"at":')
    await house.stop()
    await house.again()
    expect(await facilitator.ask('result.read', place)).toEqual(read)
  } finally {
    await house.leave()
  }
})

test('after the reveal nothing holds a name beside a score, a sealed group, or a time', async () => {
  test.setTimeout(180_000)
  const house = await startHouse()
  try {
    const all = await everyone(house)
    const { facilitator, setUp: made } = all
    const { workshop } = made
    const invited = await facilitator.tell('participant.invite', {
      workshop,
      role: 'participant',
      group: 'resident',
      unit: null,
      email: 'rosa@mail.example',
    })
    const rosa = await join(house, made.codes.all ?? '', 'resident')
    await rosa.tell('participant.enter', { token: invited.code })
    await rosa.tell('participant.readNotice', { workshop, onRecord: null })
    // Officials and residents are enough, two vendors are not: they stay sealed.
    const seats = await comeIn(house, made, { official: 6, vendor: 2, resident: 4 }, false)
    seats.push({ visitor: rosa, id: invited.id, group: 'resident', unit: null, importance: [], readiness: [] })
    await facilitator.tell('round.open', { workshop, minutes: null })
    const moments = await scoreAll(made, seats, (seat, factor) =>
      factor === 0 ? `${seat.group === 'vendor' ? 'ZEBRA' : 'OKAPI'} ${seat.group}` : null,
    )
    await facilitator.tell('round.close', { workshop })
    const state = await facilitator.tell('round.reveal', { workshop })
    // With a factor on it, the wall holds reasons as well.
    await facilitator.tell('round.spotlight', { workshop, project: made.projects[0] ?? '', factor: made.factorIds[0] ?? null })

    const found: string[] = []
    const opened = new Set<string>()
    const withWords = new Set<string>()
    for (const { name, visitor } of all.personas)
      for (const [outlet, answer] of await allThatShows(visitor, made)) {
        const text = answer.replaceAll('\\"', '"')
        const says = (what: string) => found.push(`${name} reads ${what} at ${outlet}`)
        if (text.startsWith('200') || (outlet === 'live' && text.includes('"progress"'))) opened.add(outlet)
        if (text.includes('ZEBRA')) says('a reason of a sealed group')
        // With its @: a page's random letters may spell a name.
        if (/rosa@/i.test(text)) says('a name')
        if (moments.some((moment) => text.includes(String(moment)))) says('when somebody answered')
        if (seats.some((seat) => holdsRow(text, seat.importance) || holdsRow(text, seat.readiness))) says('somebody’s scores in a row')
        if (outlet.endsWith('/scores.csv') && (/,vendor,/.test(text) || seats.some((seat) => text.includes(seat.id))))
          says('rows of a sealed group, or a seat,')
        if (/"vendor":\{"importance":(\[|\{"n":[1-9])|>Vendors<\/th><td[^>]*>[^N]/.test(text)) says('figures of a sealed group')
        const ofResults = text.includes('OKAPI') || text.includes('"histograms"')
        if (!ofResults) continue
        withWords.add(outlet)
        if (!SEATS_TOO.includes(outlet) && seats.some((seat) => text.includes(seat.id))) says('a seat')
        if (/^(result|report)\./.test(outlet)) {
          const times = [...text.matchAll(/\b1[6-9]\d{11}\b/g)].filter(([time]) => Number(time) !== state.reveal?.at)
          if (times.length > 0) says(`a time, ${times[0]},`)
        }
        if (outlet === 'result.read') {
          const { data }: { data: RoundResult } = JSON.parse(answer.slice(answer.indexOf('{'))).result
          if (traces(data, 'vendor').length > 0) says(`${traces(data, 'vendor')} of a sealed group`)
        }
      }
    for (const [file, text] of await allThatIsWritten(house)) if (/ZEBRA|OKAPI/.test(text)) found.push(`a reason stands in ${file}`)
    expect(found).toEqual([])
    // A new way out has to be opened here, and to say whether it holds results.
    const everything = [...(await allThatShows(new Visitor(house.url), made)).keys()]
    expect(everything.filter((outlet) => !opened.has(outlet)).sort()).toEqual([...CLOSED].sort())
    expect([...withWords].sort()).toEqual([...OF_RESULTS].sort())
  } finally {
    await house.leave()
  }
})

/** What a result says of a group beside that it is sealed. */
function traces(result: RoundResult, group: Group): string[] {
  const { scored, came, state } = result.groups[group]
  const said = { scored, came, path: result.paths[group], topFive: result.topFive[group], index: result.index.index }
  return [
    ...(state === 'sealed' ? [] : [state]),
    ...Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [name])),
    ...result.factors.flatMap(({ id, groups, histograms, pairs }) => [
      ...Object.values(histograms[group]).flatMap((counts) => (counts === null ? [] : [`counts of ${id}`])),
      ...[groups[group].importance, groups[group].readiness].flatMap((voice) =>
        voice?.n === 0 && voice.mean === null ? [] : [`voice on ${id}`],
      ),
      ...pairs.flatMap(({ a, b, importance }) =>
        (a === group || b === group) && importance?.difference !== null ? [`difference on ${id}`] : [],
      ),
    ]),
  ]
}

test('answers that stream in while scoring is closed and revealed are in the result whole or were refused', async () => {
  const house = await startHouse()
  try {
    const facilitator = await claim(house)
    const made = await setUp(facilitator)
    const { workshop } = made
    const place = { workshop, project: made.projects[0] ?? '' }
    const seats = await comeIn(house, made, { official: 4, vendor: 4, resident: 8 }, false)
    await facilitator.tell('round.open', { workshop, minutes: null })
    const late: string[] = []
    const stream = async (seat: Seat): Promise<void> => {
      for (let turn = 0; turn < 400; turn++) {
        const patch = answer(place.project, made.factorIds[turn % made.factorIds.length] ?? '', 1 + (turn % 9), 5)
        try {
          await save(seat.visitor, workshop, [patch])
        } catch (error) {
          if (!(error instanceof Refused)) throw error
          late.push(error.refusal?.code ?? String(error.status))
          return
        }
      }
    }
    const streams = seats.map(stream)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await facilitator.tell('round.close', { workshop })
    const states = await Promise.all([1, 2].map(() => facilitator.tell('round.reveal', { workshop })))
    expect(states.map(({ phase, reveal }) => [phase, reveal])).toEqual([1, 2].map(() => ['revealed', states[0]?.reveal]))
    await Promise.all(streams)
    expect(late.every((code) => code === 'closed' || code === 'revealed')).toBe(true)
    expect(late).toHaveLength(seats.length)
    const read = await facilitator.ask('result.read', place)
    for (const seat of seats) seat.importance = Object.values((await seat.visitor.ask('result.mine', place)).importance)
    for (const at of made.factorIds.keys())
      for (const group of groups) {
        const counts = countByHand(seats, group, 'importance', at)
        const people = counts.reduce((sum, count) => sum + count, 0)
        expect(read.factors[at]?.histograms[group].importance).toEqual(people >= 3 ? counts : null)
      }
  } finally {
    await house.leave()
  }
})

test('a server that is killed during a reveal has revealed all or nothing', async () => {
  test.setTimeout(240_000)
  const house = await startHouse()
  try {
    const facilitator = await claim(house)
    const outcomes = new Set<string>()
    for (let kill = 0; kill < 8; kill++) {
      const made = await setUp(facilitator, { title: `Workshop ${kill}` }, [`Lights ${kill}`, `Water ${kill}`])
      const { workshop } = made
      const seats = await comeIn(house, made, { official: 3, vendor: 3, resident: 6 }, false)
      await facilitator.tell('round.open', { workshop, minutes: null })
      await scoreAll(made, seats)
      await facilitator.tell('round.close', { workshop })
      const pressed = facilitator.tell('round.reveal', { workshop }).then(
        () => true,
        () => false,
      )
      await new Promise((resolve) => setTimeout(resolve, kill * 9))
      await house.kill()
      const acknowledged = await pressed
      await house.again()
      const { phase, reveal } = await facilitator.ask('round.state', { workshop })
      outcomes.add(phase)
      if (acknowledged) expect(phase).toBe('revealed')
      for (const id of made.projects) {
        const reading = facilitator.ask('result.read', { workshop, project: id })
        if (phase === 'revealed') expect((await reading).version).toBe(1)
        else await expect(reading).rejects.toMatchObject({ refusal: { code: 'not-ready' } })
      }
      expect(reveal === null).toBe(phase === 'closed')
      if (phase === 'closed') await expect(facilitator.tell('round.reveal', { workshop })).resolves.toMatchObject({ phase: 'revealed' })
    }
    expect([...outcomes].every((phase) => phase === 'closed' || phase === 'revealed')).toBe(true)
  } finally {
    await house.leave()
  }
})
