import { callTRPCProcedure } from '@trpc/server'
import type { Api } from '#server/api/api.ts'
import type { Context } from '#server/api/context.ts'
import type { Visit } from '#server/http/handler.ts'
import { sendReady } from '#server/http/send-ready.ts'

/** Questions whose answer is large, the same for everybody, and asked by all phones of a room in the same second. */
const SAME_FOR_ALL: readonly string[] = ['result.read']

/**
 * Answers such a question with bytes that were serialised and compressed once. The gate is asked as for any other; answers false, and
 * has sent nothing, where there are no such bytes: the adapter then says why.
 */
export async function answerReady({ router, ready }: Api, visit: Visit, path: string, context: () => Context): Promise<boolean> {
  const { request } = visit
  if (request.method !== 'GET' || !SAME_FOR_ALL.includes(path)) return false
  const input = inputIn(request.url ?? '')
  if (input === undefined) return false
  const call = { router, path, ctx: context(), type: 'query', getRawInput: async () => input, signal: undefined, batchIndex: 0 } as const
  // Whatever is refused is asked again by the adapter, which has the words for it.
  const answer: unknown = await callTRPCProcedure(call).catch(() => null)
  const bytes = ready(answer)
  if (bytes === null) return false
  sendReady(visit, bytes, { 'content-type': 'application/json', vary: 'trpc-accept, accept' })
  return true
}

/** tRPC's own form of a question: `?input=` and JSON; undefined for any other. */
function inputIn(url: string): unknown {
  const text = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('input')
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
