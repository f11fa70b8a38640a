import type { Words } from '#db/columns.ts'
import type { ProjectTable } from '#db/schema/projects.ts'
import type { RoundTable } from '#db/schema/rounds.ts'
import type { RoundResult } from '#server/domain/result.ts'
import type { Behind } from '#server/domain/withhold.ts'

/**
 * What a reveal has frozen of one project. Version 1 is made in the reveal's own transaction; a later one only withholds more, and all
 * projects of a round get it together, so that a version belongs to the round. Rows are added, and their content never changes.
 */
export const resultTable = (c: Words, round: RoundTable, project: ProjectTable) =>
  c.table(
    'result',
    {
      roundId: c
        .text('round_id')
        .notNull()
        .references(() => round.id),
      projectId: c
        .text('project_id')
        .notNull()
        .references(() => project.id),
      version: c.integer('version').notNull(),
      content: c.json<RoundResult>('content').notNull(),
      /** How many still stand behind each part that is shown: whoever withdraws is taken off. */
      behind: c.json<Behind>('behind').notNull(),
      createdAt: c.moment('created_at').notNull(),
    },
    (t) => [c.key({ columns: [t.roundId, t.projectId, t.version] }), c.index('result_project_id').on(t.projectId)],
  )
