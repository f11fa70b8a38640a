import type { Path } from '#server/domain/sheet.ts'
import type { Group } from '#server/domain/stakeholders.ts'

/** Where a group stands on a factor: the mean of importance and of readiness that its people scatter around, on 1 to 9. */
export type Stand = { importance: number; readiness: number }
/** A group's view of a factor. `halves`: the group is split in two, every second person stands the other way. */
export type GroupView = Stand & { halves?: Stand }
export type FactorView = {
  factor: string
  official: GroupView
  vendor: GroupView
  resident: GroupView
  reasons: Partial<Record<Group, string[]>>
}

const at = (importance: number, readiness: number): Stand => ({ importance, readiness })

/**
 * What the people of the demonstration city think, planted so that every kind of finding is there: a conflict about reality (privacy),
 * one about priority (who pays), blockers (skills, data governance), a group split in two (leadership), and things all see alike.
 */
export const lightsViews: FactorView[] = [
  {
    factor: 'strategy-roadmap',
    official: at(7.2, 6.4),
    vendor: at(6.6, 6.2),
    resident: at(5.8, 5.4),
    reasons: { official: ['It is in the energy plan, page 14.'] },
  },
  {
    factor: 'technology-partners',
    official: at(6.4, 5.6),
    vendor: at(8.2, 7.4),
    resident: at(6.0, 5.2),
    reasons: {
      vendor: ['We have run this for three cities and can share what failed.'],
      official: ['Two of the three bids came from the same group.'],
    },
  },
  {
    factor: 'data-governance',
    official: at(7.9, 3.0),
    vendor: at(7.4, 4.8),
    resident: at(7.8, 2.8),
    reasons: {
      official: ['Nobody has signed for the motion data yet.', 'Legal is still looking at it.'],
      resident: ['Who may look at it? I asked twice and nobody could say.'],
    },
  },
  {
    factor: 'privacy-security',
    official: at(8.1, 7.2),
    vendor: at(7.8, 7.9),
    resident: at(8.4, 2.9),
    reasons: {
      official: ['The assessment is done and signed off.', 'No images are kept, only counts.'],
      vendor: ['Nothing leaves the pole but a count.'],
      resident: [
        'Nobody told us there are cameras.',
        'I would like to see it written at the lamp post.',
        'They say it counts. Who checks?',
        'My neighbour thinks it listens.',
      ],
    },
  },
  {
    factor: 'top-management-support',
    official: { ...at(7.6, 8.2), halves: at(7.4, 2.4) },
    vendor: at(7.2, 6.0),
    resident: at(6.2, 5.0),
    reasons: { official: ['The alderman is behind it, every week.', 'It has no owner on our floor.'] },
  },
  {
    factor: 'user-support',
    official: at(6.8, 6.6),
    vendor: at(6.4, 6.8),
    resident: at(7.9, 4.2),
    reasons: {
      resident: ['Our street was not asked.', 'I feel safer now, leave them on.'],
      official: ['Complaints went down by a third.'],
    },
  },
  {
    factor: 'skilled-staff',
    official: at(8.0, 2.9),
    vendor: at(7.6, 4.9),
    resident: at(7.2, 4.4),
    reasons: {
      official: ['One person can read the dashboards, and she retires in May.'],
      vendor: ['We trained two people; both moved on.'],
    },
  },
  {
    factor: 'perceived-benefits',
    official: at(8.1, 7.0),
    vendor: at(8.0, 7.3),
    resident: at(7.6, 6.6),
    reasons: { resident: ['I can see it on my way home.'], official: ['Forty per cent less power around the market.'] },
  },
  {
    factor: 'use-case',
    official: at(8.3, 3.4),
    vendor: at(3.2, 4.6),
    resident: at(7.7, 3.8),
    reasons: {
      official: ['The pilot was paid by a subsidy that ends in June.', 'Maintenance is not in the budget.'],
      vendor: ['That is for the city to settle.'],
      resident: ['Will our taxes go up for this?'],
    },
  },
  {
    factor: 'operating-model',
    official: at(7.3, 4.6),
    vendor: at(6.9, 6.6),
    resident: at(6.9, 4.9),
    reasons: { resident: ['The one at our corner was dark for three weeks.'] },
  },
  { factor: 'ict-infrastructure', official: at(6.2, 6.3), vendor: at(6.0, 6.5), resident: at(5.2, 6.0), reasons: {} },
  {
    factor: 'systems-integration',
    official: at(7.4, 4.2),
    vendor: at(5.0, 6.9),
    resident: at(5.1, 5.4),
    reasons: {
      official: ['Faults still come in by e-mail and are typed over.'],
      vendor: ['The interface is there; nobody has called it yet.'],
    },
  },
]

