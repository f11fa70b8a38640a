import { isDeepStrictEqual } from 'node:util'
import { currentRounds } from '#db/queries/rounds.ts'
import { seatCounts } from '#db/queries/seats.ts'
import { changeWorkshop, projectsOf, workshopsRunBy } from '#db/queries/workshops.ts'
import { accountOf } from '#server/api/as.ts'
import { change } from '#server/api/change.ts'
import { layOutCodes } from '#server/api/entrances.ts'
import { gate, router } from '#server/api/gate.ts'
import { itsFramework, setupOf, theRound, theSetup, theWorkshop } from '#server/api/loading.ts'
import { workshopCodes } from '#server/api/routers/workshop-codes.ts'
import { workshopPeople } from '#server/api/routers/workshop-people.ts'
import { checkTyped, keepSetup, makeWorkshop, mustKeepUnitsOfSeats, mustKeepWhatWasPromised, workshopView } from '#server/api/workshops.ts'
import { inWorkshop } from '#server/domain/common.input.ts'
import { refuse } from '#server/domain/errors.ts'
import { wish as listWish } from '#server/domain/framework.input.ts'
import { phaseOf } from '#server/domain/round.ts'
import type { WorkshopListItem, WorkshopView } from '#server/domain/views.ts'
import * as input from '#server/domain/workshop.input.ts'
import { missingFrom } from '#server/domain/workshop.ts'

export const workshopRouter = router({
  ...workshopCodes,
  ...workshopPeople,

  list: gate('workshop.list')
    .input(listWish)
    .query(async ({ ctx, input: wish }): Promise<WorkshopListItem[]> => {
      return await ctx.house.store.read(async (db) => {
        const run = await workshopsRunBy(db, accountOf(ctx.as).id, { archived: wish?.archived ?? false })
        const ids = run.map((each) => each.id)
        const [chosen, rounds, seats] = await Promise.all([projectsOf(db, ids), currentRounds(db, ids), seatCounts(db, ids)])
        return run.map((workshop) => {
          const projects = chosen.filter((each) => each.workshopId === workshop.id)
          const round = rounds.get(workshop.id) ?? refuse('not-found')
          return {
            id: workshop.id,
            title: workshop.title,
            projects: projects.map((each) => each.name),
            round: round.number,
            phase: phaseOf(round),
            missing: missingFrom(setupOf(workshop, projects)),
            seats: seats.get(workshop.id) ?? 0,
            createdAt: workshop.createdAt,
            archivedAt: workshop.archivedAt,
          }
        })
      })
    }),

  create: gate('workshop.create')
    .input(input.createWorkshop)
    .mutation(async ({ ctx, input: { setup: typed } }): Promise<{ id: string }> => {
      const id = ctx.newId()
      await change(ctx, { workshop: id }, async (db) => {
        await makeWorkshop(ctx, db, id, await checkTyped(db, typed, null))
      })
      return { id }
    }),

  read: gate('workshop.read')
    .input(inWorkshop)
    .query(({ ctx, input: { workshop } }): Promise<WorkshopView> => ctx.house.store.read((db) => workshopView(ctx, db, workshop))),

  save: gate('workshop.save')
    .input(input.saveWorkshop)
    .mutation(async ({ ctx, input: { workshop: id, setup: typed, basedOn } }): Promise<WorkshopView> => {
      await change(ctx, { workshop: id }, async (db) => {
        const before = await theSetup(db, id)
        if (before.workshop.archivedAt !== null) refuse('archived')
        if (basedOn !== undefined && !isDeepStrictEqual(basedOn, before.setup)) refuse('conflict', { why: 'newer-setup' })
        const after = await checkTyped(db, typed, before.setup)
        if ((await theRound(db, id)).openedAt !== null) mustKeepWhatWasPromised(before.setup, after)
        await mustKeepUnitsOfSeats(db, id, after)
        await keepSetup(db, id, after)
        if (before.setup.joinBy !== after.joinBy) await layOutCodes(ctx, db, id, after.joinBy)
      })
      return await ctx.house.store.read((db) => workshopView(ctx, db, id))
    }),

  /** The same set-up with new codes and nobody in it. */
  duplicate: gate('workshop.duplicate')
    .input(inWorkshop)
    .mutation(async ({ ctx, input: { workshop: source } }): Promise<{ id: string }> => {
      const id = ctx.newId()
      await change(ctx, { workshop: id, facts: { from: source } }, async (db) => {
        const { setup, workshop } = await theSetup(db, source)
        await itsFramework(db, workshop)
        await makeWorkshop(ctx, db, id, setup)
      })
      return { id }
    }),

  archive: gate('workshop.archive')
    .input(inWorkshop)
    .mutation(async ({ ctx, input: { workshop: id } }): Promise<void> => {
      await change(ctx, { workshop: id, access: true }, async (db) => {
        const workshop = await theWorkshop(db, id)
        await changeWorkshop(db, id, { archivedAt: workshop.archivedAt ?? ctx.now() })
      })
    }),

  unarchive: gate('workshop.unarchive')
    .input(inWorkshop)
    .mutation(async ({ ctx, input: { workshop: id } }): Promise<void> => {
      await change(ctx, { workshop: id, access: true }, (db) => changeWorkshop(db, id, { archivedAt: null }))
    }),
})
