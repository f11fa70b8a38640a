import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import type { RevealInHand } from '#db/queries/rounds.ts'
import { type Place, sheetsOf } from '#db/queries/sheets.ts'
import type { Writer } from '#db/store.ts'
import { type Asked, applyPatch, emptySheet, type FactorPatch, type Patch } from '#server/domain/sheet.ts'

/** The only file that writes what people score and write. It reads nothing of it: that is db/queries/sheets.ts. */

export type Saving = Place & { sitting: string; workshop: string; asked: Asked; now: number; newId: () => string }

/**
 * Keeps checked patches (`checkPatch`) of one seat, in order; answers for each whether it was kept or a later answer of another
 * device stands. To be called inside a save, where nothing else writes this seat's sheets; a repeat changes nothing.
 */
export async function savePatches(db: Writer, saving: Saving, patches: readonly Patch[]): Promise<('saved' | 'older')[]> {
  const sheets = await sheetsOf(db, { seat: saving.seat, round: saving.round })
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
