import { initTRPC } from '@trpc/server'
import type { As } from '#server/api/as.ts'
import type { Context } from '#server/api/context.ts'
import { seatCookie } from '#server/api/cookies.ts'
import { admitToCity, admitToWorkshop } from '#server/api/relations.ts'
import { answerFor, refusalIn } from '#server/api/trouble.ts'
import { type Action, rowOf } from '#server/domain/access.ts'
import { id } from '#server/domain/common.input.ts'
import { refuse } from '#server/domain/errors.ts'

const t = initTRPC.context<Context>().create({
  // Never a stack: it may hold what was sent.
  isDev: false,
  errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, refusal: refusalIn(error) } }),
})

export const router = t.router
export const makeCaller = t.createCallerFactory

/**
 * The one gate: a procedure cannot be built without naming its action, and the table in server/domain/access.ts says who may do
 * it. Who is not admitted learns nothing, not even whether the input would have been good.
 */
export const gate = (action: Action) =>
  answering(action).use(async ({ ctx, getRawInput, next }) => {
    const as =
      rowOf(action).scope === 'city' ? await admitToCity(ctx, action) : await admitToWorkshop(ctx, action, workshopIn(await getRawInput()))
    return await next({ ctx: { as, action } })
  })

/**
 * The gate for the one action that forty phones do all the time. It asks for a sealed cookie of a seat in that workshop; whether the
 * seat may is asked inside the change itself (server/api/saving.ts), with phase and sheet, so that nothing is read twice.
 */
export const gateInside = (action: 'sheet.save') =>
  answering(action).use(async ({ ctx, getRawInput, next }) => {
    const held = ctx.sealed(seatCookie(workshopIn(await getRawInput()))) ?? refuse('not-found')
    return await next({ ctx: { held } })
  })

/** Names the action, checks that it stands at its own path, and turns whatever is thrown into an answer. */
const answering = (action: Action) =>
  t.procedure.use(async ({ ctx, path, next }) => {
    if (path !== action) throw new Error(`The gate of '${action}' stands at '${path}'.`)
    const result = await next()
    if (!result.ok) throw answerFor(result.error, action, ctx.house.log)
    return result
  })

/** Without a workshop there is none that the asker could belong to. */
function workshopIn(input: unknown): string {
  if (typeof input !== 'object' || input === null || !('workshop' in input)) return refuse('not-found')
  const { success, data } = id.safeParse(input.workshop)
  return success ? data : refuse('not-found')
}

/** What a procedure gets once the gate has let it through. */
export type Admitted = Context & { as: As; action: Action }
