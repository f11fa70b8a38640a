import { seatInWorkshop } from '#db/queries/access.ts'
import { type SeatInRound, seatInRound } from '#db/queries/rounds.ts'
import { savePatches } from '#db/queries/sheet-changes.ts'
import type { Reader } from '#db/store.ts'
import type { Context } from '#server/api/context.ts'
import type { Sealed } from '#server/api/seal.ts'
import { admits, rowOf } from '#server/domain/access.ts'
import { refuse } from '#server/domain/errors.ts'
import { mustTakeAnswers, phaseOf } from '#server/domain/round.ts'
import { mustBeSeated } from '#server/domain/seats.ts'
import { type Asked, checkPatch, type Patch } from '#server/domain/sheet.ts'
import type { Saved } from '#server/domain/views.ts'

export type Saving = { workshop: string; seat: string; round: number; patches: Patch[] }

/**
 * Keeps answers: one transaction in which it is asked who may and what is open, so that nothing can grow old between the check and
 * the change; all patches or none. There is no line in the log: when somebody answered is nobody's business.
 */
export async function save(ctx: Context & { held: Sealed }, saving: Saving): Promise<Saved> {
  const { held } = ctx
  const { workshop, patches } = saving
  if (saving.seat !== held.id) refuse('not-your-seat')
  const now = ctx.now()
  const results = await ctx.house.store.write({ kind: 'save', workshop, seat: held.id }, async (db) => {
    const place = await seatInRound(db, { seat: held.id, workshop, number: saving.round })
    if (place === null) return await refuseAbsent(db, workshop, held.id)
    mustBeAdmitted(place, held.version)
    const asked = askedOf(place)
    for (const patch of patches) {
      checkPatch(patch, asked)
      if (place.seat.role === 'observer') mustOnlyGiveReasons(patch)
    }
    return await savePatches(
      db,
      { seat: held.id, sitting: held.sitting, round: place.round.id, workshop, asked, now, newId: ctx.newId },
      patches,
    )
  })
  // Only when somebody begins or is done do the counts change. Every other answer is told to nobody, not even as a moment.
  if (ctx.isFirst(`${held.id} ${saving.round}`) || patches.some((patch) => patch.kind === 'done')) ctx.house.publish(workshop)
  return {
    patches: patches.map(({ key }, at) => ({ key, result: results[at] ?? 'older' })),
    now,
    build: ctx.house.build,
  }
}

/** No such seat, or no such round: whoever holds neither learns nothing. */
async function refuseAbsent(db: Reader, workshop: string, seat: string): Promise<never> {
  if ((await seatInWorkshop(db, { workshop, seat })) === null) refuse('not-found')
  return refuse('not-in-round', { part: 'round' }, 'round')
}

/** What the gate does for other actions, in the same order. */
function mustBeAdmitted({ seat, workshop, round }: SeatInRound, version: number): void {
  mustBeSeated(seat, version)
  if (workshop.archivedAt !== null) refuse('archived')
  if (admits(rowOf('sheet.save'), [seat.role]) === null) refuse('not-found')
  mustTakeAnswers(phaseOf(round))
  if (seat.noticeAt === null) refuse('invalid', { why: 'notice' })
}

const askedOf = ({ workshop, round }: SeatInRound): Asked => ({
  factorIds: round.factorIds,
  projectIds: round.projectIds,
  scale: { min: workshop.scaleMin, max: workshop.scaleMax },
  axes: workshop.axes,
  topFive: workshop.topFive,
})

/** An observer stands outside the triad: words, no scores. */
function mustOnlyGiveReasons(patch: Patch): void {
  const scores = patch.kind === 'factor' ? patch.importance !== null || patch.readiness !== null : patch.kind !== 'done'
  if (scores) refuse('not-in-round', { part: 'observer' })
}
