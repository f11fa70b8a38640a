import { noVoice } from '#server/domain/analysis/classify-pair.ts'
import { type AxisFindings, findings } from '#server/domain/analysis/findings.ts'
import { relationship } from '#server/domain/analysis/relationship.ts'
import { talkOrder } from '#server/domain/analysis/talk-order.ts'
import type { FactorResult, PairOnAxis, RelationshipResult, RoundResult, Voice } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { OTHER } from '#server/domain/shown.ts'
import { byGroup, type Group, groups } from '#server/domain/stakeholders.ts'

/** How many still stand behind each group that is shown, and behind each unit of city hall that is. Kept beside the result. */
export type Behind = {
  groups: Record<Group, number>
  units: Record<string, number>
  /** From how many people on a group is shown: 1 on the record. */
  least: Record<Group, number>
  /** Seats that were set aside at the reveal: whatever becomes of them, nobody of them is behind it. Older results do not say. */
  uncounted?: string[]
}

export const behindAtFirst = (result: RoundResult, least: Record<Group, number>, uncounted: string[] = []): Behind => ({
  groups: byGroup((group) => result.groups[group].scored ?? 0),
  units: Object.fromEntries(result.unitsShown.map(({ id, people }) => [id, people])),
  least,
  uncounted,
})

/** One person fewer stands behind a result. */
export function withoutOne(behind: Behind, { group, unit }: { group: Group; unit: string | null }): Behind {
  const own = unit !== null && Object.hasOwn(behind.units, unit) ? unit : OTHER
  const left = Math.max(0, (behind.units[own] ?? 0) - 1)
  return {
    ...behind,
    groups: { ...behind.groups, [group]: Math.max(0, behind.groups[group] - 1) },
    units: group === 'official' && Object.hasOwn(behind.units, own) ? { ...behind.units, [own]: left } : behind.units,
  }
}

/** What has to be taken away because too few stand behind it by now: groups, and the comparison of units. */
export function fallen(result: RoundResult, { groups: people, units, least }: Behind): { groups: Group[]; units: boolean } {
  return {
    groups: groups.filter((group) => result.groups[group].state === 'shown' && people[group] < least[group]),
    units: result.unitsShown.some(({ id }) => (units[id] ?? 0) < result.groups.official.minimum),
  }
}

/**
 * The next version of a result, without these groups: made from the result itself, never from sheets. What stays is the same to the
 * last digit, so that nothing can be learned from the difference but what the earlier version said already.
 */
export function withhold(result: RoundResult, hidden: readonly Group[], hideUnits: boolean): RoundResult {
  const gone = new Set<Group>(hidden)
  const without = hideUnits || gone.has('official') ? { units: [], unitsShown: [] } : {}
  const next = { ...result, ...without, version: result.version + 1 }
  if (gone.size === 0) return next
  const factors = result.factors.map((factor) => withoutVoices(result, factor, gone))
  const relationships = result.relationships.map((each) => withoutPair(each, factors, gone))
  const [only, ...more] = relationships.filter((each) => each.index !== null)
  const partial =
    only !== undefined && more.length === 0 ? { groups: [only.a, only.b], index: only.index, lower: only.lower, upper: only.upper } : null
  return {
    ...next,
    groups: byGroup((group) =>
      gone.has(group) ? { ...result.groups[group], ...sealedNow, least: result.groups[group].minimum } : result.groups[group],
    ),
    factors,
    order: talkOrder({ factors: factors.map(({ id, tier, size, weight }) => ({ id, tier, size, weight })) }).order,
    relationships,
    index: { index: null, lower: null, upper: null, partial },
    typical: null,
    pulls: null,
    pullsByPair: null,
    paths: byGroup((group) => (gone.has(group) ? null : result.paths[group])),
    topFive: byGroup((group) => (gone.has(group) ? null : result.topFive[group])),
  }
}

const sealedNow = { state: 'sealed', scored: null, came: null } as const
const silent: Voice = { n: 0, mean: null, lower: null, upper: null, stance: null }
const nothing = { importance: null, readiness: null }

function withoutVoices(result: RoundResult, factor: FactorResult, gone: ReadonlySet<Group>): FactorResult {
  const { axes, scale } = result
  const asked = (axis: Axis) => axes.includes(axis)
  const voices = byGroup((group) =>
    gone.has(group)
      ? { importance: asked('importance') ? silent : null, readiness: asked('readiness') ? silent : null, need: null }
      : factor.groups[group],
  )
  const onAxis = (pair: FactorResult['pairs'][number], axis: Axis): PairOnAxis | null =>
    (gone.has(pair.a) || gone.has(pair.b)) && asked(axis) ? { ...noVoice, steady: null } : pair[axis]
  const pairs = factor.pairs.map((pair) => ({ ...pair, importance: onAxis(pair, 'importance'), readiness: onAxis(pair, 'readiness') }))
  const axisOf = (axis: Axis): AxisFindings => ({
    stances: groups.map((group) => voices[group][axis]?.stance ?? null),
    means: groups.map((group) => voices[group][axis]?.mean ?? null),
    classes: pairs.map((pair) => pair[axis]?.class ?? 'too few'),
    differences: pairs.map((pair) => pair[axis]?.difference ?? null),
  })
  const { pairs: judged, ...found } = findings({
    groups,
    ...scale,
    // Whether the project's stage marks the factor is known already: any stage that marks will do.
    stage: 'pilot',
    stages: factor.stageMarked ? ['pilot'] : [],
    importance: axisOf('importance'),
    readiness: asked('readiness') ? axisOf('readiness') : null,
  })
  return {
    ...factor,
    ...found,
    histograms: byGroup((group) => (gone.has(group) ? nothing : factor.histograms[group])),
    cantSay: byGroup((group) => (gone.has(group) ? nothing : factor.cantSay[group])),
    groups: voices,
    pairs: pairs.map((pair, at) => ({ ...pair, kind: judged[at]?.kind ?? null, level: judged[at]?.level ?? null })),
  }
}

function withoutPair(pair: RelationshipResult, factors: readonly FactorResult[], gone: ReadonlySet<Group>): RelationshipResult {
  if (!gone.has(pair.a) && !gone.has(pair.b)) return pair
  const own = factors.map((factor) => {
    const found = factor.pairs.find((each) => each.a === pair.a && each.b === pair.b)
    return { id: factor.id, importance: found?.importance ?? null, readiness: found?.readiness ?? null }
  })
  const { importance, readiness } = relationship({ factors: own })
  return { a: pair.a, b: pair.b, importance, readiness, sharpest: [], index: null, lower: null, upper: null, typical: null }
}
