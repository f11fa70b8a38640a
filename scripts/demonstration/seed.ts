import { keepToken } from '#db/queries/people.ts'
import { saveCity } from '#db/queries/settings.ts'
import { answersOf, type Chance } from '#scripts/demonstration/draw.ts'
import { joinAs, type Person, people, saveAll, units } from '#scripts/demonstration/people.ts'
import { demonstrationProjects } from '#scripts/demonstration/projects.ts'
import { closedViews, type FactorView, lightsViews } from '#scripts/demonstration/views.ts'
import { type Api, makeApi } from '#server/api/api.ts'
import type { Caller } from '#server/api/caller.ts'
import type { House } from '#server/api/house.ts'
import { hashOf } from '#server/api/seal.ts'
import { sfc32 } from '#server/domain/analysis/random.ts'
import { demonstrationStaff } from '#server/domain/demonstration.ts'
import { preselect } from '#server/domain/factors.ts'
import { scoringMinutes } from '#server/domain/minutes.ts'
import { usualSettings } from '#server/domain/settings.ts'
import type { GroupSetting } from '#server/domain/stakeholders.ts'
import type { WorkshopSetup } from '#server/domain/workshop.ts'

const SEED = 2026
const CITY = 'Harbour City'
const DAY = 86_400_000
const QUARTER = 15 * 60_000

/** So many people, in the order of their places, have done so much of the workshop that is in scoring. */
const DONE_EACH = 3
const WAITING_EACH = 7

const groups: GroupSetting[] = [
  { group: 'official', standing: 'everyone', people: 12, minimum: 3, showing: 'sealed' },
  { group: 'vendor', standing: 'everyone', people: 3, minimum: 3, showing: 'on-record' },
  { group: 'resident', standing: 'sample', people: null, minimum: 5, showing: 'sealed' },
]

type Stage = { api: Api; facilitator: Caller; projects: Record<string, string>; chance: Chance; clock: { now: number } }

/**
 * Makes the demonstration city through the procedures, with a seeded hand and a clock of its own: the same people, scores and ids each
 * time; the moments follow from when it is made.
 */
export async function seedDemonstration(house: House): Promise<void> {
  const chance = sfc32(SEED)
  const started = house.now()
  const clock = { now: started - 6 * DAY }
  const random = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => chance() & 0xff)
  const quiet: House = { ...house, random, now: () => clock.now, publish: () => {}, recheck: () => {}, sendMail: async () => {} }
  const api = makeApi(quiet)
  const facilitator = await makeStaff(quiet, api)
  const projects: Record<string, string> = {}
  for (const [key, content] of Object.entries(demonstrationProjects)) projects[key] = (await facilitator.project.create(content)).id
  const stage: Stage = { api, facilitator, projects, chance, clock }

  await makeClosed(stage)
  clock.now = started - QUARTER
  await makeScoring(stage)
  clock.now = started
  await makeReady(stage)
  // Last, though it was some days ago: what chance gave the others stays as it was.
  clock.now = started - 5 * DAY
  await makeRevealed(stage)
}

/** An administrator, a facilitator and a reviewer, in a city that says that it is a demonstration. */
async function makeStaff(house: House, api: Api): Promise<Caller> {
  const token = 'demonstration'
  const now = house.now()
  await house.store.write({ kind: 'decision', workshop: null }, async (db) => {
    await saveCity(db, { ...usualSettings, name: CITY, sender: 'concord@harbour-city.example', demonstration: true, createdAt: now })
    await keepToken(db, { hash: hashOf(house.secret, token), email: '', purpose: 'claim', expiresAt: now + QUARTER }, now)
  })
  const nobody = api.caller({ headers: {} })
  await nobody.account.claim({ token, email: demonstrationStaff.administrator, name: 'Administrator', city: CITY })
  const first = await api.system.account.byEmail({ email: demonstrationStaff.administrator })
  const administrator = api.callerAs(first?.id ?? '')
  const { id } = await administrator.account.invite({ email: demonstrationStaff.facilitator, name: 'Facilitator', roles: ['facilitator'] })
  await administrator.account.invite({ email: demonstrationStaff.reviewer, name: 'Chief innovation officer', roles: ['reviewer'] })
  await administrator.account.change({ id: first?.id ?? '', name: 'Administrator', roles: ['administrator'] })
  return api.callerAs(id)
}

