import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { PhonesResult, PhonesTask } from '#bench/processes/phones.ts'
import { ms, printTable, quantile } from '#bench/table.ts'
import { startHouse } from '#e2e/fixtures/house.ts'
import { answer, claim, join, type SetUp, save, setUp } from '#e2e/fixtures/story.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'
import { sfc32 } from '#server/domain/analysis/random.ts'
import { type Counted, countProject } from '#server/domain/counts.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'
import { freeze, type Setting } from '#server/domain/freeze.ts'
import { type Group, type GroupSetting, groups } from '#server/domain/stakeholders.ts'

const FACTORS = 22
const REPEATS = 7
const READINGS = 60
const PHONES = 2000
/** The page spreads its fetching over so many milliseconds. */
const SPREAD = 300
const SEATS: Record<Group, number> = { official: 12, vendor: 3, resident: 45 }
const MOST = { reveal: 250, result: 5, report: 20, phones: 3000, kB: 50 }

const settings: GroupSetting[] = [
  { group: 'official', standing: 'everyone', people: 95, minimum: 3, showing: 'sealed' },
  { group: 'vendor', standing: 'everyone', people: 5, minimum: 3, showing: 'sealed' },
  { group: 'resident', standing: 'sample', people: null, minimum: 3, showing: 'sealed' },
]

/** What a reveal costs: in the core as a project grows, then on a running server with all its phones. */
export async function run(): Promise<void> {
  printTable(
    `Counting, findings, index with 2,000 resamples, and what may be shown (${FACTORS} factors × 2 axes; median of ${REPEATS}, ms)`,
    ['participants', 'counting', 'findings and freezing', 'all', 'a participant, µs'],
    [100, 1000, 10_000].map(core),
    [`To reach for 10,000: at most ${MOST.reveal} ms.`],
  )
  await onServer()
}

function core(people: number): (string | number)[] {
  const chance = sfc32(people)
  const factorIds = Array.from({ length: FACTORS }, (_, place) => `factor-${place}`)
  const sheets = Array.from({ length: people }, (_, place) => sheetOf(place, people, chance))
  const counting = () =>
    countProject(sheets, {
      factorIds,
      axes: ['importance', 'readiness'],
      scale: { min: 1, max: 9 },
      topFive: true,
      settings,
      refused: new Set(),
    })
  const setting = settingOf(factorIds)
  const counts = counting()
  const [count, rest, all] = [timed(counting), timed(() => freeze(counts, setting)), timed(() => freeze(counting(), setting))]
  return [people, ms(count), ms(rest), ms(all), ((all / people) * 1000).toFixed(0)]
}

function timed(work: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return quantile(times, 0.5)
}

function sheetOf(place: number, people: number, chance: () => number): Counted {
  const group = place < Math.max(4, people * 0.01) ? 'vendor' : place < Math.max(20, people * 0.1) ? 'official' : 'resident'
  const scores = (base: number) =>
    Array.from({ length: FACTORS }, (_, factor) => (chance() % 25 === 0 ? 0 : 1 + ((base + factor + (chance() % 5)) % 9)))
  return {
    group,
    unit: group === 'official' ? `unit-${place % 3}` : null,
    via: 'code',
    onRecord: null,
    importance: scores(groups.indexOf(group)),
    readiness: scores(groups.indexOf(group) * 2),
    path: 'expand',
    alsoTesting: false,
    topFive: ['factor-1', 'factor-2'],
  }
}

function settingOf(factorIds: string[]): Setting {
  const words = { question: '', low: '', middle: '', high: '' }
  const framework: FrameworkContent = {
    ...{ id: 'f', version: 1, name: '', summary: '', source: { citation: '', note: '' }, themes: [] },
    axes: { importance: words, readiness: words },
    dimensions: [{ id: 'd', name: 'D' }],
    factors: factorIds.map((id) => ({
      ...{ id, name: id, dimension: 'd', definition: '', low: '', high: '', stages: [], tension: [], theme: '', moves: [] },
      stagesFrom: 'source' as const,
    })),
  }
  return {
    ...{ round: 1, at: 0, workshop: { id: 'w', title: '' }, framework, factorIds, scale: { min: 1, max: 9 } },
    project: { id: 'p', name: '', summary: '', domain: 'energy', stage: 'pilot', stageSince: null },
    units: [],
    axes: ['importance', 'readiness'],
  }
}

