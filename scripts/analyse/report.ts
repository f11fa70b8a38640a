import { textTable } from '#scripts/text-table.ts'
import type { Index } from '#server/domain/analysis/alignment-index.ts'
import type { FactorResult, GroupResult, SteadyClassification } from '#server/domain/analysis/factor-result.ts'
import type { ProjectResult, ProjectSettings } from '#server/domain/analysis/project.ts'
import type { ClassCounts, Relationship } from '#server/domain/analysis/relationship.ts'
import type { GroupStance } from '#server/domain/analysis/stance.ts'
import { typicalDistance } from '#server/domain/analysis/typical-distance.ts'
import { axes, type Scale } from '#server/domain/scale.ts'

/** The findings as tables to read, in the product's words. `-` is "can't say". */
export function printed(result: ProjectResult, settings: ProjectSettings & Scale): string {
  const byName = new Map(result.factors.map((factor) => [factor.factor, factor]))
  const factors = result.order.flatMap((name) => byName.get(name) ?? [])
  const parts = [
    [people(result, settings)],
    [distances(result, settings)],
    [
      'Factors in order of talk',
      textTable(['factor', 'finding', 'overall importance', 'overall readiness', 'tier'], factors.map(findingRow)),
    ],
    [
      'Stances: mean [95 % interval] of n',
      textTable(
        ['factor', 'axis', ...settings.groups.map(({ id }) => id)],
        factors.flatMap((factor) => stanceRows(factor, settings.groups)),
      ),
    ],
    [
      'Need: importance minus readiness',
      textTable(
        ['factor', ...settings.groups.map(({ id }) => id)],
        factors.map((factor) => needRow(factor, settings.groups)),
      ),
    ],
    [
      'Differences [95 % interval]; * does not hold if somebody had not come',
      textTable(['factor', 'axis', ...result.relationships.map(({ a, b }) => `${a}-${b}`)], factors.flatMap(classRows)),
    ],
    ...(result.units.length > 0
      ? [
          [
            'Units',
            textTable(
              RELATIONSHIP,
              result.units.map((unit) => relationshipRow(`${unit.a}-${unit.b}`, unit)),
            ),
          ],
        ]
      : []),
  ]
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`
}

function people({ people: counts, missing }: ProjectResult, { groups }: ProjectSettings): string {
  const each = groups.map(({ id, of }) => `${id}: ${counts[id] ?? 0} ${typeof of === 'number' ? `of ${of}` : '(sample)'}`)
  return `Who took part: ${each.join(', ')}.${missing.length > 0 ? ` Without a voice: ${missing.join(', ')}.` : ''}`
}

const RELATIONSHIP = ['', 'index [95 % interval]', 'importance', 'readiness', 'furthest apart on']

function distances({ index, relationships }: ProjectResult, scale: Scale): string {
  const { partial, ...whole } = index
  const typical = typicalDistance(partial ?? whole, scale)
  const who = partial ? ` (${partial.groups.join(' and ')} only)` : ''
  const sentence =
    typical.distance === null
      ? 'How far apart the groups typically are cannot be said: a pair of them has too few scores.'
      : `Typically ${number(typical.distance, 1)} of ${typical.of} possible points apart${interval(typical, 1)}${who}.`
  const rows = relationships.map((each) => relationshipRow(`${each.a}-${each.b}`, each))
  return [
    sentence,
    textTable(RELATIONSHIP, [['all', indexText(whole), '', '', ''], ...rows]),
    'Numbers of factors: aligned / gap / conflict / divided / too few to say.',
  ].join('\n')
}

const relationshipRow = (name: string, each: Relationship & Partial<Index>): string[] => [
  name,
  each.index === undefined ? '' : indexText({ index: each.index, lower: each.lower ?? null, upper: each.upper ?? null }),
  countsText(each.importance),
  countsText(each.readiness),
  each.sharpest.map(({ factor, axis, difference }) => `${factor} ${axis} ${number(difference, 2)}`).join('; '),
]

const indexText = ({ index, ...bounds }: Index): string => `${number(index, 1)}${interval(bounds, 1)}`
const countsText = (counts: ClassCounts | null): string => (counts === null ? '' : Object.values(counts).join(' / '))

function findingRow(found: FactorResult): string[] {
  const { kind, level, lone, blocker, notReady, strength, blindSpot, missing } = found
  const loneText = axes.flatMap((axis) => {
    const one = lone[axis]
    return one ? [`${one.group} ${one.side} on ${axis} (${one.certainty})`] : []
  })
  const said = [
    ...(kind ? [`${level} about ${kind}`] : []),
    ...loneText,
    ...(blocker ? [`blocker, ${blocker}: not ready for ${notReady.join(', ')}`] : []),
    ...(strength ? [`strength, ${strength}`] : []),
    ...(blindSpot ? [`blind spot, ${blindSpot}`] : []),
    ...axes.flatMap((axis) => (missing[axis]?.length ? [`no voice on ${axis}: ${missing[axis].join(', ')}`] : [])),
  ]
  return [found.factor, said.join('; ') || '-', found.overall.importance ?? '', found.overall.readiness ?? '', String(found.tier)]
}

type Groups = ProjectSettings['groups']

/** One column a group, in the order asked: an object puts names that are whole numbers first, so its own order won't do. */
const inOrder = ({ groups: found }: FactorResult, groups: Groups): GroupResult[] => groups.flatMap(({ id }) => found[id] ?? [])

function stanceRows(found: FactorResult, groups: Groups): string[][] {
  const text = (stance: GroupStance) =>
    `${number(stance.mean, 2)}${interval(stance, 2)} of ${stance.n}${stance.stance === null ? '' : ` ${stance.stance}`}`
  return axes.flatMap((axis) => {
    const stances = inOrder(found, groups).map((group) => group[axis])
    return stances.some((stance) => stance !== null) ? [[found.factor, axis, ...stances.map((stance) => (stance ? text(stance) : ''))]] : []
  })
}

const needRow = (found: FactorResult, groups: Groups): string[] => [
  found.factor,
  ...inOrder(found, groups).map(({ need }) =>
    need ? `${number(need.mean, 2)}${interval(need, 2)} ${need.quadrant ?? '-'}${need.certain ? '' : '?'}` : '-',
  ),
]

function classRows({ factor, pairs }: FactorResult): string[][] {
  const text = (found: SteadyClassification) =>
    `${number(found.difference, 2)}${interval(found, 2)} ${found.class}${found.steady === false ? '*' : ''}${found.reason ? ` (${found.reason})` : ''}`
  return axes.flatMap((axis) => {
    const found = pairs.map((pair) => pair[axis])
    return found.some((each) => each !== null) ? [[factor, axis, ...found.map((each) => (each ? text(each) : ''))]] : []
  })
}

const number = (value: number | null, decimals: number): string => (value === null ? '-' : value.toFixed(decimals))
const interval = ({ lower, upper }: { lower: number | null; upper: number | null }, decimals: number): string =>
  lower === null || upper === null ? '' : ` [${number(lower, decimals)}, ${number(upper, decimals)}]`