async function makeWorkshop(
  stage: Stage,
  changes: Pick<WorkshopSetup, 'title' | 'frameworkId' | 'factorIds'> & { on: string[]; purpose: string },
): Promise<{ id: string; code: string }> {
  const { on, purpose, ...rest } = changes
  const { content } = await stage.facilitator.framework.read({ id: rest.frameworkId })
  const setup: WorkshopSetup = {
    ...rest,
    language: 'en',
    projects: on.map((key) => ({ id: stage.projects[key] ?? '', groups: [] })),
    frameworkVersion: content.version,
    axes: ['importance', 'readiness'],
    scale: { min: 1, max: 9 },
    topFive: true,
    groups,
    units,
    joinBy: 'one',
    minutes: scoringMinutes(rest.factorIds.length * 2 * on.length).nearlyAll,
    notice: { purpose, contact: demonstrationStaff.facilitator, retentionDays: 30 },
  }
  const { id } = await stage.facilitator.workshop.create({ setup })
  const { codes } = await stage.facilitator.workshop.read({ workshop: id })
  return { id, code: codes[0]?.code ?? '' }
}

const factorsOf = (views: FactorView[]): string[] => views.map((view) => view.factor)

type Seated = { person: Person; phone: Caller }

async function everybodyJoins({ api }: Stage, code: string): Promise<Seated[]> {
  const phones = []
  for (const person of people) phones.push({ person, phone: await joinAs(api, person, code) })
  return phones
}

/** Somebody answers all that is asked about a project. */
async function scoresAll(
  { projects, chance, clock }: Stage,
  workshop: string,
  { person, phone }: Seated,
  key: string,
  views: FactorView[],
) {
  const at = clock.now - QUARTER + person.place
  await saveAll(phone, workshop, answersOf(person, views, projects[key] ?? '', at, chance, views.length, true))
}

/** Everybody has scored both projects; the round is closed and sealed. */
async function makeClosed(stage: Stage): Promise<void> {
  const { facilitator, clock } = stage
  const { id, code } = await makeWorkshop(stage, {
    title: 'Water and air: what comes after the pilots?',
    frameworkId: 'scale-up',
    factorIds: factorsOf(closedViews.flood),
    on: ['flood', 'air'],
    purpose: 'To see where the three groups stand on the flood warning and the air sensors before the budget is made.',
  })
  const phones = await everybodyJoins(stage, code)
  await facilitator.round.open({ workshop: id, minutes: null })
  clock.now += QUARTER
  for (const { person, phone } of phones)
    for (const key of ['flood', 'air'] as const) await scoresAll(stage, id, { person, phone }, key, closedViews[key])
  await facilitator.round.close({ workshop: id })
}

/** Some are done, most are on their way, a few have only joined. */
async function makeScoring(stage: Stage): Promise<void> {
  const { facilitator, projects, chance, clock } = stage
  const { id, code } = await makeWorkshop(stage, {
    title: 'Smart street lights: ready for the whole city?',
    frameworkId: 'scale-up',
    factorIds: factorsOf(lightsViews),
    on: ['lights'],
    purpose: 'To see where officials, vendors and residents differ before the council decides on 11,000 lights.',
  })
  const phones = await everybodyJoins(stage, code)
  await facilitator.round.open({ workshop: id, minutes: null })
  clock.now += QUARTER / 2
  for (const { person, phone } of phones) {
    if (person.place % WAITING_EACH === WAITING_EACH - 1) continue
    const done = person.place % DONE_EACH === 0
    const upTo = done ? lightsViews.length : 2 + (chance() % (lightsViews.length - 3))
    await saveAll(
      phone,
      id,
      answersOf(person, lightsViews, projects.lights ?? '', clock.now - QUARTER / 2 + person.place, chance, upTo, done),
    )
  }
}

/** Nobody has joined yet: whoever starts the demonstration joins this one. */
async function makeReady(stage: Stage): Promise<void> {
  const { content } = await stage.facilitator.framework.read({ id: 'triad-tensions' })
  await makeWorkshop(stage, {
    title: 'Shared mobility hubs: one in every district?',
    frameworkId: 'triad-tensions',
    factorIds: preselect(content, ['scaling'], 2, 1).slice(0, 10),
    on: ['hubs'],
    purpose: 'To learn what has to be settled before the hubs come to every district.',
  })
}

/** Everybody has scored the street lights, and everybody has seen the results: every kind of finding is there. */
async function makeRevealed(stage: Stage): Promise<void> {
  const { facilitator, clock } = stage
  const { id, code } = await makeWorkshop(stage, {
    title: 'Smart street lights, first round',
    frameworkId: 'scale-up',
    factorIds: factorsOf(lightsViews),
    on: ['lights'],
    purpose: 'To see where officials, vendors and residents differ on the lights around the market, after a year of trying them out.',
  })
  const phones = await everybodyJoins(stage, code)
  await facilitator.round.open({ workshop: id, minutes: null })
  clock.now += QUARTER
  for (const { person, phone } of phones) await scoresAll(stage, id, { person, phone }, 'lights', lightsViews)
  await facilitator.round.close({ workshop: id })
  await facilitator.round.reveal({ workshop: id })
}
