import type { Index } from '#server/domain/analysis/alignment-index.ts'
import type { ScoreRow } from '#server/domain/analysis/answers.ts'
import type { FactorResult as Found, PairResult } from '#server/domain/analysis/factor-result.ts'
import { type ProjectResult, project } from '#server/domain/analysis/project.ts'
import type { Stage } from '#server/domain/project.ts'
import type { FactorResult, GroupShown, RelationshipResult, RoundResult, Typical } from '#server/domain/result.ts'
import type { Axis, Scale } from '#server/domain/scale.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'

export type Answered = Record<Group, readonly (number | null)[]>
export type FactorAnswers = { id?: string; name: string; stages?: Stage[]; importance: Answered; readiness: Answered | null }
export type Told = {
  factors: readonly FactorAnswers[]
  /** N by group; null for a sample. */
  people?: Record<Group, number | null>
  minimums?: Record<Group, number>
  states?: Partial<Record<Group, GroupShown['state']>>
  stage?: Stage
  scale?: Scale
  units?: readonly string[]
  resamples?: number
  came?: GroupShown['came']
} & Partial<Pick<RoundResult, 'paths' | 'topFive' | 'pulls' | 'pullsByPair' | 'unitsShown'>>

/** For tests: a frozen result as it follows from these answers, one list a group, in the order of its people. */
export function resultFrom(told: Told): RoundResult {
  const { factors, people = EVERYONE, minimums = ONE, states = {}, stage = 'pilot', scale = { min: 1, max: 9 } } = told
  const axes: Axis[] = factors.some(({ readiness }) => readiness !== null) ? ['importance', 'readiness'] : ['importance']
  const found = project({
    ...scale,
    axes,
    groups: groups.map((id) => ({ id, of: people[id], minimum: minimums[id] })),
    stage,
    factors: factors.map(({ id, name, stages }) => ({ id: id ?? idOf(name), stages: stages ?? [] })),
    rows: rowsOf(factors, told.units ?? []),
    seed: 1,
    resamples: told.resamples ?? 200,
  })
  return {
    version: 1,
    round: 1,
    at: 0,
    workshop: { id: 'workshop', title: 'Ready for the whole city?' },
    project: { id: 'lights', name: 'Smart street lights', summary: '', domain: 'energy', stage, stageSince: null },
    framework: {
      id: 'framework',
      version: 1,
      name: 'Framework',
      axes: { importance: NO_WORDS, readiness: NO_WORDS },
      themes: [],
    },
    scale,
    axes,
    groups: groupsShown(found, people, minimums, states, told.came),
    factors: factors.map((factor, at) => factorFrom(factor, found.factors[at], stage)),
    order: found.order,
    relationships: found.relationships.map((each) => relationshipFrom(each, scale)),
    index: found.index,
    typical: typicalOf(found.index, scale),
    pulls: told.pulls ?? null,
    pullsByPair: told.pullsByPair ?? null,
    units: found.units.flatMap(({ group, ...unit }) => (group === 'official' ? [{ ...unit, sharpest: sharpestOf(unit.sharpest) }] : [])),
    unitsShown: told.unitsShown ?? [],
    paths: told.paths ?? NOTHING,
    topFive: told.topFive ?? NOTHING,
  }
}

const EVERYONE: Record<Group, number | null> = { official: 6, vendor: 2, resident: null }
const ONE: Record<Group, number> = { official: 1, vendor: 1, resident: 3 }
const NOTHING = { official: null, vendor: null, resident: null }
const NO_WORDS = { question: '', low: '', middle: '', high: '' }

const idOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

function rowsOf(factors: readonly FactorAnswers[], units: readonly string[]): ScoreRow[] {
  return factors.flatMap((factor) =>
    (['importance', 'readiness'] as const).flatMap((axis) =>
      groups.flatMap((group) =>
        (factor[axis]?.[group] ?? []).map(
          (score, at): ScoreRow => [
            `${group}-${String(at).padStart(4, '0')}`,
            group,
            group === 'official' && units.length > 0 ? (units[at % units.length] ?? null) : null,
            factor.id ?? idOf(factor.name),
            axis,
            score,
          ],
        ),
      ),
    ),
  )
}

function groupsShown(
  found: ProjectResult,
  people: Record<Group, number | null>,
  minimums: Record<Group, number>,
  states: NonNullable<Told['states']>,
  came: GroupShown['came'] | undefined,
): RoundResult['groups'] {
  const shown = (group: Group): GroupShown => {
    const scored = found.people[group] ?? 0
    const state = states[group] ?? (scored === 0 ? 'nobody' : 'shown')
    const open = state === 'shown'
    return {
      standing: people[group] === null ? 'sample' : 'everyone',
      people: people[group],
      minimum: minimums[group],
      least: minimums[group],
      state,
      scored: open ? scored : null,
      came: open ? (came ?? { code: scored, card: 0, invitation: 0, helper: 0 }) : null,
    }
  }
  return { official: shown('official'), vendor: shown('vendor'), resident: shown('resident') }
}

function factorFrom(factor: FactorAnswers, found: Found | undefined, stage: Stage): FactorResult {
  if (found === undefined) throw new Error(`nothing was found on ${factor.name}`)
  const { factor: id, groups: voices, pairs, ...rest } = found
  const nothing = { importance: null, readiness: null }
  return {
    id,
    name: factor.name,
    definition: '',
    dimension: '',
    low: '',
    high: '',
    theme: '',
    moves: [],
    stageMarked: factor.stages?.includes(stage) ?? false,
    stagesFrom: 'source',
    histograms: { official: nothing, vendor: nothing, resident: nothing },
    cantSay: { official: nothing, vendor: nothing, resident: nothing },
    groups: { official: voiceOf(voices, 'official'), vendor: voiceOf(voices, 'vendor'), resident: voiceOf(voices, 'resident') },
    pairs: pairs.map(pairOf),
    ...rest,
  }
}

const voiceOf = (voices: Found['groups'], group: Group) => voices[group] ?? { importance: null, readiness: null, need: null }

// The analysis knows groups by any name; the three of the product are the only ones that were given to it.
const pairOf = (pair: PairResult) => ({ ...pair, a: pair.a as Group, b: pair.b as Group })

function relationshipFrom({ a, b, ...each }: ProjectResult['relationships'][number], scale: Scale): RelationshipResult {
  return { ...each, a: a as Group, b: b as Group, sharpest: sharpestOf(each.sharpest), typical: typicalOf(each, scale) }
}

const sharpestOf = (sharpest: ProjectResult['relationships'][number]['sharpest']): RelationshipResult['sharpest'] =>
  sharpest.flatMap(({ class: found, difference, ...rest }) =>
    (found === 'gap' || found === 'conflict') && difference !== null ? [{ ...rest, class: found, difference }] : [],
  )

function typicalOf({ index, lower, upper }: Index, { min, max }: Scale): Typical | null {
  if (index === null || lower === null || upper === null) return null
  const points = (value: number) => (max - min) * (1 - value / 100)
  return { distance: points(index), lower: points(upper), upper: points(lower) }
}
