/** What procedures answer: the shapes that pages and phones are made from. Moments are epoch milliseconds. */
import type { Role } from '#server/domain/access.ts'
import type { Factor, FrameworkContent } from '#server/domain/framework.ts'
import type { ProjectContent } from '#server/domain/project.ts'
import type { Axis, Scale } from '#server/domain/scale.ts'
import type { SeatRole } from '#server/domain/seats.ts'
import type { CitySettings } from '#server/domain/settings.ts'
import type { Sheet } from '#server/domain/sheet.ts'
import type { Group, Unit } from '#server/domain/stakeholders.ts'
import type { SharedState } from '#server/domain/state.ts'
import type { Missing, Notice, WorkshopSetup } from '#server/domain/workshop.ts'

export type AccountRole = Extract<Role, 'administrator' | 'facilitator' | 'reviewer'>
export type Account = { id: string; email: string; name: string; roles: AccountRole[]; createdAt: number; removedAt: number | null }
/** account.me: null when signed out. */
export type Me = Omit<Account, 'createdAt' | 'removedAt'> | null

/** `retentionDays`: what a new workshop's notice starts from. */
export type CityLook = { name: string; demonstration: boolean; languages: string[]; timeZone: string; retentionDays: number }
export type CitySettingsView = CitySettings & { demonstration: boolean; mailConfigured: boolean }
export type AuditEntry = {
  id: string
  at: number
  actor: string
  action: string
  workshop: string | null
  facts: Record<string, string | number | boolean | null>
}
export type MailboxMessage = { id: string; to: string; subject: string; text: string; at: number }

export type FrameworkListItem = {
  id: string
  version: number
  name: string
  summary: string
  factors: number
  dimensions: number
  shipped: boolean
  copiedFrom: string | null
  archivedAt: number | null
}
/** `frozen`: a workshop uses this version, so that a change makes the next one. `versions`: all there are, newest first. */
export type FrameworkView = {
  content: FrameworkContent
  shipped: boolean
  copiedFrom: { id: string; name: string } | null
  archivedAt: number | null
  frozen: boolean
  versions: { version: number; createdAt: number; workshops: number }[]
}

export type ProjectView = ProjectContent & { id: string; archivedAt: number | null; workshops: { id: string; title: string }[] }

export type WorkshopListItem = {
  id: string
  title: string
  projects: string[]
  round: number
  phase: SharedState['phase']
  missing: Missing[]
  seats: number
  createdAt: number
  archivedAt: number | null
}
/** A report that can be read: of a project, from the last revealed round of a workshop that has it. */
export type ReportListItem = {
  workshop: { id: string; title: string }
  project: { id: string; name: string; domain: ProjectContent['domain']; stage: ProjectContent['stage'] }
  round: number
  version: number
  /** When it was shown to everyone. */
  at: number
}
export type JoinCode = { id: string; code: string; group: Group | null; closed: boolean }
export type WorkshopView = {
  id: string
  setup: WorkshopSetup
  framework: FrameworkContent
  projects: (ProjectContent & { id: string })[]
  missing: Missing[]
  /** Scoring has opened once: what is asked can no longer change. */
  opened: boolean
  archivedAt: number | null
  codes: JoinCode[]
  facilitators: { id: string; name: string; email: string; owner: boolean }[]
  screens: number
  /** Where phones join: PUBLIC_URL or the address that phones on the local network reach. */
  publicUrl: string
}

/** A seat as the console sees it: never what was scored, nor whether the person is done. */
export type SeatView = {
  id: string
  role: SeatRole
  group: Group | null
  unit: string | null
  number: number
  via: 'code' | 'invitation' | 'card' | 'helper'
  assisted: boolean
  joined: boolean
  onRecord: boolean | null
  setAside: boolean
  withdrawn: boolean
}
/** A way into a seat, shown once as link, QR code and card. */
export type SeatCard = { id: string; group: Group | null; role: SeatRole; unit: string | null; number: number; url: string; code: string }

/** What a join code opens (participant.look). `state` says whether one would score or listen. */
export type JoinLook = {
  workshop: string
  title: string
  projects: string[]
  city: string
  language: string
  /** Null: the person chooses. */
  group: Group | null
  units: Unit[]
  /** Per group: whether it is on the record in at least one project. */
  onRecord: Record<Group, boolean>
  /** Per group: from how many people on it is shown in every project. */
  minimum: Record<Group, number>
  /** Late: scoring is closed, the seat will listen. */
  late: boolean
  notice: Notice
  /** The seat that this browser already holds here. */
  mine: { group: Group | null; number: number } | null
}
/** What a link, card or way back opens (participant.lookAtSeat), before somebody takes it. */
export type SeatLook = {
  workshop: string
  title: string
  seat: SeatPlace
  /** Somebody has sat down in it already. */
  taken: boolean
  /** The other seat that this browser holds in the workshop. */
  other: SeatPlace | null
}
export type SeatPlace = { role: SeatRole; group: Group | null; number: number }
export type MySeat = {
  id: string
  workshop: string
  title: string
  role: SeatRole
  group: Group | null
  unit: string | null
  unitName: string | null
  number: number
  onRecord: boolean | null
  mustAgree: boolean
  noticeRead: boolean
  assisted: boolean
  /** The way back. `codeIsOwn`: it shows the answers again, and nobody else knows it. */
  code: string
  codeIsOwn: boolean
  askedMoreTime: boolean
  notice: Notice
  city: string
  /** From how many people on the own group is shown; null for who stands outside the triad. */
  minimum: number | null
  /** For a helper, who says whose form it is; empty for everyone else. */
  units: Unit[]
  /** The projects that are talked about, in their order. */
  projects: { id: string; name: string }[]
  state: SharedState
}

/** All that a phone needs to score (sheet.mine): the questions in this seat's order, and the own sheet of each project. */
export type MySheets = {
  seat: { id: string; role: SeatRole; group: Group | null; number: number }
  round: number
  scale: Scale
  axes: Axis[]
  topFive: boolean
  axisWords: FrameworkContent['axes']
  dimensions: FrameworkContent['dimensions']
  /** In the order in which this seat is asked; for the texts. */
  factors: Pick<Factor, 'id' | 'dimension' | 'name' | 'definition' | 'low' | 'high'>[]
  /** The order of the arrays on a sheet. */
  factorIds: string[]
  projects: { id: string; name: string; sheet: Sheet; reasons: Record<string, string> }[]
  /** Somebody sat here before: what was answered there counts and is not shown. */
  moved: boolean
  now: number
}
/** sheet.save answers for each patch in order; `older` means another device's later answer stands. */
export type Saved = { patches: { key: string; result: 'saved' | 'older' }[]; now: number; build: string }
