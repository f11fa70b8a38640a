import { changeRound, type Round } from '#db/queries/rounds.ts'
import { answerMoreTime } from '#db/queries/seats.ts'
import { forgetStamps } from '#db/queries/sheet-changes.ts'
import type { Writer } from '#db/store.ts'
import { accountOf } from '#server/api/as.ts'
import { change } from '#server/api/change.ts'
import { type Admitted, gate, router } from '#server/api/gate.ts'
import { sharedState } from '#server/api/live-state.ts'
import { theRound, theSetup, theWorkshop } from '#server/api/loading.ts'
import { beforeReveal, revealRound } from '#server/api/revealing.ts'
import { inWorkshop } from '#server/domain/common.input.ts'
import { type Facts, Refusal, refuse } from '#server/domain/errors.ts'
import { spotlight } from '#server/domain/result.input.ts'
import type { BeforeReveal } from '#server/domain/result.ts'
import { extendRound, openRound } from '#server/domain/round.input.ts'
import { close, extend, mustBeClosed, open, pause, phaseOf, type RoundRecord, reopen, resume, reveal } from '#server/domain/round.ts'
import type { SharedState } from '#server/domain/state.ts'
import { missingFrom } from '#server/domain/workshop.ts'

export const roundRouter = router({
  shared: gate('round.shared')
    .input(inWorkshop)
    .query(({ ctx, input: { workshop } }): Promise<SharedState> => ctx.house.store.read((db) => sharedState(ctx, db, workshop))),

  state: gate('round.state')
    .input(inWorkshop)
    .query(({ ctx, input: { workshop } }): Promise<SharedState> => ctx.house.store.read((db) => sharedState(ctx, db, workshop))),

  /** From here on what is asked is fixed: the round keeps its own list. */
  open: gate('round.open')
    .input(openRound)
    .mutation(
      ({ ctx, input: { workshop: id, minutes } }): Promise<SharedState> =>
        turn(ctx, id, { minutes }, async (db, round) => {
          const opened = open(round, ctx.now(), minutes)
          const { setup, workshop } = await theSetup(db, id)
          const missing = missingFrom(setup)
          if (missing[0] !== undefined) refuse('not-ready', { why: missing[0], all: missing.join(' ') })
          const projectIds = setup.projects.map((each) => each.id)
          await changeRound(db, round.id, { projectIds, factorIds: workshop.factorIds, openedBy: accountOf(ctx.as).id })
          return opened
        }),
    ),

  pause: gate('round.pause')
    .input(inWorkshop)
    .mutation(({ ctx, input: { workshop } }): Promise<SharedState> => turn(ctx, workshop, {}, async (_, round) => pause(round, ctx.now()))),

  resume: gate('round.resume')
    .input(inWorkshop)
    .mutation(
      ({ ctx, input: { workshop } }): Promise<SharedState> => turn(ctx, workshop, {}, async (_, round) => resume(round, ctx.now())),
    ),

  /** Answers everyone who had asked for more time. */
  extend: gate('round.extend')
    .input(extendRound)
    .mutation(
      ({ ctx, input: { workshop, minutes } }): Promise<SharedState> =>
        turn(ctx, workshop, { minutes }, async (db, round) => {
          await answerMoreTime(db, workshop)
          return extend(round, ctx.now(), minutes)
        }),
    ),

  /** When each answer came is forgotten with the close: it could tell who gave it. */
  close: gate('round.close')
    .input(inWorkshop)
    .mutation(
      ({ ctx, input: { workshop } }): Promise<SharedState> =>
        turn(ctx, workshop, {}, async (db, round) => {
          const closed = close(round, ctx.now())
          await answerMoreTime(db, workshop)
          await forgetStamps(db, round.id)
          return closed
        }),
    ),

  reopen: gate('round.reopen')
    .input(inWorkshop)
    .mutation(({ ctx, input: { workshop } }): Promise<SharedState> => turn(ctx, workshop, {}, async (_, round) => reopen(round))),

  /** For the question whether to reveal: which groups will be shown. */
  beforeReveal: gate('round.beforeReveal')
    .input(inWorkshop)
    .query(
      ({ ctx, input: { workshop } }): Promise<BeforeReveal> =>
        ctx.house.store.read(async (db) => {
          const round = await theRound(db, workshop)
          mustBeClosed(round)
          return await beforeReveal(db, round)
        }),
    ),

  /** One deed, one record. Of two consoles that press at once the second gets what the first has made. */
  reveal: gate('round.reveal')
    .input(inWorkshop)
    .mutation(async ({ ctx, input: { workshop } }): Promise<SharedState> => {
      try {
        return await turn(ctx, workshop, {}, async (db, round) => {
          const revealed = reveal(round, ctx.now())
          await revealRound(db, round, accountOf(ctx.as).id, ctx.now())
          return revealed
        })
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'revealed') throw error
        // The first may still be on its way to the disk: whoever stands in line behind it finds it there.
        await ctx.house.store.write({ kind: 'decision', workshop }, async () => {})
        return await ctx.house.store.read((db) => sharedState(ctx, db, workshop))
      }
    }),

  spotlight: gate('round.spotlight')
    .input(spotlight)
    .mutation(
      ({ ctx, input: { workshop, project, factor } }): Promise<SharedState> =>
        turn(ctx, workshop, { project, factor }, async (db, round) => {
          if (phaseOf(round) !== 'revealed') refuse('not-ready', { why: 'not-revealed' })
          if (!round.projectIds.includes(project)) refuse('not-in-round', { part: 'project' }, 'project')
          if (factor !== null && !round.factorIds.includes(factor)) refuse('not-in-round', { part: 'factor' }, 'factor')
          await changeRound(db, round.id, { spotlight: { project, factor } })
          return round
        }),
    ),
})

/** One step of the round that the workshop is in: loads it, asks the domain, keeps its moments, answers with the state. */
async function turn(
  ctx: Admitted,
  workshop: string,
  facts: Facts,
  step: (db: Writer, round: Round) => Promise<RoundRecord>,
): Promise<SharedState> {
  await change(ctx, { workshop, facts }, async (db) => {
    if ((await theWorkshop(db, workshop)).archivedAt !== null) refuse('archived')
    const round = await theRound(db, workshop)
    const { openedAt, closesAt, pausedAt, closedAt } = await step(db, round)
    await changeRound(db, round.id, { openedAt, closesAt, pausedAt, closedAt })
  })
  return await ctx.house.store.read((db) => sharedState(ctx, db, workshop))
}
