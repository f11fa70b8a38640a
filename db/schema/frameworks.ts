import type { Words } from '#db/columns.ts'
import type { AccountTable } from '#db/schema/people.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'

export const frameworkTable = (c: Words, account: AccountTable) =>
  c.table(
    'framework',
    {
      id: c.text('id').primaryKey(),
      copiedFrom: c.text('copied_from'),
      shipped: c.yesNo('shipped').notNull(),
      createdBy: c.text('created_by').references(() => account.id),
      createdAt: c.moment('created_at').notNull(),
      archivedAt: c.moment('archived_at'),
    },
    (t) => [c.index('framework_created_by').on(t.createdBy)],
  )

export type FrameworkTable = ReturnType<typeof frameworkTable>

/** A version never changes once a workshop uses it; the newest has the highest number. */
export const frameworkVersionTable = (c: Words, framework: FrameworkTable) =>
  c.table(
    'framework_version',
    {
      frameworkId: c
        .text('framework_id')
        .notNull()
        .references(() => framework.id),
      version: c.integer('version').notNull(),
      content: c.json<FrameworkContent>('content').notNull(),
      createdAt: c.moment('created_at').notNull(),
    },
    (t) => [c.key({ columns: [t.frameworkId, t.version] })],
  )
export type FrameworkVersionTable = ReturnType<typeof frameworkVersionTable>
