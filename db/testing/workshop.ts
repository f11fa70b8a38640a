import { addFramework, addVersion } from '#db/queries/frameworks.ts'
import { addAccount } from '#db/queries/people.ts'
import { addProject, type Project } from '#db/queries/projects.ts'
import { addRound } from '#db/queries/rounds.ts'
import type { SeatRow } from '#db/queries/seats.ts'
import { addWorkshop, setProjects } from '#db/queries/workshops.ts'
import type { Writer } from '#db/store.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'
import { usualGroups } from '#server/domain/stakeholders.ts'

/** A moment to tell stories from. */
export const NOON = Date.UTC(2026, 2, 2, 12)

const words = { question: 'How much for {project}?', low: 'Not', middle: 'Half', high: 'Fully' }
const content: FrameworkContent = {
  id: 'small',
  version: 1,
  name: 'A small framework',
  summary: '',
  source: { citation: '', note: '' },
  axes: { importance: words, readiness: words },
  dimensions: [{ id: 'only', name: 'Only' }],
  themes: [],
  factors: ['money', 'people', 'data'].map((id) => ({
    id,
    dimension: 'only',
    name: id,
    definition: id,
    low: 'none',
    high: 'much',
    stages: ['pilot'],
    stagesFrom: 'reading',
    tension: [],
    theme: '',
    moves: [],
  })),
}

/** What an account `ana` has set up: workshop `w` on the project `lights` with three factors and an open first round `w-1`. */
export async function makeWorkshop(db: Writer): Promise<void> {
  await addAccount(db, {
    id: 'ana',
    email: 'ana@city.example',
    name: 'Ana',
    roles: ['facilitator'],
    demonstration: false,
    createdAt: NOON,
    removedAt: null,
  })
  await addFramework(db, { id: 'small', copiedFrom: null, shipped: true, createdBy: null, createdAt: NOON, archivedAt: null })
  await addVersion(db, content, NOON)
  await addProject(db, project('lights'))
  await anotherWorkshop(db, 'w')
}

/** One more workshop of the same kind: `id`, with its open first round `<id>-1`. */
export async function anotherWorkshop(db: Writer, id: string): Promise<void> {
  await addWorkshop(db, {
    id,
    title: `Workshop ${id}`,
    ownerId: 'ana',
    language: 'en',
    frameworkId: 'small',
    frameworkVersion: 1,
    scaleMin: 1,
    scaleMax: 9,
    axes: ['importance', 'readiness'],
    factorIds: ['money', 'people', 'data'],
    topFive: true,
    groups: usualGroups(),
    units: [{ id: 'it', group: 'official', name: 'IT' }],
    joinBy: 'one',
    notice: { purpose: 'To learn', contact: 'ana@city.example', retentionDays: 30 },
    minutes: null,
    seed: 'seed',
    createdAt: NOON,
    archivedAt: null,
  })
  await setProjects(db, id, [{ projectId: 'lights', groups: [] }])
  await addRound(db, {
    id: `${id}-1`,
    workshopId: id,
    number: 1,
    projectIds: ['lights'],
    factorIds: ['money', 'people', 'data'],
    openedAt: NOON,
    openedBy: 'ana',
    closesAt: null,
    pausedAt: null,
    closedAt: null,
    spotlight: null,
    words: null,
    createdAt: NOON,
  })
}

export const project = (id: string): Project => ({
  id,
  name: id,
  summary: '',
  domain: 'energy',
  neighbourhoods: ['North'],
  stage: 'pilot',
  stageSince: '2025-09-01',
  createdBy: null,
  createdAt: NOON,
  archivedAt: null,
})

/** A seat that has joined workshop `w`. */
export const seat = (id: string, number: number, change: Partial<SeatRow> = {}): SeatRow => ({
  id,
  workshopId: 'w',
  role: 'participant',
  group: 'resident',
  unit: null,
  number,
  via: 'code',
  assisted: false,
  tokenHash: `hash of ${id}`,
  ownTokenHash: null,
  seatVersion: 1,
  email: null,
  name: null,
  language: null,
  onRecord: null,
  createdAt: NOON,
  joinedAt: NOON,
  noticeAt: NOON,
  moreTimeAt: null,
  setAsideAt: null,
  withdrawnAt: null,
  ...change,
})
