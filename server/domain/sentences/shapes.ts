import type { PathCounts, RoundResult, TopFive } from '#server/domain/result.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import { type Answered, type FactorAnswers, resultFrom, type Told } from './fixtures.ts'

type Scores = readonly (number | null)[]
const HEARD = {
  high: { official: [8, 9, 8, 7, 9, 8], vendor: [8, 8], resident: [8, 9, 7, 8, 8, 9, 8, 8] },
  leansHigh: { official: [7, 6, 7, 7, 6, 7], vendor: [7, 6], resident: [5, 9, 7, 9, 4, 7, 8, 4] },
  open: { official: [5, 4, 5, 6, 5, 5], vendor: [5, 5], resident: [5, 6, 4, 5, 5, 6, 4, 5] },
  leansLow: { official: [3, 4, 3, 3, 4, 3], vendor: [3, 4], resident: [1, 5, 3, 6, 1, 3, 2, 6] },
  low: { official: [2, 1, 2, 3, 1, 2], vendor: [2, 2], resident: [2, 1, 3, 2, 2, 1, 2, 2] },
  split: { official: [1, 1, 2, 9, 9, 8], vendor: [1, 9], resident: [1, 2, 1, 1, 9, 9, 8, 9] },
  single: { official: [6, null, null, null, null, null], vendor: [6, null], resident: [9, 2, 6, 8] },
  silent: { official: [null], vendor: [null], resident: [7, null] },
} satisfies Record<string, Record<Group, Scores>>
const kinds = Object.keys(HEARD) as (keyof typeof HEARD)[]
const NAMES = ['Privacy', 'Running costs', 'Public trust', 'Skills', 'Data governance', 'Leadership support']

const triples: Answered[] = kinds.flatMap((official) =>
  kinds.flatMap((vendor) =>
    kinds.map((resident) => ({ official: HEARD[official].official, vendor: HEARD[vendor].vendor, resident: HEARD[resident].resident })),
  ),
)
const factor = (at: number, importance: Answered, readiness: Answered | null): FactorAnswers => ({
  id: `factor-${at}`,
  name: NAMES[at % NAMES.length] ?? '',
  stages: at % 2 === 0 ? ['pilot'] : [],
  importance,
  readiness,
})
const triple = (at: number): Answered => triples[at % triples.length] ?? EMPTY
const of = (official: keyof typeof HEARD, vendor = official, resident = official): Answered => ({
  official: HEARD[official].official,
  vendor: HEARD[vendor].vendor,
  resident: HEARD[resident].resident,
})
const EMPTY: Answered = { official: [], vendor: [], resident: [] }
const NOBODY: Scores = []

/** For tests: results that between them hold every shape of finding, so that every form of every sentence is met. */
export function everyShape(): RoundResult[] {
  const wide = triples.map((importance, at) => factor(at, importance, triple(at * 37 + 11)))
  const same = triples.map((each, at) => factor(at, each, each))
  const told: Told[] = [
    ...headlines(),
    ...choices(),
    { factors: wide, resamples: 2 },
    { factors: same, resamples: 2 },
    { factors: wide.map((each) => ({ ...each, readiness: null })), resamples: 2 },
    { factors: wide, resamples: 2, people: { official: 6, vendor: 5, resident: null }, minimums: { official: 3, vendor: 1, resident: 1 } },
    { factors: wide, resamples: 2, people: { official: null, vendor: null, resident: null } },
  ]
  return [...told.map(resultFrom), ...told.slice(-5, -4).map(resultFrom).map(withPlacesOnly).map(onRecord)]
}

/** Fewer than the minimum scored both axes. */
const withPlacesOnly = (result: RoundResult): RoundResult => ({
  ...result,
  factors: result.factors.map((each) => {
    const { official, vendor, resident } = each.groups
    const placed = (group: typeof official) => ({ ...group, need: group.need && { ...group.need, mean: null, lower: null, upper: null } })
    return { ...each, groups: { official: placed(official), vendor: placed(vendor), resident: placed(resident) } }
  }),
})

/** Residents on the record, more of them than their minimum. */
const onRecord = (result: RoundResult): RoundResult => ({
  ...result,
  groups: { ...result.groups, resident: { ...result.groups.resident, state: 'shown', least: 1 } },
})

