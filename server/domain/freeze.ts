import type { FactorResult as FoundFactor } from '#server/domain/analysis/factor-result.ts'
import { type ProjectResult, type ProjectSettings, projectOf } from '#server/domain/analysis/project.ts'
import { pullsDown } from '#server/domain/analysis/pulls-down.ts'
import type { Sharpest } from '#server/domain/analysis/relationship.ts'
import { isMarked } from '#server/domain/analysis/stage-mark.ts'
import { typicalDistance } from '#server/domain/analysis/typical-distance.ts'
import type { ProjectCounts } from '#server/domain/counts.ts'
import { dimensionName, type Factor, type FrameworkContent } from '#server/domain/framework.ts'
import type { FactorResult, RelationshipResult, RoundResult, Span, Typical } from '#server/domain/result.ts'
import type { Axis, Scale } from '#server/domain/scale.ts'
import { OTHER } from '#server/domain/shown.ts'
import { byGroup, type Group, groups, type Unit } from '#server/domain/stakeholders.ts'

/** The words of a result, as they stood at the reveal. */
export type Setting = Pick<RoundResult, 'round' | 'at' | 'workshop' | 'project' | 'scale' | 'axes'> & {
  framework: FrameworkContent
  /** What the round asked, in the framework's order. */
  factorIds: readonly string[]
  units: readonly Unit[]
}

/** Makes the result of one project from its counts: every figure of it, once. */
export function freeze(counts: ProjectCounts, setting: Setting): RoundResult {
  const { framework, scale, axes, project } = setting
  const factors = setting.factorIds.flatMap((id) => framework.factors.filter((factor) => factor.id === id))
  const settings: ProjectSettings = {
    axes,
    groups: groups.map((group) => ({ id: group, of: counts.groups[group].people, minimum: counts.least[group] })),
    stage: project.stage,
    factors: factors.map(({ id, stages }) => ({ id, stages })),
  }
  const found = projectOf(counts.tally, settings)
  const { index, lower, upper } = found.index
  return {
    version: 1,
    round: setting.round,
    at: setting.at,
    workshop: setting.workshop,
    project,
    framework: {
      id: framework.id,
      version: framework.version,
      name: framework.name,
      axes: framework.axes,
      themes: framework.themes.map(({ id, name }) => ({ id, name })),
    },
    scale,
    axes,
    groups: counts.groups,
    factors: factors.map((factor, place) => factorResult(counts, setting, factor, place, found.factors[place])),
    order: found.order,
    relationships: found.relationships.map((each) => relationshipResult(each, scale)),
    index: found.index,
    typical: typicalOf({ index, lower, upper }, scale),
    ...pulls(counts, setting),
    units: found.units.map(({ a, b, importance, readiness, sharpest }) => ({ a, b, importance, readiness, sharpest: differing(sharpest) })),
    unitsShown: counts.units.map(({ id, people }) => ({ id, name: unitName(setting.units, id), people })),
    paths: counts.paths,
    topFive: counts.topFive,
  }
}

function factorResult(
  counts: ProjectCounts,
  setting: Setting,
  factor: Factor,
  place: number,
  found: FoundFactor | undefined,
): FactorResult {
  if (found === undefined) throw new Error(`Nothing was found of the factor ${factor.id}.`)
  const { factor: _, groups: _places, pairs, ...findings } = found
  const item = (axis: Axis) => setting.axes.indexOf(axis) * setting.factorIds.length + place
  const asked = (axis: Axis) => setting.axes.includes(axis)
  const voice = (group: Group, axis: Axis) => asked(axis) && (found.groups[group]?.[axis]?.stance ?? null) !== null
  const perAxis = <Value>(group: Group, value: (item: number) => Value): Record<Axis, Value | null> => ({
    importance: voice(group, 'importance') ? value(item('importance')) : null,
    readiness: voice(group, 'readiness') ? value(item('readiness')) : null,
  })
  const tallyOf = (group: Group) => counts.tally.groups[groups.indexOf(group)]
  return {
    id: factor.id,
    name: factor.name,
    definition: factor.definition,
    dimension: dimensionName(setting.framework, factor),
    low: factor.low,
    high: factor.high,
    theme: factor.theme,
    moves: factor.moves,
    stageMarked: isMarked(factor.stages, setting.project.stage),
    stagesFrom: factor.stagesFrom,
    histograms: byGroup((group) => perAxis(group, (at) => [...(tallyOf(group)?.counts[at] ?? [])])),
    cantSay: byGroup((group) => perAxis(group, (at) => counts.cantSay[group][at] ?? 0)),
    groups: byGroup((group) => {
      const { importance = null, readiness = null, need = null } = found.groups[group] ?? {}
      return { importance, readiness, need: need === null ? null : needShown(need, counts.least[group]) }
    }),
    pairs: pairs.map(({ a, b, importance, readiness, kind, level }) => ({
      a: asGroup(a),
      b: asGroup(b),
      importance,
      readiness,
      kind,
      level,
    })),
    ...findings,
  }
}

type Need = NonNullable<FactorResult['groups'][Group]['need']>

/** The need is of those who scored both axes: they may be fewer than scored either. Its place follows from the means, which are shown. */
const needShown = (need: Need, least: number): Need => (need.n >= least ? need : { ...need, mean: null, lower: null, upper: null })

function asGroup(name: string): Group {
  return groups.find((group) => group === name) ?? 'official'
}

export function relationshipResult(found: ProjectResult['relationships'][number], scale: Scale): RelationshipResult {
  const { a, b, importance, readiness, sharpest, index, lower, upper } = found
  const typical = typicalOf({ index, lower, upper }, scale)
  return { a: asGroup(a), b: asGroup(b), importance, readiness, sharpest: differing(sharpest), index, lower, upper, typical }
}

/** Only what differs is ever among the sharpest. */
const differing = (sharpest: readonly Sharpest[]): RelationshipResult['sharpest'] =>
  sharpest.flatMap(({ factor, axis, class: found, difference }) =>
    (found === 'gap' || found === 'conflict') && difference !== null ? [{ factor, axis, class: found, difference }] : [],
  )

function typicalOf(span: Span & { index: number | null }, scale: Scale): Typical | null {
  const { distance, lower, upper } = typicalDistance(span, scale)
  return distance === null || lower === null || upper === null ? null : { distance, lower, upper }
}

type Pulled = Pick<RoundResult, 'pulls' | 'pullsByPair'>

function pulls({ tally, groups: shown }: ProjectCounts, { scale, axes, factorIds }: Setting): Pulled {
  const sides = groups.map((group, at) => ({ counts: tally.groups[at]?.counts ?? [], of: shown[group].people }))
  const { items, pairs } = pullsDown(sides, scale)
  if (items === null) return { pulls: null, pullsByPair: null }
  const all = axes.flatMap((axis, part) =>
    factorIds.map((factor, place) => ({ factor, axis, share: items[part * factorIds.length + place] ?? 0 })),
  )
  const byPair = pairs.flatMap(({ a, b, share }) => (share === null ? [] : [{ a: groupAt(a), b: groupAt(b), share }]))
  return {
    pulls: all.filter(({ share }) => share > 0).sort((one, other) => other.share - one.share),
    pullsByPair: byPair.length > 0 ? byPair : null,
  }
}

const groupAt = (place: number): Group => groups[place] ?? 'official'

const unitName = (units: readonly Unit[], id: string): string | null =>
  id === OTHER ? null : (units.find((each) => each.id === id && each.group === 'official')?.name ?? null)
