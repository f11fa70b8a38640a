import { and, desc, eq, max } from 'drizzle-orm'
import { given, prepared } from '#db/prepared.ts'
import type { RevealInHand } from '#db/queries/rounds.ts'
import { isRunBy } from '#db/queries/workshops.ts'
import type { Row } from '#db/schema/tables.ts'
import type { Reader, Writer } from '#db/store.ts'
import { asReadNow } from '#server/domain/frozen.ts'
import type { RoundResult } from '#server/domain/result.ts'
import type { ReportListItem } from '#server/domain/views.ts'
import type { Behind } from '#server/domain/withhold.ts'

/** Which frozen result of a project holds in a workshop, and how often its reasons have changed since the reveal. */
export type Edition = { round: string; project: string; version: number; words: number }

/** The edition that holds: of the last revealed round that has the project, the newest version. Null before the first reveal. */
export async function editionOf(db: Reader, place: { workshop: string; project: string }): Promise<Edition | null> {
  const [found] = await newestEdition(db).execute(place)
  return found === undefined ? null : { ...found, project: place.project, words: found.words ?? 0 }
}

const newestEdition = prepared((db: Reader) => {
  const { result, round } = db.t
  return db
    .select({ round: result.roundId, version: result.version, words: round.words })
    .from(result)
    .innerJoin(round, eq(round.id, result.roundId))
    .where(and(eq(round.workshopId, given('workshop')), eq(result.projectId, given('project'))))
    .orderBy(desc(round.number), desc(result.version))
    .limit(1)
    .prepare('newest_edition')
})

/** The report of each project of each workshop that was revealed, the newest first; `runBy`: only of workshops that this account runs. */
export async function reports(db: Reader, { runBy }: { runBy: string | null }): Promise<ReportListItem[]> {
  const { result, round, reveal, workshop, project } = db.t
  const rows = await db
    .select({
      workshop: { id: workshop.id, title: workshop.title },
      project: { id: project.id, name: project.name, domain: project.domain, stage: project.stage },
      round: round.number,
      version: result.version,
      at: reveal.at,
    })
    .from(result)
    .innerJoin(round, eq(round.id, result.roundId))
    .innerJoin(reveal, eq(reveal.roundId, round.id))
    .innerJoin(workshop, eq(workshop.id, round.workshopId))
    .innerJoin(project, eq(project.id, result.projectId))
    .where(runBy === null ? undefined : isRunBy(db, runBy))
    .orderBy(round.number, result.version)
  // The last one wins in the map.
  const newest = new Map(rows.map((row) => [`${row.workshop.id} ${row.project.id}`, row]))
  return [...newest.values()].sort((one, other) => other.at - one.at || (one.project.name < other.project.name ? -1 : 1))
}

/** A frozen result, which never changes. */
export async function resultOf(db: Reader, { round, project, version }: Omit<Edition, 'words'>): Promise<RoundResult | null> {
  const { result } = db.t
  const [found] = await db
    .select({ content: result.content, behind: result.behind })
    .from(result)
    .where(and(eq(result.roundId, round), eq(result.projectId, project), eq(result.version, version)))
  return found === undefined ? null : asReadNow(found.content, found.behind)
}

/** The version that holds in a revealed round: the same for all its projects. */
export async function versionOf(db: Reader, round: string): Promise<number> {
  const { result } = db.t
  const [found] = await db
    .select({ version: max(result.version) })
    .from(result)
    .where(eq(result.roundId, round))
  return found?.version ?? 1
}

/** The newest result of each project of a round, with how many stand behind it. */
export async function newestResults(db: Reader, reveal: RevealInHand): Promise<Row<'result'>[]> {
  const { result } = db.t
  const version = await versionOf(db, reveal.roundId)
  const rows = await db
    .select()
    .from(result)
    .where(and(eq(result.roundId, reveal.roundId), eq(result.version, version)))
    .orderBy(result.projectId)
  return rows.map((row) => ({ ...row, content: asReadNow(row.content, row.behind) }))
}

/** Freezes results: one a project. */
export async function addResults(db: Writer, reveal: RevealInHand, rows: readonly Omit<Row<'result'>, 'roundId'>[]): Promise<void> {
  if (rows.length > 0) await db.insert(db.t.result).values(rows.map((row) => ({ ...row, roundId: reveal.roundId })))
}

/** Writes down how many still stand behind a result; what it shows stays. */
export async function changeBehind(db: Writer, { roundId, projectId, version }: Row<'result'>, behind: Behind): Promise<void> {
  const { result } = db.t
  await db
    .update(result)
    .set({ behind })
    .where(and(eq(result.roundId, roundId), eq(result.projectId, projectId), eq(result.version, version)))
}