function headlines(): Told[] {
  const open = of('open')
  const one = (importance: Answered, readiness: Answered | null, count = 1): FactorAnswers[] =>
    Array.from({ length: count }, (_, at) => factor(at, importance, readiness))
  const without = (group: Group, answered: Answered): Answered => ({ ...answered, [group]: NOBODY })
  const whole: FactorAnswers[][] = [
    one(of('high'), of('high'), 2),
    one(of('high'), of('low'), 5),
    one(of('high'), of('low')),
    one(of('high', 'high', 'leansHigh'), of('high')),
    one(of('high'), of('split')),
    one(of('high'), of('split'), 2),
    one(open, open, 2),
    one(open, open),
    one(of('low'), open, 2),
    one(of('low'), open),
    one(open, of('split')),
    one(open, of('split'), 2),
    one(of('split'), open),
    one(of('split'), open, 2),
    one(of('single'), of('single')),
    one(of('leansHigh'), of('leansLow')),
    [...one(of('high'), of('low')), { ...factor(7, of('leansHigh'), of('leansLow')) }],
    [factor(0, of('leansHigh', 'leansHigh', 'open'), of('high', 'open', 'low')), factor(1, of('low'), of('high', 'high', 'low'))],
    [factor(0, of('high'), of('open', 'open', 'leansHigh')), factor(1, of('low', 'low', 'open'), of('high', 'high', 'low'))],
    one(of('split', 'open', 'open'), null),
    one(open, null),
    one(NEAR, NEAR),
    one(ONE_LOW, ONE_LOW),
  ]
  const groups = ['official', 'vendor', 'resident'] as const
  const missing = whole.flatMap((factors) =>
    groups.map((group) =>
      factors.map((each) => ({
        ...each,
        importance: without(group, each.importance),
        readiness: each.readiness && without(group, each.readiness),
      })),
    ),
  )
  const sealed: Told['states'] = { vendor: 'sealed', official: 'sealed' }
  const alone = whole
    .slice(0, 2)
    .map((factors) =>
      factors.map((each) => ({ ...each, importance: { ...each.importance, official: NOBODY, vendor: NOBODY }, readiness: null })),
    )
  return [
    ...[...whole, ...missing].map((factors) => ({ factors })),
    ...alone.map((factors) => ({ factors, states: sealed, minimums: { official: 3, vendor: 3, resident: 3 } })),
    { factors: one(EMPTY, EMPTY) },
    { factors: one(of('high'), of('low')), people: { official: null, vendor: null, resident: 8 } },
    { factors: one(of('high'), of('low')), scale: { min: 1, max: 9 }, units: ['it', 'procurement'], unitsShown: UNITS },
    { factors: [...one(of('split'), of('high')), factor(9, of('high'), of('split'))], units: ['it', 'procurement'], unitsShown: UNITS },
    { factors: [...one(of('split'), of('high')), factor(9, of('high'), of('split'))], units: ['it', 'other'], unitsShown: UNITS },
  ]
}

/** Residents are close to both others; of officials and vendors nobody can say. */
const NEAR: Answered = { official: [4, 3, 5, 4, 3, 4], vendor: [5, 4], resident: [3, 4, 5, 4, 3, 4, 5, 4] }
const ONE_LOW: Answered = { ...of('low'), vendor: [2, null] }

const UNITS = [
  { id: 'it', name: 'IT', people: 3 },
  { id: 'procurement', name: 'Procurement', people: 3 },
  { id: 'other', name: null, people: 3 },
]

function choices(): Told[] {
  const path = (...[rollOut = 0, expand = 0, replicate = 0, keepTesting = 0, stop = 0]: number[]): PathCounts => ({
    answered: rollOut + expand + replicate + keepTesting + stop,
    alsoTesting: Math.min(3, rollOut),
    counts: { 'roll-out': rollOut, expand, replicate, 'keep-testing': keepTesting, stop },
  })
  const five = (...shares: number[]): TopFive[] =>
    shares.map((share, at) => ({ factor: `factor-${at}`, picked: Math.round(share * 10), share, lower: 0, upper: 1 }))
  const factors = Array.from({ length: 6 }, (_, at) => factor(at, triple(at * 29), triple(at * 31)))
  const high = Array.from({ length: 6 }, (_, at) => factor(at, of('high', 'low', 'high'), of('high')))
  return [
    { factors, came: { code: 3, card: 1, invitation: 2, helper: 1 } },
    { factors, paths: { official: path(12), vendor: path(0), resident: path(0, 9, 1, 2, 1) } },
    { factors, paths: { official: path(2, 2, 0, 0, 0), vendor: path(0, 0, 0, 2), resident: path(0, 0, 3, 2, 1) } },
    { factors, paths: { official: path(0, 0, 0, 1), vendor: path(0, 0, 0, 0, 2), resident: null } },
    { factors, topFive: { official: five(1, 0.5, 0.3, 0.2, 0.2, 0.1), vendor: five(0, 1), resident: five(0) } },
    {
      factors: high,
      pulls: [
        { factor: 'factor-0', axis: 'importance', share: 0.6 },
        { factor: 'factor-1', axis: 'readiness', share: 0.4 },
      ],
      pullsByPair: [
        { a: 'official', b: 'vendor', share: 0.3 },
        { a: 'official', b: 'resident', share: 0 },
        { a: 'vendor', b: 'resident', share: 0.7 },
      ],
    },
    { factors: high.map((each) => ({ ...each, importance: of('high') })), pulls: null },
  ]
}
