import type { Words } from '#db/columns.ts'
import type { AccountTable } from '#db/schema/people.ts'
import type { Domain, Stage } from '#server/domain/project.ts'

export const projectTable = (c: Words, account: AccountTable) =>
  c.table(
    'project',
    {
      id: c.text('id').primaryKey(),
      name: c.text('name').notNull(),
      summary: c.text('summary').notNull(),
      domain: c.text<Domain>('domain').notNull(),
      neighbourhoods: c.json<string[]>('neighbourhoods').notNull(),
      stage: c.text<Stage>('stage').notNull(),
      /** A day, `YYYY-MM-DD`: days have no time zone. */
      stageSince: c.text('stage_since'),
      createdBy: c.text('created_by').references(() => account.id),
      createdAt: c.moment('created_at').notNull(),
      archivedAt: c.moment('archived_at'),
    },
    (t) => [c.index('project_created_by').on(t.createdBy)],
  )
export type ProjectTable = ReturnType<typeof projectTable>
