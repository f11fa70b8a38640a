import { addSeats, changeSeat, nextNumber, seatById } from '#db/queries/seats.ts'
import type { Writer } from '#db/store.ts'
import { seatOf, sittingOf, someSeat } from '#server/api/as.ts'
import { change } from '#server/api/change.ts'
import type { Context } from '#server/api/context.ts'
import { helperCookie, SEAT_TIME, seatCookie } from '#server/api/cookies.ts'
import { gate, router } from '#server/api/gate.ts'
import { asksConsent, checkConsent, checkUnit, emptySeat, endWaysIn, wayBack } from '#server/api/joining.ts'
import { sharedState } from '#server/api/live-state.ts'
import { minimumOf, theCity, theRound, theSetup } from '#server/api/loading.ts'
import { withdrawFrom } from '#server/api/revealing.ts'
import { enteringProcedures, enterScreen } from '#server/api/routers/entering.ts'
import { seatProcedures } from '#server/api/routers/seats.ts'
import { inWorkshop } from '#server/domain/common.input.ts'
import { refuse } from '#server/domain/errors.ts'
import * as input from '#server/domain/participant.input.ts'
import { mustTakeAnswers, phaseOf } from '#server/domain/round.ts'
import type { MySeat } from '#server/domain/views.ts'

export const screenRouter = router({ enter: enterScreen })

export const participantRouter = router({
  ...enteringProcedures,
  ...seatProcedures,

  mine: gate('participant.mine')
    .input(inWorkshop)
    .query(async ({ ctx, input: { workshop } }): Promise<MySeat> => {
      const seat = seatOf(ctx.as)
      return await ctx.house.store.read(async (db) => {
        const { projects, setup } = await theSetup(db, workshop)
        const { id, role, group, unit, number, onRecord, assisted } = seat
        return {
          id,
          workshop,
          title: setup.title,
          role,
          group,
          unit,
          unitName: setup.units.find((each) => each.id === unit)?.name ?? null,
          number,
          onRecord,
          mustAgree: onRecord === null && asksConsent(setup, projects, group),
          noticeRead: seat.noticeAt !== null,
          assisted,
          ...wayBack(ctx, seat, sittingOf(ctx.as)),
          askedMoreTime: seat.moreTimeAt !== null,
          notice: setup.notice,
          city: (await theCity(db)).name,
          minimum: group === null ? null : minimumOf(group, projects, setup.groups),
          units: role === 'helper' ? setup.units : [],
          projects: projects.map(({ projectId, name }) => ({ id: projectId, name })),
          state: await sharedState(ctx, db, workshop),
        }
      })
    }),

  /** An answer about the record may become a no at any time, and a yes only until scoring opens: then it is settled. */
  readNotice: gate('participant.readNotice')
    .input(input.readNotice)
    .mutation(async ({ ctx, input: { workshop, onRecord } }): Promise<void> => {
      const { id } = seatOf(ctx.as)
      await change(ctx, { workshop, actor: someSeat }, async (db) => {
        const seat = (await seatById(db, id)) ?? refuse('not-found')
        const { projects, setup } = await theSetup(db, workshop)
        const answer = checkConsent(asksConsent(setup, projects, seat.group), onRecord)
        const opened = (await theRound(db, workshop)).openedAt !== null
        if (opened && seat.onRecord === false && answer === true) refuse('in-use', { why: 'on-record-late' }, 'onRecord')
        await changeSeat(db, seat.id, { noticeAt: seat.noticeAt ?? ctx.now(), onRecord: answer })
      })
    }),

  /** Everything that the person scored and wrote goes, and who it was. What was revealed stays as counts. */
  withdraw: gate('participant.withdraw')
    .input(inWorkshop)
    .mutation(async ({ ctx, input: { workshop } }): Promise<void> => {
      const seat = seatOf(ctx.as)
      await change(ctx, { workshop, actor: someSeat, access: true }, async (db) => {
        await withdrawFrom(db, await theRound(db, workshop), seat, ctx.now())
        const erased = { email: null, name: null, language: null, moreTimeAt: null }
        await changeSeat(db, seat.id, { ...erased, withdrawnAt: ctx.now() })
      })
    }),

  moreTime: gate('participant.moreTime')
    .input(inWorkshop)
    .mutation(async ({ ctx, input: { workshop } }): Promise<void> => {
      const seat = seatOf(ctx.as)
      await change(ctx, { workshop, actor: someSeat }, async (db) => {
        const phase = phaseOf(await theRound(db, workshop))
        if (phase !== 'paused') mustTakeAnswers(phase)
        await changeSeat(db, seat.id, { moreTimeAt: seat.moreTimeAt ?? ctx.now() })
      })
    }),

  /** Forgets the seat on this device; a helper who had a form open is a helper again. */
  leave: gate('participant.leave')
    .input(inWorkshop)
    .mutation(async ({ ctx, input: { workshop } }): Promise<void> => {
      if (seatOf(ctx.as).assisted) await change(ctx, { workshop }, (db) => closeForm(ctx, db, workshop))
      const own = ctx.sealed(helperCookie(workshop))
      if (own === null) ctx.forget(seatCookie(workshop))
      else {
        ctx.keep(seatCookie(workshop), own, SEAT_TIME)
        ctx.forget(helperCookie(workshop))
      }
    }),

  /** One paper form, or one person with the helper's tablet: a seat of its own, marked as assisted. */
  enterForm: gate('participant.enterForm')
    .input(input.enterForm)
    .mutation(async ({ ctx, input: { workshop, group, unit } }): Promise<{ workshop: string }> => {
      const helper = seatOf(ctx.as)
      const seat = await change(ctx, { workshop }, async (db) => {
        const { setup } = await theSetup(db, workshop)
        const phase = phaseOf(await theRound(db, workshop))
        if (phase === 'closed' || phase === 'revealed') mustTakeAnswers(phase)
        await closeForm(ctx, db, workshop)
        const number = await nextNumber(db, workshop, { group, role: 'participant' })
        const place = { role: 'participant', group, unit: checkUnit(setup, group, unit), number, via: 'helper' } as const
        const form = { ...emptySeat(ctx, workshop, place), joinedAt: ctx.now() }
        await addSeats(db, [form])
        return form
      })
      ctx.keep(helperCookie(workshop), { id: helper.id, version: helper.seatVersion, sitting: sittingOf(ctx.as) }, SEAT_TIME)
      ctx.keep(seatCookie(workshop), { id: seat.id, version: seat.seatVersion }, SEAT_TIME)
      return { workshop }
    }),
})

/** The form that is open in this browser, if any, is done with: nothing of it is ever shown again, whatever the browser has kept. */
async function closeForm(ctx: Context, db: Writer, workshop: string): Promise<void> {
  const held = ctx.sealed(seatCookie(workshop))
  const form = held === null ? null : await seatById(db, held.id)
  if (form?.assisted && form.seatVersion === held?.version) await endWaysIn(ctx, db, form)
}
