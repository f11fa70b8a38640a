import type { Words } from '#db/columns.ts'
import type { Facts } from '#server/domain/errors.ts'

export type ActorKind = 'account' | 'seat' | 'screen' | 'system'

/** What was decided, by whom, when. Written in the transaction of the decision. No foreign keys: the log outlives what it names. */
export const auditEntryTable = (c: Words) =>
  c.table(
    'audit_entry',
    {
      id: c.text('id').primaryKey(),
      at: c.moment('at').notNull(),
      actorKind: c.text<ActorKind>('actor_kind').notNull(),
      actorId: c.text('actor_id'),
      action: c.text('action').notNull(),
      workshopId: c.text('workshop_id'),
      facts: c.json<Facts>('facts').notNull(),
    },
    (t) => [c.index('audit_entry_workshop_at').on(t.workshopId, t.at), c.index('audit_entry_at').on(t.at)],
  )

/** What a demonstration would have mailed; shown on its mailbox page. */
export const mailboxMessageTable = (c: Words) =>
  c.table(
    'mailbox_message',
    {
      id: c.text('id').primaryKey(),
      to: c.text('to').notNull(),
      subject: c.text('subject').notNull(),
      text: c.text('text').notNull(),
      at: c.moment('at').notNull(),
    },
    (t) => [c.index('mailbox_message_at').on(t.at)],
  )
