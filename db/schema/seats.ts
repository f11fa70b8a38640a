import type { Words } from '#db/columns.ts'
import type { WorkshopTable } from '#db/schema/workshops.ts'
import type { SeatRole } from '#server/domain/seats.ts'
import type { Group } from '#server/domain/stakeholders.ts'

/** How a seat came to be: typed a code, was invited by link, took a printed card, or was typed in by a helper. */
export type SeatVia = 'code' | 'invitation' | 'card' | 'helper'

/** A seat in a workshop. Who a person is stands here, away from what they scored (sheets.ts). */
export const participantTable = (c: Words, workshop: WorkshopTable) =>
  c.table(
    'participant',
    {
      id: c.text('id').primaryKey(),
      workshopId: c
        .text('workshop_id')
        .notNull()
        .references(() => workshop.id),
      role: c.text<SeatRole>('role').notNull(),
      group: c.text<Group>('group'),
      unit: c.text('unit'),
      /** 'Resident 7'. Numbers are never used twice. */
      number: c.integer('number').notNull(),
      via: c.text<SeatVia>('via').notNull(),
      assisted: c.yesNo('assisted').notNull(),
      /** Of the link or card that somebody made for the seat; null where nobody did. */
      tokenHash: c.text('token_hash'),
      /** Of the way back that the first phone in the seat shows, and nobody else sees; null before it comes and after a move. */
      ownTokenHash: c.text('own_token_hash'),
      /** Raised when the seat moves: what older devices hold stops counting. */
      seatVersion: c.integer('seat_version').notNull(),
      email: c.text('email'),
      name: c.text('name'),
      language: c.text('language'),
      /** Whether the person agreed to stand on the record; null while nobody asked. */
      onRecord: c.yesNo('on_record'),
      createdAt: c.moment('created_at').notNull(),
      joinedAt: c.moment('joined_at'),
      noticeAt: c.moment('notice_at'),
      moreTimeAt: c.moment('more_time_at'),
      setAsideAt: c.moment('set_aside_at'),
      withdrawnAt: c.moment('withdrawn_at'),
    },
    (t) => [
      c.unique('participant_token_hash').on(t.tokenHash),
      c.unique('participant_own_token_hash').on(t.ownTokenHash),
      c.unique('participant_workshop_group_number').on(t.workshopId, t.group, t.number),
    ],
  )
export type ParticipantTable = ReturnType<typeof participantTable>
