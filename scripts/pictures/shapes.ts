import { type FactorView, type GroupView, lightsViews } from '#scripts/demonstration/views.ts'
import { type Group, type GroupSetting, groups, usualGroups } from '#server/domain/stakeholders.ts'

/** A workshop whose results have a shape of their own: who came, what they think, what was asked. */
export type Shape = {
  name: string
  says: string
  people: Record<Group, number>
  settings: GroupSetting[]
  /** What the groups think of the factors that were asked; `all`: every factor of the framework was. */
  views: FactorView[]
  all: boolean
  readiness: boolean
  /** Nobody strays from what the own group thinks. */
  exactly: boolean
}

const MINIMUM = 3
const STEADY = { importance: 8, readiness: 7 }
const APART = { importance: 2, readiness: 8 }

/** Who is everyone, who a sample; groups that are fewer than the minimum stand on the record, unless they are sealed. */
function settings(people: Record<Group, number>, sealed: Group | null = null): GroupSetting[] {
  return usualGroups().map((each) => ({
    ...each,
    people: each.standing === 'everyone' ? Math.max(MINIMUM - 1, people[each.group]) : null,
    showing: people[each.group] < MINIMUM && each.group !== sealed ? 'on-record' : 'sealed',
  }))
}

const changed = (change: (view: FactorView, place: number) => Partial<FactorView>): FactorView[] =>
  lightsViews.map((view, place) => ({ ...view, ...change(view, place) }))

const halved = ({ importance, readiness }: GroupView, place: number): GroupView =>
  place % 2 === 0 ? { importance, readiness, halves: APART } : { importance, readiness: 8, halves: { importance, readiness: 2 } }

const usual = (name: string, says: string, [official, vendor, resident]: readonly [number, number, number]): Shape => {
  const people = { official, vendor, resident }
  return { name, says, people, settings: settings(people), views: lightsViews, all: false, readiness: true, exactly: false }
}

/** Every shape that a result can have, as far as it changes what one sees. */
export function everyShape(): Shape[] {
  const small = usual('small', '6 officials, 2 vendors, 8 residents', [6, 2, 8])
  const sealed = usual('sealed', 'Two vendors who stay sealed', [6, 2, 8])
  return [
    small,
    usual('room', '12 officials, 3 vendors, 24 residents', [12, 3, 24]),
    { ...usual('survey', '8 officials, 3 vendors, 200 residents, 22 factors', [8, 3, 200]), all: true },
    usual('missing', 'No vendor came', [6, 0, 12]),
    { ...sealed, settings: settings(sealed.people, 'vendor') },
    {
      ...usual('divided', 'Residents are split in two', [6, 3, 16]),
      views: changed(({ resident }, place) => ({ resident: halved(resident, place) })),
    },
    {
      ...usual('unanimous', 'Everybody agrees on everything', [6, 3, 12]),
      exactly: true,
      views: changed(() => Object.fromEntries(groups.map((group) => [group, STEADY]))),
    },
    { ...usual('importance', 'Importance alone was asked', [6, 3, 12]), readiness: false },
  ]
}
