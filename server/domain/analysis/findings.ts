import type { Axis, Scale } from '#server/domain/scale.ts'
import { distanceOnNine } from './bands.ts'
import { overallClass, type PairClass } from './classify-pair.ts'
import { type Level, type Lone, loneOf } from './lone.ts'
import { blindSpotOf, blockerOf, type Certainty, isImportant, strengthOf } from './marks.ts'
import { told } from './slack.ts'
import type { Stance } from './stance.ts'

/** One factor on one axis: stances and means by group, classes and differences by pair (0,1), (0,2), (1,2). */
export type AxisFindings = {
  stances: readonly (Stance | null)[]
  means: readonly (number | null)[]
  classes: readonly PairClass[]
  differences: readonly (number | null)[]
}

/** What a pair differs about: importance (what matters), readiness (what is in place), or both. */
export type Kind = 'priority' | 'reality' | 'both'

export type FindingsInput = {
  groups: readonly string[]
  stage: string | null
  stages: readonly string[]
  importance: AxisFindings
  readiness: AxisFindings | null
} & Scale

type PerAxis<T> = Record<Axis, T>

/** All that one factor has to say. Certainty is `sure` where every step is beyond doubt, `likely` where means alone say so. */
export type Findings = {
  /** The class over all pairs; null for an axis that is not asked. */
  overall: PerAxis<PairClass | null>
  pairs: { a: string; b: string; kind: Kind | null; level: Level | null }[]
  kind: Kind | null
  level: Level | null
  /** With three groups, the one that differs from both others while those two agree. */
  lone: PerAxis<Lone | null>
  /** All groups heard find it important and at least one finds it not ready. */
  blocker: Certainty | null
  notReady: string[]
  /** All groups find it important and in place. */
  strength: Certainty | null
  /** The source ties it to the project's stage, and no group finds it important. */
  blindSpot: Certainty | null
  /** Groups without a voice; null for an axis that is not asked. */
  missing: PerAxis<string[] | null>
  important: boolean
  /** Largest difference among pairs that differ, on nine points. */
  size: number
  /** Mean of the groups' mean importance, in points of the scale. */
  weight: number | null
  /** What to talk about first: 1 a conflict on something important ... 9 aligned. */
  tier: number
}

/** Specification, section 8. */
export function findings({ groups, stage, stages, importance, readiness, min, max }: FindingsInput): Findings {
  const places = pairPlaces(groups.length)
  const asked = { importance: heard(importance, places), readiness: readiness === null ? null : heard(readiness, places) }
  const both = [asked.importance, ...(asked.readiness === null ? [] : [asked.readiness])]
  const pairs = places.map(({ a, b }, pair) => {
    const of = (axis: AxisFindings | null) => (axis?.classes[pair] === undefined ? [] : [axis.classes[pair]])
    return { a: groups[a] ?? '', b: groups[b] ?? '', ...judged(of(asked.importance), of(asked.readiness)) }
  })
  const overall = {
    importance: overallClass(asked.importance.classes),
    readiness: asked.readiness && overallClass(asked.readiness.classes),
  }
  const lone = (axis: AxisFindings | null) => axis && loneOf(groups, axis.classes, axis.differences, axis.stances, { min, max })
  const blocker = blockerOf(asked.importance.stances, asked.readiness?.stances ?? [])
  const important = isImportant(asked.importance.stances)
  const blindSpot = blindSpotOf(asked.importance.stances, stage, stages)
  const missing = (axis: AxisFindings | null) => axis && groups.filter((_, at) => (axis.stances[at] ?? null) === null)
  const classes = both.flatMap((axis) => axis.classes)
  return {
    overall,
    pairs,
    ...judged(asked.importance.classes, asked.readiness?.classes ?? []),
    lone: { importance: lone(asked.importance), readiness: lone(asked.readiness) },
    blocker,
    notReady: blocker === null ? [] : groups.filter((_, at) => LOW.includes(asked.readiness?.stances[at] ?? null)),
    strength: asked.readiness && strengthOf(asked.importance.stances, asked.readiness.stances, classes),
    blindSpot,
    missing: { importance: missing(asked.importance) ?? [], readiness: missing(asked.readiness) },
    important,
    size: Math.max(0, ...both.map((axis) => sizeOf(axis, { min, max }))),
    weight: weightOf(asked.importance),
    tier: tierOf(classes, important, blocker !== null, blindSpot !== null, [overall.importance, overall.readiness]),
  }
}

/** The pairs of two or three groups, in the order of every list. */
export const pairPlaces = (groups: number): { a: number; b: number }[] =>
  Array.from({ length: groups }, (_, a) => Array.from({ length: groups - a - 1 }, (_each, after) => ({ a, b: a + after + 1 }))).flat()

const LOW: readonly (Stance | null)[] = ['low', 'leans low']

/** A missing voice never agrees: its pairs are too few, whatever was given for them. */
function heard(axis: AxisFindings, places: readonly { a: number; b: number }[]): AxisFindings {
  const voice = (group: number) => (axis.stances[group] ?? null) !== null
  const classes = places.map(({ a, b }, pair): PairClass => (voice(a) && voice(b) ? (axis.classes[pair] ?? 'too few') : 'too few'))
  return { ...axis, classes }
}

const differs = (found: PairClass): boolean => found === 'gap' || found === 'conflict'

function judged(importance: readonly PairClass[], readiness: readonly PairClass[]): { kind: Kind | null; level: Level | null } {
  const priority = importance.some(differs)
  const reality = readiness.some(differs)
  const kind = priority && reality ? 'both' : priority ? 'priority' : reality ? 'reality' : null
  return { kind, level: kind === null ? null : [...importance, ...readiness].includes('conflict') ? 'conflict' : 'gap' }
}

const sizeOf = (axis: AxisFindings, scale: Scale): number =>
  Math.max(0, ...axis.classes.map((found, pair) => (differs(found) ? distanceOnNine(Math.abs(axis.differences[pair] ?? 0), scale) : 0)))

function weightOf({ stances, means }: AxisFindings): number | null {
  const voices = means.filter((mean, at): mean is number => mean !== null && (stances[at] ?? null) !== null)
  return told(voices.reduce((sum, mean) => sum + mean, 0) / voices.length)
}

function tierOf(
  classes: readonly PairClass[],
  important: boolean,
  blocker: boolean,
  blindSpot: boolean,
  overall: readonly (PairClass | null)[],
): number {
  const has = (found: PairClass) => classes.includes(found)
  const tiers = [
    has('conflict') && important,
    has('divided') && important,
    blocker,
    has('gap') && important,
    blindSpot,
    has('conflict'),
    has('divided') || has('gap'),
    overall.includes('too few'),
    true,
  ]
  return tiers.indexOf(true) + 1
}
