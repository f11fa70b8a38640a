import { pairClass } from './factor-result.ts'
import { hasVoice } from './people.ts'
import type { ProjectGroup, ProjectSettings } from './project.ts'
import { type Relationship, relationship } from './relationship.ts'
import { type Side, sideOf } from './side.ts'
import type { Tally, UnitTally } from './tally.ts'

/** Two units of one group over all factors. */
export type UnitRelationship = { group: string; a: string; b: string } & Relationship

/** Inside each group, every two units in ascending order. The group's minimum holds for each of them. Specification, section 8. */
export function unitRelationships(tally: Tally, settings: ProjectSettings): UnitRelationship[] {
  return tally.groups.flatMap(({ units }, at) => {
    const group = settings.groups[at]
    if (!group) return []
    const sides = units.map((unit) => ({ unit: unit.unit, sides: unitSides(unit, group, tally) }))
    return sides.flatMap((a, place) =>
      sides.slice(place + 1).map((b) => ({ group: group.id, a: a.unit, b: b.unit, ...between(a.sides, b.sides, tally, settings) })),
    )
  })
}

/** Where the group is everyone, a unit is so too: its participants, or the number typed for it if that is larger. */
function unitSides({ unit, people, scored, counts }: UnitTally, { of, minimum, units }: ProjectGroup, { scale }: Tally): (Side | null)[] {
  const typed = units && Object.hasOwn(units, unit) ? units[unit] : undefined
  const unitOf = of === null || of === undefined ? null : Math.max(people, typed ?? 0)
  return counts.map((each, item) => (hasVoice(scored[item] ?? 0, minimum) ? sideOf(each, unitOf, scale) : null))
}

function between(
  a: readonly (Side | null)[],
  b: readonly (Side | null)[],
  { scale, factors }: Tally,
  settings: ProjectSettings,
): Relationship {
  const classOf = (item: number) => pairClass(a[item] ?? null, b[item] ?? null, scale)
  const asksReadiness = settings.axes.includes('readiness')
  return relationship({
    factors: settings.factors.map(({ id }, place) => ({
      id,
      importance: classOf(place),
      readiness: asksReadiness ? classOf(factors + place) : null,
    })),
  })
}
