import { and, count, eq, gte, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { given, givenNumber, prepared } from '#db/prepared.ts'
import type { Row } from '#db/schema/tables.ts'
import type { Reader, Writer } from '#db/store.ts'
import { type Asked, applyPatch, emptySheet, type FactorPatch, type Patch, type Sheet } from '#server/domain/sheet.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import type { Progress } from '#server/domain/state.ts'

/**
 * The only file that reads or writes what people score and write. Its readings are these two, and later three more that want a
 * reveal record in hand: (1) my own sheets, (2) who is done, as counts.
 */

type Place = { seat: string; round: string }

/** Reading 1: a seat's own sheets and reasons in one round, by project. A project without a sheet was not begun. */
export async function mySheets(db: Reader, place: Place): Promise<Map<string, { sheet: Sheet; reasons: Record<string, string> }>> {
  const { reason } = db.t
  const rows = await sheetsOfSeat(db).execute(place)
  const words = await db
    .select({ projectId: reason.projectId, factorId: reason.factorId, text: reason.text })
    .from(reason)
    .where(and(eq(reason.participantId, place.seat), eq(reason.roundId, place.round)))
  const mine = new Map(rows.map((row) => [row.projectId, { sheet: sheetFrom(row), reasons: reasonsOf(words, row.projectId) }]))
  return mine
}

const reasonsOf = (words: readonly { projectId: string; factorId: string; text: string }[], projectId: string): Record<string, string> =>
  Object.fromEntries(words.filter((each) => each.projectId === projectId).map((each) => [each.factorId, each.text]))

const sheetsOfSeat = prepared((db: Reader) => {
  const { sheet } = db.t
  return db
    .select()
    .from(sheet)
    .where(and(eq(sheet.participantId, sql.placeholder('seat')), eq(sheet.roundId, sql.placeholder('round'))))
    .prepare('sheets_of_seat')
})

function sheetFrom(row: Row<'sheet'>): Sheet {
  const { importance, readiness, path, alsoTesting, topFive, done, stamps, sittings } = row
  return { importance, readiness, path, alsoTesting, topFive, done, stamps: stamps ?? {}, sittings }
}

/**
 * Reading 2: how many of each group are here, have begun, and are done with every project of the round. Counts of people and
 * nothing else: not how far anybody is. Seats that withdrew count nowhere, nor do those set aside before the round opened. One that
 * is set aside later goes on counting: a count that changed with it would tell whether that person is done. Listeners and observers
 * count in no group.
 */
export async function progress(db: Reader, round: { id: string; workshopId: string; projects: number }): Promise<Attendance> {
  const rows = await attendance(db).execute({ round: round.id, workshop: round.workshopId, projects: round.projects })
  const of = (group: Group): Progress => {
    const row = rows.find((each) => each.role === 'participant' && each.group === group)
    return { joined: row?.joined ?? 0, scoring: row?.scoring ?? 0, done: row?.done ?? 0 }
  }
  const all = (role: string) => rows.filter((each) => each.role === role).reduce((sum, each) => sum + each.joined, 0)
  const [official, vendor, resident] = groups
  return {
    progress: { [official]: of(official), [vendor]: of(vendor), [resident]: of(resident) },
    listening: all('listening'),
    observers: all('observer'),
  }
}
export type Attendance = { progress: Record<Group, Progress>; listening: number; observers: number }

const attendance = prepared((db: Reader) => {
  const { participant, round, sheet } = db.t
  const finished = db
    .select({
      participantId: sheet.participantId,
      sheets: sql<number>`sum(case when ${sheet.done} then 1 else 0 end)`.mapWith(Number).as('finished_sheets'),
    })
    .from(sheet)
    .where(eq(sheet.roundId, given('round')))
    .groupBy(sheet.participantId)
    .as('finished')
  const projects = givenNumber('projects')
  return db
    .select({
      role: participant.role,
      group: participant.group,
      joined: count(),
      scoring: sql<number>`sum(case when ${finished.sheets} < ${projects} then 1 else 0 end)`.mapWith(Number),
      done: sql<number>`sum(case when ${finished.sheets} >= ${projects} then 1 else 0 end)`.mapWith(Number),
    })
    .from(participant)
    .leftJoin(finished, eq(finished.participantId, participant.id))
    .leftJoin(round, eq(round.id, given('round')))
    .where(
      and(
        eq(participant.workshopId, given('workshop')),
        isNotNull(participant.joinedAt),
        or(isNull(participant.setAsideAt), gte(participant.setAsideAt, round.openedAt)),
        isNull(participant.withdrawnAt),
      ),
    )
    .groupBy(participant.role, participant.group)
    .prepare('attendance')
})

export type Saving = Place & { sitting: string; workshop: string; asked: Asked; now: number; newId: () => string }

/**
 * Keeps checked patches (`checkPatch`) of one seat, in order; answers for each whether it was kept or a later answer of another
 * device stands. To be called inside a save, where nothing else writes this seat's sheets; a repeat changes nothing.
 */
export async function savePatches(db: Writer, saving: Saving, patches: readonly Patch[]): Promise<('saved' | 'older')[]> {
  const rows = await sheetsOfSeat(db).execute({ seat: saving.seat, round: saving.round })
  const sheets = new Map(rows.map((row) => [row.projectId, sheetFrom(row)]))
  const changed = new Set<string>()
  const reasons = new Map<string, FactorPatch>()
  const results = patches.map((patch) => {
    const before = sheets.get(patch.project) ?? emptySheet(saving.asked)
    const { sheet, kept } = applyPatch(before, patch, saving.asked, saving.now, saving.sitting)
    if (!kept) return 'older'
    sheets.set(patch.project, sheet)
    changed.add(patch.project)
    if (patch.kind === 'factor') reasons.set(`${patch.project} ${patch.factor}`, patch)
    return 'saved'
  })
  for (const project of changed) {
    const sheet = sheets.get(project)
    if (sheet === undefined) continue
    await putSheet(db).execute({
      ...sheet,
      participantId: saving.seat,
      projectId: project,
      roundId: saving.round,
      workshopId: saving.workshop,
    })
  }
  for (const patch of reasons.values()) await keepReason(db, saving, patch)
  return results
}

const putSheet = prepared((db: Writer) => {
  const { sheet } = db.t
  const given = {
    importance: sql.placeholder('importance'),
    readiness: sql.placeholder('readiness'),
    stamps: sql.placeholder('stamps'),
    sittings: sql.placeholder('sittings'),
    path: sql.placeholder('path'),
    alsoTesting: sql.placeholder('alsoTesting'),
    topFive: sql.placeholder('topFive'),
    done: sql.placeholder('done'),
  }
  return db
    .insert(sheet)
    .values({
      participantId: sql.placeholder('participantId'),
      projectId: sql.placeholder('projectId'),
      roundId: sql.placeholder('roundId'),
      workshopId: sql.placeholder('workshopId'),
      ...given,
    })
    .onConflictDoUpdate({
      target: [sheet.participantId, sheet.projectId, sheet.roundId],
      set: {
        importance: sql`excluded.importance`,
        readiness: sql`excluded.readiness`,
        stamps: sql`excluded.stamps`,
        sittings: sql`excluded.sittings`,
        path: sql`excluded.path`,
        alsoTesting: sql`excluded.also_testing`,
        topFive: sql`excluded.top_five`,
        done: sql`excluded.done`,
      },
    })
    .prepare('put_sheet')
})

async function keepReason(db: Writer, saving: Saving, patch: FactorPatch): Promise<void> {
  const place = { participantId: saving.seat, roundId: saving.round, projectId: patch.project, factorId: patch.factor }
  const text = patch.reason?.trim() ?? ''
  if (text === '') await dropReason(db).execute(place)
  else await putReason(db).execute({ ...place, id: saving.newId(), workshopId: saving.workshop, text })
}

const putReason = prepared((db: Writer) => {
  const { reason } = db.t
  return db
    .insert(reason)
    .values({
      id: sql.placeholder('id'),
      workshopId: sql.placeholder('workshopId'),
      roundId: sql.placeholder('roundId'),
      projectId: sql.placeholder('projectId'),
      participantId: sql.placeholder('participantId'),
      factorId: sql.placeholder('factorId'),
      text: sql.placeholder('text'),
      hiddenAt: null,
    })
    .onConflictDoUpdate({
      target: [reason.participantId, reason.roundId, reason.projectId, reason.factorId],
      set: { text: sql`excluded.text` },
    })
    .prepare('put_reason')
})

const dropReason = prepared((db: Writer) => {
  const { reason } = db.t
  return db
    .delete(reason)
    .where(
      and(
        eq(reason.participantId, sql.placeholder('participantId')),
        eq(reason.roundId, sql.placeholder('roundId')),
        eq(reason.projectId, sql.placeholder('projectId')),
        eq(reason.factorId, sql.placeholder('factorId')),
      ),
    )
    .prepare('drop_reason')
})

/** Erases all that a seat scored and wrote, in every round: the person withdrew. */
export async function eraseSheets(db: Writer, seat: string): Promise<void> {
  const { sheet, reason } = db.t
  await db.delete(reason).where(eq(reason.participantId, seat))
  await db.delete(sheet).where(eq(sheet.participantId, seat))
}

/** Forgets when each answer of a round was given: once it is closed that serves nothing, and it could tell who gave which. */
export async function forgetStamps(db: Writer, round: string): Promise<void> {
  const { sheet } = db.t
  await db.update(sheet).set({ stamps: null }).where(eq(sheet.roundId, round))
}
