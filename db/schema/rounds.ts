import type { Words } from '#db/columns.ts'
import type { AccountTable } from '#db/schema/people.ts'
import type { WorkshopTable } from '#db/schema/workshops.ts'
import type { Spotlight } from '#server/domain/state.ts'

/** One go at scoring. Its projects and factors are fixed once it opens; its phase is derived from its moments. */
export const roundTable = (c: Words, workshop: WorkshopTable, account: AccountTable) =>
  c.table(
    'round',
    {
      id: c.text('id').primaryKey(),
      workshopId: c
        .text('workshop_id')
        .notNull()
        .references(() => workshop.id),
      number: c.integer('number').notNull(),
      projectIds: c.json<string[]>('project_ids').notNull(),
      factorIds: c.json<string[]>('factor_ids').notNull(),
      openedAt: c.moment('opened_at'),
      openedBy: c.text('opened_by').references(() => account.id),
      closesAt: c.moment('closes_at'),
      pausedAt: c.moment('paused_at'),
      closedAt: c.moment('closed_at'),
      /** What is on the wall once the round is revealed. */
      spotlight: c.json<Spotlight>('spotlight'),
      /** Raised when a reason is hidden, shown again or erased after the reveal: whoever shows reasons looks again. */
      words: c.integer('words'),
      createdAt: c.moment('created_at').notNull(),
    },
    (t) => [c.unique('round_workshop_number').on(t.workshopId, t.number), c.index('round_opened_by').on(t.openedBy)],
  )
export type RoundTable = ReturnType<typeof roundTable>

/** A reveal is a record: by whom, when. It cannot be undone. */
export const revealTable = (c: Words, round: RoundTable, account: AccountTable) =>
  c.table(
    'reveal',
    {
      roundId: c
        .text('round_id')
        .primaryKey()
        .references(() => round.id),
      by: c
        .text('by')
        .notNull()
        .references(() => account.id),
      at: c.moment('at').notNull(),
    },
    (t) => [c.index('reveal_by').on(t.by)],
  )
