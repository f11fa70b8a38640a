import type { Axis } from '#server/domain/scale.ts'
import { type Classification, classify, noVoice } from './classify-pair.ts'
import { type Findings, findings, pairPlaces } from './findings.ts'
import { type Need, needOf } from './need.ts'
import { hasVoice } from './people.ts'
import type { ProjectSettings } from './project.ts'
import { type Side, sideOf } from './side.ts'
import { type GroupStance, stanceOf, unheard } from './stance.ts'
import { steadiness } from './steady-pair.ts'
import type { Tally } from './tally.ts'

/** A finding, and whether it holds whoever is left out (null where nothing can be said). */
export type SteadyClassification = Classification & { steady: boolean | null }

/** Where one group stands. `need` is null unless the group has a voice on both axes; an axis that is not asked is null. */
export type GroupResult = {
  importance: GroupStance | null
  readiness: GroupStance | null
  need: Omit<Need, 'sd' | 'median'> | null
}

/** What a pair of groups differs about on one factor, and its class on each axis; an axis that is not asked is null. */
export type PairResult = Findings['pairs'][number] & Record<Axis, SteadyClassification | null>

/** All that one factor has to say: by group, by pair of groups, and over all. */
export type FactorResult = { factor: string; groups: Record<string, GroupResult>; pairs: PairResult[] } & Omit<Findings, 'pairs'>

/** `place`: of the factor in the settings and the tally. Figures in points of the scale. Specification, section 8, `project` 1. */
export function factorResult(tally: Tally, settings: ProjectSettings, place: number): FactorResult {
  const { id, stages } = settings.factors[place] ?? { id: '', stages: [] }
  const names = settings.groups.map((group) => group.id)
  const importance = axisResult(tally, settings, place)
  const readiness = settings.axes.includes('readiness') ? axisResult(tally, settings, tally.factors + place) : null
  const { pairs, ...rest } = findings({
    groups: names,
    ...tally.scale,
    stage: settings.stage,
    stages,
    importance: importance.forFindings,
    readiness: readiness?.forFindings ?? null,
  })
  return {
    factor: id,
    groups: Object.fromEntries(
      names.map((name, group) => [
        name,
        {
          importance: importance.stances[group] ?? null,
          readiness: readiness?.stances[group] ?? null,
          need: groupNeed(tally, settings, group, place),
        },
      ]),
    ),
    pairs: pairs.map(({ a, b, ...judged }, pair) => ({
      a,
      b,
      importance: importance.classes[pair] ?? null,
      readiness: readiness?.classes[pair] ?? null,
      ...judged,
    })),
    ...rest,
  }
}

function axisResult({ scale, groups }: Tally, settings: ProjectSettings, item: number) {
  const scored = groups.map((group) => group.scored[item] ?? 0)
  const sides = groups.map((group, at): Side | null => {
    const counts = group.counts[item]
    return counts && hasVoice(scored[at] ?? 0, settings.groups[at]?.minimum) ? sideOf(counts, settings.groups[at]?.of, scale) : null
  })
  const stances = sides.map((side, at) => (side ? stanceOf(side, scale) : unheard(scored[at] ?? 0)))
  const classes = pairPlaces(sides.length).map(({ a, b }) => pairClass(sides[a] ?? null, sides[b] ?? null, scale))
  return {
    stances,
    classes,
    forFindings: {
      stances: stances.map(({ stance }) => stance),
      means: stances.map(({ mean }) => mean),
      classes: classes.map((found) => found.class),
      differences: classes.map((found) => found.difference),
    },
  }
}

/** The class of two sides; without a voice on either there is none. */
export function pairClass(a: Side | null, b: Side | null, scale: Tally['scale']): SteadyClassification {
  if (a === null || b === null) return { ...noVoice, steady: null }
  const found = classify(a, b, scale)
  return { ...found, steady: steadiness(a, b, scale, found).steady }
}

function groupNeed({ scale, groups }: Tally, settings: ProjectSettings, group: number, factor: number): GroupResult['need'] {
  const table = groups[group]?.importanceByReadiness[factor] ?? null
  if (table === null) return null
  const { sd: _sd, median: _median, ...shown } = needOf(table, scale, settings.groups[group]?.of)
  return shown
}
