import { accountById } from '#db/queries/people.ts'
import { addFacilitator, removeFacilitator, runs } from '#db/queries/workshops.ts'
import { change } from '#server/api/change.ts'
import { gate } from '#server/api/gate.ts'
import { refuse } from '#server/domain/errors.ts'
import { oneColleague } from '#server/domain/workshop.input.ts'

/** Who runs a workshop beside its owner. */
export const workshopPeople = {
  addFacilitator: gate('workshop.addFacilitator')
    .input(oneColleague)
    .mutation(async ({ ctx, input: { workshop, account: id } }): Promise<void> => {
      await change(ctx, { workshop, access: true, facts: { account: id } }, async (db) => {
        const account = await accountById(db, id)
        if (account?.removedAt !== null || !account.roles.includes('facilitator')) refuse('invalid', { why: 'no-facilitator' }, 'account')
        if ((await runs(db, workshop, id)) === null) await addFacilitator(db, workshop, id)
      })
    }),

  removeFacilitator: gate('workshop.removeFacilitator')
    .input(oneColleague)
    .mutation(async ({ ctx, input: { workshop, account } }): Promise<void> => {
      await change(ctx, { workshop, access: true, facts: { account } }, async (db) => {
        const how = await runs(db, workshop, account)
        if (how === 'owner') refuse('invalid', { why: 'owner' }, 'account')
        await removeFacilitator(db, workshop, account)
      })
    }),
}
