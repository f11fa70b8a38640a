import { and, count, eq, gt, gte, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { given, givenNumber, prepared } from '#db/prepared.ts'
import type { RevealInHand } from '#db/queries/rounds.ts'
import type { Row } from '#db/schema/tables.ts'
import type { Reader, Writer } from '#db/store.ts'
import { seedFrom, sfc32 } from '#server/domain/analysis/random.ts'
import { byGroup, type CountSettings, countProject, groupCounts, hasScored, type ProjectCounts } from '#server/domain/counts.ts'
import type { Reasons, RoundResult } from '#server/domain/result.ts'
import { type FileRows, rowsForFile } from '#server/domain/rows.ts'
import { type Asked, applyPatch, emptySheet, type FactorPatch, type Patch, type Sheet } from '#server/domain/sheet.ts'
import type { GroupCounts } from '#server/domain/shown.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import type { Progress } from '#server/domain/state.ts'
import type { Behind } from '#server/domain/withhold.ts'

/**
 * The only file that reads or writes what people score and write. Its readings: (1) my own sheets; (2) counts of people: who is done,
 * who scored at all; and, only with a reveal in hand, (3) the counts of each project, (4) the reasons, without whose they are,
 * (5) in which projects a seat counted, (6) the rows of a project's file, without whose they are.
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

export type RoundPlace = { id: string; workshopId: string; projectIds: readonly string[] }

/** How many of each group gave a score in each project, and whether they agreed to be seen: what the reveal will show, and no score. */
export async function scoredCounts(db: Reader, round: RoundPlace): Promise<Map<string, Record<Group, GroupCounts>>> {
  const rows = await countingSheets(db, round.id)
  const refused = await refusing(db, round.workshopId)
  return new Map(
    round.projectIds.map((project) => {
      const own = rows.filter((row) => row.projectId === project).map((row) => ({ ...row, scored: hasScored(row) }))
      return [project, groupCounts(own, refused)]
    }),
  )
}

/** Reading 3, at the reveal: each project counted once, from then on read as it was frozen. */
export async function countsOf(
  db: Reader,
  reveal: RevealInHand,
  round: RoundPlace,
  settingsOf: (project: string) => Omit<CountSettings, 'refused'>,
): Promise<Map<string, ProjectCounts>> {
  const rows = await countingSheets(db, reveal.roundId)
  const refused = await refusing(db, round.workshopId)
  return new Map(
    round.projectIds.map((project) => {
      const own = rows.filter((row) => row.projectId === project)
      return [project, countProject(own, { ...settingsOf(project), refused })]
    }),
  )
}

/** The sheets that count in a round: of participants who are neither set aside nor gone. They leave this file as counts. */
const countingSheets = (db: Reader, round: string) => sheetsOf(db, round, isNull(db.t.participant.setAsideAt))

async function sheetsOf(db: Reader, round: string, which: SQL | undefined) {
  const { sheet, participant } = db.t
  const rows = await db
    .select({
      seat: sheet.participantId,
      projectId: sheet.projectId,
      group: participant.group,
      unit: participant.unit,
      via: participant.via,
      onRecord: participant.onRecord,
      importance: sheet.importance,
      readiness: sheet.readiness,
      path: sheet.path,
      alsoTesting: sheet.alsoTesting,
      topFive: sheet.topFive,
    })
    .from(sheet)
    .innerJoin(participant, eq(participant.id, sheet.participantId))
    .where(and(eq(sheet.roundId, round), eq(participant.role, 'participant'), isNull(participant.withdrawnAt), which))
  return rows.flatMap(({ group, ...row }) => (group === null ? [] : [{ ...row, group }]))
}

/** Groups in which somebody who is here does not want to stand on the record, whether or not that person scored. */
async function refusing(db: Reader, workshopId: string): Promise<Set<Group>> {
  const { participant } = db.t
  const rows = await db
    .selectDistinct({ group: participant.group })
    .from(participant)
    .where(
      and(
        eq(participant.workshopId, workshopId),
        eq(participant.role, 'participant'),
        eq(participant.onRecord, false),
        isNotNull(participant.joinedAt),
        isNull(participant.setAsideAt),
        isNull(participant.withdrawnAt),
      ),
    )
  return new Set(rows.flatMap(({ group }) => (group === null ? [] : [group])))
}

/** At the reveal: the reasons of all who count, and of observers, are from now on those of the round, whatever becomes of a seat. */
export async function releaseReasons(db: Writer, reveal: RevealInHand, workshopId: string): Promise<void> {
  const { reason, participant } = db.t
  const speaking = db
    .select({ id: participant.id })
    .from(participant)
    .where(
      and(
        eq(participant.workshopId, workshopId),
        inArray(participant.role, ['participant', 'observer']),
        isNull(participant.setAsideAt),
        isNull(participant.withdrawnAt),
      ),
    )
  await db
    .update(reason)
    .set({ revealed: true })
    .where(and(eq(reason.roundId, reveal.roundId), inArray(reason.participantId, speaking)))
}

/**
 * Reading 4: what was written about a project, by factor and group, without whose it is; hidden ones are marked. The order follows from
 * the round and each reason's own id, which chance made: it tells nothing, and what is hidden or erased moves no other.
 */
export async function revealedReasons(db: Reader, reveal: RevealInHand, project: string): Promise<Record<string, Reasons>> {
  const { reason, participant } = db.t
  const rows = await db
    .select({ id: reason.id, factor: reason.factorId, group: participant.group, text: reason.text, hiddenAt: reason.hiddenAt })
    .from(reason)
    .innerJoin(participant, eq(participant.id, reason.participantId))
    .where(and(eq(reason.roundId, reveal.roundId), eq(reason.projectId, project), eq(reason.revealed, true)))
  const place = (row: { id: string; factor: string }) => sfc32(seedFrom(`${reveal.roundId} ${row.factor} ${row.id}`))()
  const ordered = rows.sort((one, other) => place(one) - place(other) || (one.id < other.id ? -1 : 1))
  const byFactor: Record<string, Reasons> = {}
  for (const { id, factor, group, text, hiddenAt } of ordered) {
    byFactor[factor] ??= { ...byGroup(() => []), observer: [] }
    byFactor[factor][group ?? 'observer'].push({ id, text, hidden: hiddenAt !== null })
  }
  return byFactor
}

/** Hides a reason of a revealed round, or shows it again. Answers whether there is such a one. */
export async function hideReason(db: Writer, reveal: RevealInHand, id: string, hiddenAt: number | null): Promise<boolean> {
  const { reason } = db.t
  const changed = await db
    .update(reason)
    .set({ hiddenAt })
    .where(and(eq(reason.id, id), eq(reason.roundId, reveal.roundId), eq(reason.revealed, true)))
    .returning({ id: reason.id })
  return changed.length > 0
}

/** Reading 5: the projects of a revealed round in which a seat gave a score. For a withdrawal. */
export async function projectsScoredBy(db: Reader, reveal: RevealInHand, seat: string): Promise<string[]> {
  const rows = await sheetsOfSeat(db).execute({ seat, round: reveal.roundId })
  return rows.filter(hasScored).map((row) => row.projectId)
}

export type Frozen = { projectId: string; content: RoundResult; behind: Behind }

/** Reading 6: what of each person's scores may be in the file of a project. Who was set aside after the reveal was counted in it. */
export async function fileRows(db: Reader, reveal: RevealInHand, { projectId, content, behind }: Frozen): Promise<FileRows> {
  const { setAsideAt } = db.t.participant
  const sheets = await sheetsOf(db, reveal.roundId, or(isNull(setAsideAt), gt(setAsideAt, reveal.at)))
  const own = sheets.filter((row) => row.projectId === projectId)
  return rowsForFile(own, content, behind)
}

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
      revealed: null,
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
