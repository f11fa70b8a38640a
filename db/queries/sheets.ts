import { and, count, eq, gt, gte, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { given, givenNumber, prepared } from '#db/prepared.ts'
import type { RevealInHand } from '#db/queries/rounds.ts'
import { groupsRefusing } from '#db/queries/seats.ts'
import type { Row } from '#db/schema/tables.ts'
import type { Reader } from '#db/store.ts'
import { seedFrom, sfc32 } from '#server/domain/analysis/random.ts'
import { type CountSettings, countProject, groupCounts, hasScored, type ProjectCounts } from '#server/domain/counts.ts'
import type { Reasons, RoundResult } from '#server/domain/result.ts'
import { type FileRows, rowsForFile } from '#server/domain/rows.ts'
import type { Sheet } from '#server/domain/sheet.ts'
import type { GroupCounts } from '#server/domain/shown.ts'
import { byGroup, type Group, groups } from '#server/domain/stakeholders.ts'
import type { Progress } from '#server/domain/state.ts'
import type { Behind } from '#server/domain/withhold.ts'

/**
 * The only file that reads what people score and write; db/queries/sheet-changes.ts beside it writes and reads nothing, and
 * db/queries/one-door.test.ts holds both to that. Its readings: (1) my own sheets; (2) counts of people: who is done, who scored at
 * all; and, only with a reveal in hand, (3) the counts of each project, (4) the reasons, without whose they are, (5) in which projects
 * a seat counted, (6) the rows of a project's file, without whose they are.
 */

export type Place = { seat: string; round: string }

/** Reading 1: a seat's own sheets and reasons in one round, by project. A project without a sheet was not begun. */
export async function mySheets(db: Reader, place: Place): Promise<Map<string, { sheet: Sheet; reasons: Record<string, string> }>> {
  const { reason } = db.t
  const sheets = await sheetsOf(db, place)
  const words = await db
    .select({ projectId: reason.projectId, factorId: reason.factorId, text: reason.text })
    .from(reason)
    .where(and(eq(reason.participantId, place.seat), eq(reason.roundId, place.round)))
  return new Map([...sheets].map(([project, sheet]) => [project, { sheet, reasons: reasonsOf(words, project) }]))
}

/** Reading 1, the sheets alone: what an answer is put on. */
export async function sheetsOf(db: Reader, place: Place): Promise<Map<string, Sheet>> {
  const rows = await sheetsOfSeat(db).execute(place)
  return new Map(rows.map((row) => [row.projectId, sheetFrom(row)]))
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

/**
 * How many of each group gave a score in each project, and whether they agreed to be seen: what the reveal will show, and no score. A
 * seat that is set aside after the round opened goes on counting here as in `progress`; what it said about the record does not.
 */
export async function scoredCounts(
  db: Reader,
  round: RoundPlace & { openedAt: number | null },
): Promise<Map<string, Record<Group, GroupCounts>>> {
  const { setAsideAt } = db.t.participant
  const rows = await sheetsOfParticipants(db, round.id, or(isNull(setAsideAt), gte(setAsideAt, round.openedAt ?? 0)))
  const refused = await groupsRefusing(db, round.workshopId)
  const scored = rows.map((row) => ({ ...row, onRecord: row.onRecord === true || row.setAsideAt !== null, scored: hasScored(row) }))
  return byProject(round, scored, (own) => groupCounts(own, refused))
}

/** Reading 3, at the reveal: each project counted once, from then on read as it was frozen. */
export async function countsOf(
  db: Reader,
  reveal: RevealInHand,
  round: RoundPlace,
  settingsOf: (project: string) => Omit<CountSettings, 'refused'>,
): Promise<Map<string, ProjectCounts>> {
  const rows = await countingSheets(db, reveal.roundId)
  const refused = await groupsRefusing(db, round.workshopId)
  return byProject(round, rows, (own, project) => countProject(own, { ...settingsOf(project), refused }))
}

function byProject<Row extends { projectId: string }, Made>(
  { projectIds }: RoundPlace,
  rows: readonly Row[],
  make: (own: Row[], project: string) => Made,
): Map<string, Made> {
  const of = (project: string) => rows.filter((row) => row.projectId === project)
  return new Map(projectIds.map((project) => [project, make(of(project), project)]))
}

/** The sheets that count in a round: of participants who are neither set aside nor gone. They leave this file as counts. */
const countingSheets = (db: Reader, round: string) => sheetsOfParticipants(db, round, isNull(db.t.participant.setAsideAt))

async function sheetsOfParticipants(db: Reader, round: string, which: SQL | undefined) {
  const { sheet, participant } = db.t
  const rows = await db
    .select({
      seat: sheet.participantId,
      projectId: sheet.projectId,
      group: participant.group,
      unit: participant.unit,
      via: participant.via,
      onRecord: participant.onRecord,
      setAsideAt: participant.setAsideAt,
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

/** Reading 5: the projects of a revealed round in which a seat gave a score. For a withdrawal. */
export async function projectsScoredBy(db: Reader, reveal: RevealInHand, seat: string): Promise<string[]> {
  const sheets = await sheetsOf(db, { seat, round: reveal.roundId })
  return [...sheets].filter(([, sheet]) => hasScored(sheet)).map(([project]) => project)
}

export type Frozen = { projectId: string; content: RoundResult; behind: Behind }

/**
 * Reading 6: what of each person's scores may be in the file of a project. Who was set aside after the reveal was counted in it; who
 * was set aside before was not, and comes back into the room alone.
 */
export async function fileRows(db: Reader, reveal: RevealInHand, { projectId, content, behind }: Frozen): Promise<FileRows> {
  const { setAsideAt } = db.t.participant
  const sheets = await sheetsOfParticipants(db, reveal.roundId, or(isNull(setAsideAt), gt(setAsideAt, reveal.at)))
  const own = sheets.filter((row) => row.projectId === projectId && !behind.uncounted?.includes(row.seat))
  return rowsForFile(own, content, behind)
}
