import type { Words } from '#db/columns.ts'
import type { FrameworkVersionTable } from '#db/schema/frameworks.ts'
import type { AccountTable } from '#db/schema/people.ts'
import type { ProjectTable } from '#db/schema/projects.ts'
import type { Axis } from '#server/domain/scale.ts'
import type { Group, GroupSetting, Unit } from '#server/domain/stakeholders.ts'
import type { JoinBy, Notice } from '#server/domain/workshop.ts'

export const workshopTable = (c: Words, account: AccountTable, frameworkVersion: FrameworkVersionTable) =>
  c.table(
    'workshop',
    {
      id: c.text('id').primaryKey(),
      title: c.text('title').notNull(),
      ownerId: c
        .text('owner_id')
        .notNull()
        .references(() => account.id),
      language: c.text('language').notNull(),
      frameworkId: c.text('framework_id').notNull(),
      frameworkVersion: c.integer('framework_version').notNull(),
      scaleMin: c.integer('scale_min').notNull(),
      scaleMax: c.integer('scale_max').notNull(),
      axes: c.json<Axis[]>('axes').notNull(),
      factorIds: c.json<string[]>('factor_ids').notNull(),
      topFive: c.yesNo('top_five').notNull(),
      groups: c.json<GroupSetting[]>('groups').notNull(),
      units: c.json<Unit[]>('units').notNull(),
      joinBy: c.text<JoinBy>('join_by').notNull(),
      notice: c.json<Notice>('notice').notNull(),
      /** Planned minutes of scoring; null without a timer. */
      minutes: c.integer('minutes'),
      seed: c.text('seed').notNull(),
      createdAt: c.moment('created_at').notNull(),
      archivedAt: c.moment('archived_at'),
    },
    (t) => [
      c.index('workshop_owner_id').on(t.ownerId),
      c.index('workshop_framework').on(t.frameworkId, t.frameworkVersion),
      c.foreignKey({
        columns: [t.frameworkId, t.frameworkVersion],
        foreignColumns: [frameworkVersion.frameworkId, frameworkVersion.version],
      }),
    ],
  )
export type WorkshopTable = ReturnType<typeof workshopTable>

/** Who runs it beside its owner. */
export const workshopFacilitatorTable = (c: Words, workshop: WorkshopTable, account: AccountTable) =>
  c.table(
    'workshop_facilitator',
    {
      workshopId: c
        .text('workshop_id')
        .notNull()
        .references(() => workshop.id),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => account.id),
    },
    (t) => [c.key({ columns: [t.workshopId, t.accountId] }), c.index('workshop_facilitator_account_id').on(t.accountId)],
  )

export const workshopProjectTable = (c: Words, workshop: WorkshopTable, project: ProjectTable) =>
  c.table(
    'workshop_project',
    {
      workshopId: c
        .text('workshop_id')
        .notNull()
        .references(() => workshop.id),
      projectId: c
        .text('project_id')
        .notNull()
        .references(() => project.id),
      position: c.integer('position').notNull(),
      /** Settings of groups that differ from the workshop's for this project; empty where none does. */
      groups: c.json<GroupSetting[]>('groups').notNull(),
    },
    (t) => [c.key({ columns: [t.workshopId, t.projectId] }), c.index('workshop_project_project_id').on(t.projectId)],
  )

/** A code that lets people in; null group: whoever types it chooses the group. */
export const joinCodeTable = (c: Words, workshop: WorkshopTable) =>
  c.table(
    'join_code',
    {
      id: c.text('id').primaryKey(),
      code: c.text('code').notNull(),
      workshopId: c
        .text('workshop_id')
        .notNull()
        .references(() => workshop.id),
      group: c.text<Group>('group'),
      createdAt: c.moment('created_at').notNull(),
      closedAt: c.moment('closed_at'),
      /** The code that took its place, so that whoever types the old one hears the reason. */
      replacedBy: c.text('replaced_by'),
    },
    (t) => [c.unique('join_code_code').on(t.code), c.index('join_code_workshop_id').on(t.workshopId)],
  )

/** A wall: what a screen link was exchanged for. */
export const screenTable = (c: Words, workshop: WorkshopTable, account: AccountTable) =>
  c.table(
    'screen',
    {
      id: c.text('id').primaryKey(),
      workshopId: c
        .text('workshop_id')
        .notNull()
        .references(() => workshop.id),
      tokenHash: c.text('token_hash').notNull(),
      createdBy: c
        .text('created_by')
        .notNull()
        .references(() => account.id),
      createdAt: c.moment('created_at').notNull(),
      removedAt: c.moment('removed_at'),
    },
    (t) => [
      c.unique('screen_token_hash').on(t.tokenHash),
      c.index('screen_workshop_id').on(t.workshopId),
      c.index('screen_created_by').on(t.createdBy),
    ],
  )
