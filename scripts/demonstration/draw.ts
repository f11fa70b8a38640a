import { type FactorView, wantedPaths } from '#scripts/demonstration/views.ts'
import { CANT_SAY, type FactorPatch, type Patch } from '#server/domain/sheet.ts'
import type { Group } from '#server/domain/stakeholders.ts'

const PERSONAL = 0.7
const NOISE = 0.9
/** One answer in twenty-five is 'I can't say', twice as often for residents on readiness. */
const UNSURE = 25

export type Chance = () => number

/** A number between 0 and 1. */
const share = (next: Chance): number => next() / 2 ** 32
/** A draw from the bell curve (sum of twelve, minus six: near enough for people). */
const bell = (next: Chance): number => Array.from({ length: 12 }, () => share(next)).reduce((sum, each) => sum + each, -6)

type Person = { group: Group; place: number }

/** What one person answers about one project: every factor, some reasons, a path, a top five, and 'done' if `finishes`. */
export function answersOf(
  person: Person,
  views: FactorView[],
  project: string,
  at: number,
  next: Chance,
  upTo: number,
  finishes: boolean,
): Patch[] {
  const level = bell(next) * PERSONAL
  const factors = views.slice(0, upTo).map((view, place) => factorAnswer(person, view, project, at + place, level, next))
  if (!finishes) return factors
  return [...factors, ...closing(person, views, factors, project, at + views.length, next)]
}

function factorAnswer(person: Person, view: FactorView, project: string, at: number, level: number, next: Chance): FactorPatch {
  const group = view[person.group]
  const stand = group.halves !== undefined && person.place % 2 === 1 ? group.halves : group
  const score = (mean: number, unsure: number): number => {
    const drawn = Math.min(9, Math.max(1, Math.round(mean + level + bell(next) * NOISE)))
    return share(next) < unsure ? CANT_SAY : drawn
  }
  const reasons = view.reasons[person.group] ?? []
  return {
    kind: 'factor',
    key: `${project}-${view.factor}-${person.group}-${person.place}`,
    at,
    project,
    factor: view.factor,
    importance: score(stand.importance, 1 / UNSURE),
    readiness: score(stand.readiness, (person.group === 'resident' ? 2 : 1) / UNSURE),
    reason: reasons[person.place] ?? null,
  }
}

function closing(person: Person, views: FactorView[], factors: FactorPatch[], project: string, at: number, next: Chance): Patch[] {
  const wanted = wantedPaths[person.group]
  const path = wanted[(person.place + next()) % wanted.length] ?? 'keep-testing'
  const ranked = [...factors].sort((one, other) => (other.importance ?? 0) - (one.importance ?? 0))
  const key = (what: string) => `${project}-${what}-${person.group}-${person.place}`
  const grows = path === 'roll-out' || path === 'expand' || path === 'replicate'
  return [
    { kind: 'top-five', key: key('top'), at, project, topFive: ranked.slice(0, Math.min(5, views.length)).map((each) => each.factor) },
    { kind: 'path', key: key('path'), at: at + 1, project, path, alsoTesting: grows && person.place % 3 === 0 },
    { kind: 'done', key: key('done'), at: at + 2, project, done: true },
  ]
}