const floodViews: FactorView[] = [
  { factor: 'strategy-roadmap', official: at(7.6, 6.9), vendor: at(6.8, 6.4), resident: at(6.4, 5.8), reasons: {} },
  {
    factor: 'data-quality',
    official: at(8.2, 5.0),
    vendor: at(8.0, 7.6),
    resident: at(7.4, 4.9),
    reasons: { official: ['Four of ten sensors sat above the water line last winter.'] },
  },
  { factor: 'data-governance', official: at(6.9, 5.8), vendor: at(6.4, 6.1), resident: at(5.6, 5.2), reasons: {} },
  {
    factor: 'department-alignment',
    official: { ...at(7.8, 7.4), halves: at(7.9, 2.6) },
    vendor: at(7.2, 4.2),
    resident: at(6.6, 4.6),
    reasons: { official: ['Water and Safety each have their own list of streets.'] },
  },
  {
    factor: 'user-support',
    official: at(6.9, 6.5),
    vendor: at(6.6, 6.4),
    resident: at(8.1, 7.0),
    reasons: { resident: ['It woke us up in time in January.', 'Please also ring a bell, my mother has no phone.'] },
  },
  { factor: 'skilled-staff', official: at(7.7, 4.4), vendor: at(7.0, 5.2), resident: at(6.5, 5.0), reasons: {} },
  {
    factor: 'use-case',
    official: at(8.2, 3.1),
    vendor: at(7.6, 3.6),
    resident: at(7.8, 3.3),
    reasons: { official: ['Three departments want it, none has the money.'], vendor: ['After June we are working for nothing.'] },
  },
  {
    factor: 'operating-model',
    official: at(7.6, 3.2),
    vendor: at(7.4, 6.9),
    resident: at(7.5, 3.9),
    reasons: { official: ['Who answers at night is not settled.'], vendor: ['Our night desk stands ready.'] },
  },
  { factor: 'systems-integration', official: at(7.1, 4.6), vendor: at(6.2, 6.3), resident: at(5.4, 5.3), reasons: {} },
  {
    factor: 'technology-characteristics',
    official: at(7.4, 6.0),
    vendor: at(7.6, 7.8),
    resident: at(7.6, 4.1),
    reasons: { resident: ['Two false alarms in one week and people switch it off.'] },
  },
]

const shift = (views: FactorView[], importance: number, readiness: number): FactorView[] =>
  views.map(({ factor, official, vendor, resident }) => {
    const moved = (view: Stand): Stand => at(view.importance + importance, view.readiness + readiness)
    return { factor, official: moved(official), vendor: moved(vendor), resident: moved(resident), reasons: {} }
  })

/** The closed workshop asks about two projects; the air sensors are a little less far than the flood warning. */
export const closedViews: Record<'flood' | 'air', FactorView[]> = { flood: floodViews, air: shift(floodViews, -0.4, -0.7) }

/** What each group tends to want next, most wanted first. */
export const wantedPaths: Record<Group, Path[]> = {
  official: ['expand', 'roll-out', 'keep-testing', 'expand'],
  vendor: ['roll-out', 'roll-out', 'replicate'],
  resident: ['keep-testing', 'expand', 'keep-testing', 'roll-out', 'stop'],
}
