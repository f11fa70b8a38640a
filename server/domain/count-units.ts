import type { Tally } from '#server/domain/analysis/tally.ts'
import type { Counted, ProjectCounts } from '#server/domain/counts.ts'
import { comparesUnits, unitsToShow } from '#server/domain/shown.ts'

type Units = { units: ProjectCounts['units']; unitOf: (sheet: Counted) => string | null }

/** The units of city hall that may be told apart, small ones merged, and to which of them a sheet belongs. */
export function officialUnits(own: readonly Counted[], minimum: number): Units {
  const people = new Map<string | null, number>()
  for (const { unit } of own) people.set(unit, (people.get(unit) ?? 0) + 1)
  const merged = unitsToShow(people, minimum)
  if (merged === null) return { units: [], unitOf: () => null }
  const sizes = new Map<string, number>()
  for (const [unit, id] of merged) sizes.set(id, (sizes.get(id) ?? 0) + (people.get(unit) ?? 0))
  return {
    units: [...sizes].map(([id, size]) => ({ id, people: size })).sort((one, other) => (one.id < other.id ? -1 : 1)),
    unitOf: ({ group, unit }) => (group === 'official' ? (merged.get(unit) ?? null) : null),
  }
}

/** On a factor where one unit is too few, no units are compared: what is left of the group would be that unit. */
export function withoutThinUnits(tally: Tally, minimum: number): Tally {
  return {
    ...tally,
    groups: tally.groups.map((group) => {
      const scoredBy = (item: number) => group.units.map((unit) => unit.scored[item] ?? 0)
      const compares = group.scored.map((_, item) => comparesUnits(scoredBy(item), minimum))
      const units = group.units.map((unit) => ({
        ...unit,
        scored: unit.scored.map((scored, item) => (compares[item] ? scored : 0)),
        counts: unit.counts.map((counts, item) => (compares[item] ? counts : counts.map(() => 0))),
      }))
      return { ...group, units }
    }),
  }
}
