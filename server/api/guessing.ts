import type { Context } from '#server/api/context.ts'
import { Refusal, type RefusalCode } from '#server/domain/errors.ts'

const WRONG: readonly RefusalCode[] = ['code-wrong', 'expired']

/**
 * Does something that a stranger could try again and again with another code each time. Only wrong codes are counted; who typed too
 * many of them waits, also with a right one.
 */
export async function guessing<Answer>(ctx: Context, attempt: () => Promise<Answer>): Promise<Answer> {
  await ctx.guesses.mayGuess(ctx.address)
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof Refusal && WRONG.includes(error.code)) await ctx.guesses.wrong(ctx.address)
    throw error
  }
}
