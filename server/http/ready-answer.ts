import { callTRPCProcedure } from '@trpc/server'
import type { Api } from '#server/api/api.ts'
import type { Context } from '#server/api/context.ts'
import type { Ready } from '#server/api/results.ts'
import type { Visit } from '#server/http/handler.ts'

/** Questions whose answer is large, the same for everybody, and asked by all phones of a room in the same second. */
const SAME_FOR_ALL: readonly string[] = ['result.read']

/**
 * Answers such a question with bytes that were serialised and compressed once. The gate is asked as for any other; answers false, and
 * has sent nothing, where there are no such bytes: the adapter then says why.
 */
export async function answerReady(
  { router, ready }: Api,
  { request, response }: Visit,
  path: string,
  context: () => Context,
): Promise<boolean> {
  if (request.method !== 'GET' || !SAME_FOR_ALL.includes(path)) return false
  const input = inputIn(request.url ?? '')
  if (input === undefined) return false
  const call = { router, path, ctx: context(), type: 'query', getRawInput: async () => input, signal: undefined, batchIndex: 0 } as const
  // Whatever is refused is asked again by the adapter, which has the words for it.
  const answer: unknown = await callTRPCProcedure(call).catch(() => null)
  const bytes = ready(answer)
  if (bytes === null) return false
  const { encoding, body } = chosen(bytes, String(request.headers['accept-encoding'] ?? ''))
  response.writeHead(200, {
    vary: 'accept-encoding, trpc-accept, accept',
    'content-type': 'application/json',
    'content-length': body.length,
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  })
  response.end(body)
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

function chosen({ plain, gzip, brotli }: Ready, accepted: string): { encoding: 'br' | 'gzip' | null; body: Buffer } {
  const takes = (name: string) => accepted.split(',').some((each) => each.trim().split(';')[0] === name)
  if (takes('br')) return { encoding: 'br', body: brotli }
  return takes('gzip') ? { encoding: 'gzip', body: gzip } : { encoding: null, body: plain }
}
