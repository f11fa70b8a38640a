import { type Edition, editionOf, reports } from '#db/queries/results.ts'
import { changeRound, type RevealInHand, revealOf } from '#db/queries/rounds.ts'
import { hideReason } from '#db/queries/sheet-changes.ts'
import { mySheets } from '#db/queries/sheets.ts'
import type { Reader } from '#db/store.ts'
import { accountOf, seatOf } from '#server/api/as.ts'
import { change } from '#server/api/change.ts'
import { type Admitted, gate, router } from '#server/api/gate.ts'
import { theRound, theWorkshop } from '#server/api/loading.ts'
import { exportProcedures } from '#server/api/routers/exports.ts'
import { refuse } from '#server/domain/errors.ts'
import { mayRead } from '#server/domain/reasons.ts'
import * as input from '#server/domain/result.input.ts'
import type { MyScores, Reasons, Report, ReportEdition, RoundResult } from '#server/domain/result.ts'
import { wasMoved } from '#server/domain/seats.ts'
import { CANT_SAY, type Score } from '#server/domain/sheet.ts'
import type { ReportListItem } from '#server/domain/views.ts'

export const resultRouter = router({
  /** The same bytes for everybody, whoever asks. */
  read: gate('result.read')
    .input(input.oneResult)
    .query(
      ({ ctx, input: { workshop, project } }): Promise<RoundResult> =>
        ctx.house.store.read(async (db) => ctx.results.result(db, await theEdition(db, workshop, project))),
    ),

  reasons: gate('result.reasons')
    .input(input.reasonsOfFactor)
    .query(
      ({ ctx, input: { workshop, project, factor } }): Promise<Reasons> =>
        ctx.house.store.read(async (db) => {
          const edition = await theEdition(db, workshop, project)
          const result = await ctx.results.result(db, edition)
          if (!result.factors.some((each) => each.id === factor)) return refuse('not-in-round', { part: 'factor' }, 'factor')
          const all = await ctx.results.reasons(db, edition)
          return mayRead(result, all[factor], ctx.as.role === 'facilitator')
        }),
    ),

  mine: gate('result.mine')
    .input(input.oneProject)
    .query(
      ({ ctx, input: { workshop, project } }): Promise<MyScores> =>
        ctx.house.store.read(async (db) => {
          const seat = seatOf(ctx.as)
          const edition = await theEdition(db, workshop, project)
          const { factors, axes } = await ctx.results.result(db, edition)
          // A seat that was moved is shown nothing of what was scored on its old device.
          const own = wasMoved(seat) ? undefined : (await mySheets(db, { seat: seat.id, round: edition.round })).get(project)
          const scores = (all: readonly Score[] | null | undefined) =>
            Object.fromEntries(factors.map(({ id }, place) => [id, all?.[place] === CANT_SAY ? null : (all?.[place] ?? null)]))
          return {
            importance: scores(own?.sheet.importance),
            readiness: axes.includes('readiness') ? scores(own?.sheet.readiness) : null,
          }
        }),
    ),

  hideReason: gate('result.hideReason')
    .input(input.oneReason)
    .mutation(({ ctx, input: { workshop, reason } }): Promise<void> => hide(ctx, workshop, reason, ctx.now())),

  unhideReason: gate('result.unhideReason')
    .input(input.oneReason)
    .mutation(({ ctx, input: { workshop, reason } }): Promise<void> => hide(ctx, workshop, reason, null)),

  ...exportProcedures,
})

export const reportRouter = router({
  list: gate('report.list').query(async ({ ctx }): Promise<ReportListItem[]> => {
    const runBy = ctx.as.role === 'reviewer' ? null : accountOf(ctx.as).id
    return await ctx.house.store.read((db) => reports(db, { runBy }))
  }),

  /** All that the page of a report follows from, beside the city's settings. */
  edition: gate('report.edition')
    .input(input.oneProject)
    .query(
      ({ ctx, input: { workshop, project } }): Promise<ReportEdition> =>
        ctx.house.store.read(async (db) => ({ ...(await theEdition(db, workshop, project)), reader: ctx.as.role })),
    ),

  read: gate('report.read')
    .input(input.oneResult)
    .query(
      ({ ctx, input: { workshop, project } }): Promise<Report> =>
        ctx.house.store.read(async (db) => {
          const edition = await theEdition(db, workshop, project)
          const result = await ctx.results.result(db, edition)
          const all = await ctx.results.reasons(db, edition)
          return { result, reasons: Object.fromEntries(result.factors.map(({ id }) => [id, mayRead(result, all[id], false)])) }
        }),
    ),
})

/** The edition that holds. Before the reveal every project, also one that is not there, is answered alike. */
const theEdition = async (db: Reader, workshop: string, project: string): Promise<Edition> =>
  (await editionOf(db, { workshop, project })) ?? refuse('not-ready', { why: 'not-revealed' })

/** Hides a reason or shows it again; all who show reasons hear that they have to look again. */
async function hide(ctx: Admitted, workshop: string, reason: string, hiddenAt: number | null): Promise<void> {
  await change(ctx, { workshop, facts: { reason } }, async (db) => {
    if ((await theWorkshop(db, workshop)).archivedAt !== null) refuse('archived')
    const round = await theRound(db, workshop)
    const reveal: RevealInHand = (await revealOf(db, round.id)) ?? refuse('not-ready', { why: 'not-revealed' })
    if (!(await hideReason(db, reveal, reason, hiddenAt))) refuse('not-found')
    await changeRound(db, round.id, { words: (round.words ?? 0) + 1 })
  })
}