async function onServer(): Promise<void> {
  const house = await startHouse()
  try {
    const facilitator = await claim(house)
    const { content } = await facilitator.ask('framework.read', { id: 'scale-up' })
    const made = await setUp(facilitator, { factorIds: content.factors.slice(0, FACTORS).map(({ id }) => id), groups: settings })
    const seats = await everybodyScores(house, facilitator, made)
    const { workshop } = made
    const project = made.projects[0] ?? ''
    await facilitator.tell('round.close', { workshop })
    const input = encodeURIComponent(JSON.stringify({ workshop, project, version: 1 }))
    const phones = await revealWithPhones({
      url: house.url,
      live: `/api/live/${workshop}`,
      result: `/api/trpc/result.read?input=${input}`,
      cookies: seats.map(cookieOf),
      count: PHONES,
      spread: SPREAD,
      reveal: {
        path: '/api/trpc/round.reveal',
        body: JSON.stringify({ workshop }),
        headers: { cookie: cookieOf(facilitator), origin: house.url },
      },
    })
    const reading = async (path: string, visitor: Visitor | undefined) => {
      const times: number[] = []
      for (let turn = 0; turn < READINGS; turn++) {
        const from = performance.now()
        await (await visitor?.send(path))?.arrayBuffer()
        times.push(performance.now() - from)
      }
      return quantile(times, 0.5)
    }
    const result = await reading(`/api/trpc/result.read?input=${input}`, seats[0])
    const report = await reading(`/api/trpc/report.read?input=${input}`, facilitator)
    const page = await reading(`/workshops/${workshop}/report/${project}`, facilitator)
    const row = (what: string, figure: string, most: string) => [what, figure, most]
    printTable(
      `A reveal on a running server (${seats.length} seats scored ${made.factorIds.length} factors × 2 axes; readings: median of ${READINGS})`,
      ['what', 'measured', 'to reach'],
      [
        row('all phones are told, from the press, ms', ms(phones.told), ''),
        row(`the last of ${PHONES} phones has the result, from the press, ms`, ms(phones.last), String(MOST.phones)),
        row('the median phone has it, ms', ms(phones.median), ''),
        row('phones that have it', String(phones.reached), String(PHONES)),
        row('result, compressed, kB', (phones.bytes / 1000).toFixed(1), String(MOST.kB)),
        row('frozen result, ms', ms(result), String(MOST.result)),
        row('report, its figures and reasons, ms', ms(report), String(MOST.report)),
        row('report, the page, ms', ms(page), String(MOST.report)),
      ],
      phones.failures.length > 0 ? [`Failed: ${phones.failures}`] : [],
    )
  } finally {
    await house.leave()
  }
}

async function everybodyScores(house: { url: string }, facilitator: Visitor, made: SetUp): Promise<Visitor[]> {
  const chance = sfc32(1)
  const seats: { visitor: Visitor; group: Group }[] = []
  for (const group of groups)
    for (let place = 0; place < SEATS[group]; place++)
      seats.push({ visitor: await join(house, made.codes.all ?? '', group, group === 'official' ? 'it' : null), group })
  await facilitator.tell('round.open', { workshop: made.workshop, minutes: null })
  for (const { visitor, group } of seats) {
    const patches = made.factorIds.map((factor, at) => {
      const score = (base: number) => 1 + ((base + at + (chance() % 4)) % 9)
      const place = groups.indexOf(group)
      return answer(made.projects[0] ?? '', factor, score(place * 2), score(place * 3), at % 5 === 0 ? `What ${group} say about it` : null)
    })
    await save(visitor, made.workshop, patches)
  }
  return seats.map(({ visitor }) => visitor)
}

const cookieOf = ({ cookies }: Visitor): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

async function revealWithPhones(task: PhonesTask): Promise<PhonesResult> {
  const child = spawn(process.execPath, [new URL('processes/phones.ts', import.meta.url).pathname], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  child.stdin.write(`${JSON.stringify(task)}\n`)
  const { open } = JSON.parse(String((await lines.next()).value))
  if (open < task.count) console.log(`  only ${open} of ${task.count} phones are there`)
  child.stdin.write('reveal\n')
  return JSON.parse(String((await lines.next()).value))
}
