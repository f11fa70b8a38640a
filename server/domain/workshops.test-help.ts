import fc from 'fast-check'
import { type Counted, countProject } from '#server/domain/counts.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'
import { freeze } from '#server/domain/freeze.ts'
import { axes } from '#server/domain/scale.ts'
import { type Group, type GroupSetting, groups } from '#server/domain/stakeholders.ts'

/** Workshops of any shape, made by chance, for the tests of what may be shown. */
const UNITS = ['it', 'procurement', 'water', 'works']
export const factorIds = ['money', 'people', 'data']
const scale = { min: 1, max: 9 }
const words = { question: '', low: '', middle: '', high: '' }
const framework: FrameworkContent = {
  id: 'small',
  version: 1,
  name: 'Small',
  summary: '',
  source: { citation: '', note: '' },
  axes: { importance: words, readiness: words },
  dimensions: [{ id: 'only', name: 'Only' }],
  themes: [],
  factors: factorIds.map((id, place) => ({
    ...{ id, dimension: 'only', name: id, definition: '', low: '', high: '', theme: '', tension: [], moves: [] },
    stages: place === 0 ? ['pilot'] : [],
    stagesFrom: 'reading' as const,
  })),
}
const setting = {
  round: 1,
  at: 0,
  workshop: { id: 'w', title: 'W' },
  project: { id: 'p', name: 'P', summary: '', domain: 'energy', stage: 'pilot', stageSince: null },
  framework,
  factorIds,
  units: UNITS.map((id) => ({ id, group: 'official' as const, name: id })),
  scale,
  axes: [...axes],
} satisfies Parameters<typeof freeze>[1]

export type Workshop = { sheets: Counted[]; settings: GroupSetting[] }
/** As the reveal counts and freezes it. */
export const revealed = ({ sheets, settings }: Workshop) => {
  const counts = countProject(sheets, { factorIds, axes, scale, topFive: true, settings, refused: new Set() })
  return { counts, result: freeze(counts, setting) }
}

const score = fc.option(fc.integer({ min: 0, max: 9 }), { freq: 4 })
const sheetOf = (group: Group): fc.Arbitrary<Counted> =>
  fc.record({
    group: fc.constant(group),
    unit: group === 'official' ? fc.option(fc.constantFrom(...UNITS), { freq: 6 }) : fc.constant(null),
    via: fc.constantFrom('code', 'card', 'invitation', 'helper'),
    onRecord: group === 'vendor' ? fc.boolean() : fc.constant(null),
    importance: fc.array(score, { minLength: 3, maxLength: 3 }),
    readiness: fc.array(score, { minLength: 3, maxLength: 3 }),
    path: fc.option(fc.constantFrom('expand', 'stop')),
    alsoTesting: fc.boolean(),
    topFive: fc.subarray(factorIds),
  })
const settingOf = (group: Group): fc.Arbitrary<GroupSetting> =>
  fc.record({
    group: fc.constant(group),
    standing: fc.constant('everyone'),
    people: fc.integer({ min: 1, max: 12 }),
    minimum: fc.integer({ min: 3, max: 5 }),
    showing: fc.constantFrom('sealed', 'on-record'),
  })
export const workshop: fc.Arbitrary<Workshop> = fc.record({
  sheets: fc
    .tuple(...groups.map((group) => fc.array(sheetOf(group), { maxLength: group === 'official' ? 14 : 7 })))
    .map((all) => all.flat()),
  settings: fc.tuple(...groups.map(settingOf)),
})

export const minimumOf = ({ settings }: Workshop, group: Group) => settings.find((each) => each.group === group)?.minimum ?? 0
