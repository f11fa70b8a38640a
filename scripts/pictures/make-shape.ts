import type { House } from '#e2e/fixtures/house.ts'
import { join, type SetUp, save, setUp } from '#e2e/fixtures/story.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'
import { answersOf } from '#scripts/demonstration/draw.ts'
import type { FactorView } from '#scripts/demonstration/views.ts'
import type { Shape } from '#scripts/pictures/shapes.ts'
import { sfc32 } from '#server/domain/analysis/random.ts'
import type { Patch } from '#server/domain/sheet.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'

const SEED = 7
const UNITS = ['it', 'procurement']
/** What residents and officials think of a factor that the demonstration leaves out wanders between these. */
const LEAST = 2.5
const MOST = 8.5

export type Made = SetUp & { project: string; seats: Record<Group, Visitor[]> }

/** Makes a workshop of that shape through the procedures, has everybody score, and reveals it. Comes back with a phone of each seat. */
export async function makeShape(house: House, facilitator: Visitor, shape: Shape): Promise<Made> {
  const chance = sfc32(SEED)
  const { content } = await facilitator.ask('framework.read', { id: 'scale-up' })
  const views = shape.all
    ? withOthers(
        shape.views,
        content.factors.map(({ id }) => id),
        chance,
      )
    : shape.views
  const made = await setUp(facilitator, {
    title: `Smart street lights: ${shape.says}`,
    factorIds: views.map(({ factor }) => factor),
    axes: shape.readiness ? ['importance', 'readiness'] : ['importance'],
    groups: shape.settings,
  })
  const { workshop, codes, projects } = made
  const project = projects[0] ?? ''
  const seats: Record<Group, Visitor[]> = { official: [], vendor: [], resident: [] }
  for (const group of groups)
    for (let place = 0; place < shape.people[group]; place++) {
      const unit = group === 'official' ? (UNITS[place % UNITS.length] ?? null) : null
      const onRecord = shape.settings.find((each) => each.group === group)?.showing === 'on-record' ? true : null
      seats[group].push(await join(house, codes.all ?? '', group, unit, onRecord))
    }
  await facilitator.tell('round.open', { workshop, minutes: null })
  for (const group of groups)
    for (const [place, seat] of seats[group].entries()) {
      const patches = answersOf({ group, place }, views, project, Date.now(), chance, views.length, true)
      await save(
        seat,
        workshop,
        patches.map((patch) => shaped(patch, shape, group)),
      )
    }
  await facilitator.tell('round.close', { workshop })
  await facilitator.tell('round.reveal', { workshop })
  return { ...made, project, seats }
}

function shaped(patch: Patch, { views, readiness, exactly }: Shape, group: Group): Patch {
  if (patch.kind !== 'factor') return patch
  const stand = exactly ? views.find(({ factor }) => factor === patch.factor)?.[group] : undefined
  const whole = { ...patch, ...(stand === undefined ? {} : { importance: stand.importance, readiness: stand.readiness }) }
  return readiness ? whole : { ...whole, readiness: null }
}

function withOthers(views: FactorView[], factors: string[], chance: () => number): FactorView[] {
  const mean = () => LEAST + (chance() / 2 ** 32) * (MOST - LEAST)
  const stand = () => ({ importance: mean(), readiness: mean() })
  return factors.map(
    (factor) =>
      views.find((view) => view.factor === factor) ?? { factor, official: stand(), vendor: stand(), resident: stand(), reasons: {} },
  )
}
