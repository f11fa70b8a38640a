import { addScreen, changeCode, closeScreens, codesOf, type JoinCodeRow } from '#db/queries/entrances.ts'
import type { Reader, Writer } from '#db/store.ts'
import { accountOf } from '#server/api/as.ts'
import { change } from '#server/api/change.ts'
import { codeViews, currentCodes, drawCode } from '#server/api/entrances.ts'
import { type Admitted, gate } from '#server/api/gate.ts'
import { theWorkshop } from '#server/api/loading.ts'
import { hashOf, tokenFrom } from '#server/api/seal.ts'
import { inWorkshop } from '#server/domain/common.input.ts'
import { refuse } from '#server/domain/errors.ts'
import type { JoinCode } from '#server/domain/views.ts'
import { oneCode } from '#server/domain/workshop.input.ts'

/** The ways in that a facilitator opens and shuts: join codes and walls. */
export const workshopCodes = {
  /** Whoever types the old code from now on hears that there is a new one. */
  replaceCode: gate('workshop.replaceCode')
    .input(oneCode)
    .mutation(
      ({ ctx, input }): Promise<JoinCode[]> =>
        withCode(ctx, input, async (db, code) => {
          const replacedBy = await drawCode(ctx, db, code.workshopId, code.group)
          await changeCode(db, code.id, { closedAt: ctx.now(), replacedBy })
        }),
    ),

  closeCode: gate('workshop.closeCode')
    .input(oneCode)
    .mutation(
      ({ ctx, input }): Promise<JoinCode[]> =>
        withCode(ctx, input, (db, code) => changeCode(db, code.id, { closedAt: code.closedAt ?? ctx.now() })),
    ),

  openCode: gate('workshop.openCode')
    .input(oneCode)
    .mutation(({ ctx, input }): Promise<JoinCode[]> => withCode(ctx, input, (db, code) => changeCode(db, code.id, { closedAt: null }))),

  /** The link is shown once; it opens walls until they are all ended. */
  openScreen: gate('workshop.openScreen')
    .input(inWorkshop)
    .mutation(async ({ ctx, input: { workshop } }): Promise<{ url: string }> => {
      const { house } = ctx
      const token = tokenFrom(house.random(32))
      await change(ctx, { workshop }, async (db) => {
        await mustBeOut(db, workshop)
        const tokenHash = hashOf(house.secret, token)
        const createdBy = accountOf(ctx.as).id
        await addScreen(db, { id: ctx.newId(), workshopId: workshop, tokenHash, createdBy, createdAt: ctx.now(), removedAt: null })
      })
      return { url: `${house.publicUrl()}/screen/${token}` }
    }),

  closeScreens: gate('workshop.closeScreens')
    .input(inWorkshop)
    .mutation(async ({ ctx, input: { workshop } }): Promise<void> => {
      await change(ctx, { workshop, access: true }, (db) => closeScreens(db, workshop, ctx.now()))
    }),
}

/** Does something with a code in use, and answers with all codes as they then are. */
async function withCode(
  ctx: Admitted,
  input: { workshop: string; id: string },
  work: (db: Writer, code: JoinCodeRow) => Promise<void>,
): Promise<JoinCode[]> {
  return await change(ctx, { workshop: input.workshop, facts: { code: input.id } }, async (db) => {
    const { joinBy } = await mustBeOut(db, input.workshop)
    const code = (await codesOf(db, input.workshop)).find((each) => each.id === input.id) ?? refuse('not-found')
    if (code.replacedBy !== null) refuse('code-replaced')
    if ((code.group === null) !== (joinBy === 'one')) refuse('code-closed')
    await work(db, code)
    return codeViews(await currentCodes(db, input.workshop, joinBy))
  })
}

/** What was put away opens no ways in. */
async function mustBeOut(db: Reader, id: string) {
  const workshop = await theWorkshop(db, id)
  return workshop.archivedAt === null ? workshop : refuse('archived')
}
