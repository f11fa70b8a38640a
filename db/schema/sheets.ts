import type { Words } from '#db/columns.ts'
import type { ProjectTable } from '#db/schema/projects.ts'
import type { RoundTable } from '#db/schema/rounds.ts'
import type { ParticipantTable } from '#db/schema/seats.ts'
import type { WorkshopTable } from '#db/schema/workshops.ts'
import type { Path, Score, Sheet } from '#server/domain/sheet.ts'

/** One participant's scores of one project in one round. Only db/queries/sheets.ts reads it, only sheet-changes.ts there writes it. */
export const sheetTable = (c: Words, participant: ParticipantTable, project: ProjectTable, round: RoundTable, workshop: WorkshopTable) =>
  c.table(
    'sheet',
    {
      participantId: c
        .text('participant_id')
        .notNull()
        .references(() => participant.id),
      projectId: c
        .text('project_id')
        .notNull()
        .references(() => project.id),
      roundId: c
        .text('round_id')
        .notNull()
        .references(() => round.id),
      workshopId: c
        .text('workshop_id')
        .notNull()
        .references(() => workshop.id),
      /** In the order of the round's factors: null not yet, 0 can't say, else the value. */
      importance: c.json<Score[]>('importance').notNull(),
      /** The same; null in a workshop that asks for importance alone. */
      readiness: c.json<Score[]>('readiness'),
      /** Null once the round is closed: when an answer came would tell who gave it. */
      stamps: c.json<Sheet['stamps']>('stamps'),
      /** Which later sitting gave a part; it is the one that is shown it. Parts of the first are not listed. */
      sittings: c.json<Sheet['sittings']>('sittings').notNull(),
      path: c.text<Path>('path'),
      alsoTesting: c.yesNo('also_testing').notNull(),
      topFive: c.json<string[]>('top_five').notNull(),
      done: c.yesNo('done').notNull(),
    },
    (t) => [
      c.key({ columns: [t.participantId, t.projectId, t.roundId] }),
      // With the seat: otherwise every answer would read the sheets of the whole round to find its own.
      c.index('sheet_round_seat').on(t.roundId, t.participantId),
      c.index('sheet_workshop_id').on(t.workshopId),
      c.index('sheet_project_id').on(t.projectId),
    ],
  )

/**
 * What somebody wrote beside a score: a row of its own, since it is moderated, translated and hidden. Under the same law as sheets;
 * it has no moment, since the stamp of its factor on the sheet tells which device was later.
 */
export const reasonTable = (c: Words, participant: ParticipantTable, project: ProjectTable, round: RoundTable, workshop: WorkshopTable) =>
  c.table(
    'reason',
    {
      id: c.text('id').primaryKey(),
      workshopId: c
        .text('workshop_id')
        .notNull()
        .references(() => workshop.id),
      roundId: c
        .text('round_id')
        .notNull()
        .references(() => round.id),
      projectId: c
        .text('project_id')
        .notNull()
        .references(() => project.id),
      participantId: c
        .text('participant_id')
        .notNull()
        .references(() => participant.id),
      factorId: c.text('factor_id').notNull(),
      text: c.text('text').notNull(),
      /**
       * Set by the reveal for reasons of the seats that counted. What happens to a seat afterwards changes nothing, or a reason that
       * comes and goes with a seat would tell whose it is.
       */
      revealed: c.yesNo('revealed'),
      hiddenAt: c.moment('hidden_at'),
    },
    (t) => [
      c.unique('reason_of_one_factor').on(t.participantId, t.roundId, t.projectId, t.factorId),
      c.index('reason_round_id').on(t.roundId),
      c.index('reason_workshop_id').on(t.workshopId),
      c.index('reason_project_id').on(t.projectId),
    ],
  )
