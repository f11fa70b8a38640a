import { projectsByIds } from '#db/queries/projects.ts'
import type { Round } from '#db/queries/rounds.ts'
import { mySheets } from '#db/queries/sheets.ts'
import { seatOf, sittingOf } from '#server/api/as.ts'
import { gate, gateInside, router } from '#server/api/gate.ts'
import { itsFramework, theRound, theSetup } from '#server/api/loading.ts'
import { save } from '#server/api/saving.ts'
import { inWorkshop } from '#server/domain/common.input.ts'
import { orderFor } from '#server/domain/order.ts'
import { FIRST_SITTING } from '#server/domain/seats.ts'
import { saveSheet } from '#server/domain/sheet.input.ts'
import { emptySheet, shownIn } from '#server/domain/sheet.ts'
import type { MySheets, Saved } from '#server/domain/views.ts'
import type { WorkshopSetup } from '#server/domain/workshop.ts'

export const sheetRouter = router({
  mine: gate('sheet.mine')
    .input(inWorkshop)
    .query(async ({ ctx, input: { workshop: id } }): Promise<MySheets> => {
      const seat = seatOf(ctx.as)
      return await ctx.house.store.read(async (db) => {
        const { workshop, setup } = await theSetup(db, id)
        const content = await itsFramework(db, workshop)
        const round = await theRound(db, id)
        const asked = { ...askedIn(round, setup), scale: setup.scale, axes: setup.axes, topFive: setup.topFive }
        const projects = await projectsByIds(db, asked.projectIds)
        const sheets = await mySheets(db, { seat: seat.id, round: round.id })
        const sitting = sittingOf(ctx.as)
        return {
          seat: { id: seat.id, role: seat.role, group: seat.group, number: seat.number },
          round: round.number,
          scale: setup.scale,
          axes: setup.axes,
          topFive: setup.topFive,
          axisWords: content.axes,
          dimensions: content.dimensions,
          factors: orderFor(seat.id, content, asked.factorIds).map(({ id: factor, dimension, name, definition, low, high }) => ({
            id: factor,
            dimension,
            name,
            definition,
            low,
            high,
          })),
          factorIds: asked.factorIds,
          projects: asked.projectIds.map((project) => ({
            id: project,
            name: projects.find((each) => each.id === project)?.name ?? '',
            ...shownIn(sitting, sheets.get(project) ?? { sheet: emptySheet(asked), reasons: {} }, asked),
          })),
          moved: sitting !== FIRST_SITTING,
          now: ctx.now(),
        }
      })
    }),

  save: gateInside('sheet.save')
    .input(saveSheet)
    .mutation(({ ctx, input }): Promise<Saved> => save(ctx, input)),
})

/** Fixed once scoring opens; before, what the set-up says so far. */
const askedIn = (round: Round, setup: WorkshopSetup): { factorIds: string[]; projectIds: string[] } =>
  round.openedAt === null
    ? { factorIds: setup.factorIds, projectIds: setup.projects.map((each) => each.id) }
    : { factorIds: round.factorIds, projectIds: round.projectIds }
