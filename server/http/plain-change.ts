import type { IncomingMessage } from 'node:http'
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError, transformTRPCResponse } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { Api } from '#server/api/api.ts'
import type { Context } from '#server/api/context.ts'
import type { Visit } from '#server/http/handler.ts'

/**
 * Carries out a change as tRPC's own adapter does, with the same status, headers and words, but straight from Node's request to
 * Node's response. The adapter builds a Request, a Response and four streams in between, which cost more than keeping the answer
 * (docs/measurements.md): forty phones that score at once notice that. server/api/http.test.ts holds the two side by side.
 */
export async function answerPlainChange(router: Api['router'], { request, response }: Visit, path: string, ctx: Context): Promise<void> {
  const body = await bodyOf(request)
  if (body === null) return
  const config = router._def._config
  let status = 200
  let answer: unknown
  try {
    const call = { router, path, ctx, type: 'mutation', getRawInput: readOnce(body), signal: undefined, batchIndex: 0 } as const
    answer = transformTRPCResponse(config, { result: { data: await callTRPCProcedure(call) } })
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause)
    status = getHTTPStatusCodeFromError(error)
    const shape = getTRPCErrorShape({ config, error, path, type: 'mutation', input: undefined, ctx })
    answer = transformTRPCResponse(config, { error: shape })
  }
  const bytes = Buffer.from(JSON.stringify(answer))
  response.writeHead(status, { vary: 'trpc-accept, accept', 'content-type': 'application/json', 'content-length': bytes.length })
  response.end(bytes)
}

/**
 * Whether a request is a change in its usual form: a mutation that we have, as JSON of a length that was said (and so was looked at
 * before), with nothing more in its address. All else is the adapter's.
 */
export function isPlainChange({ request: { method, url, headers }, path }: Visit): boolean {
  return (
    method === 'POST' &&
    url === path &&
    headers['content-type'] === 'application/json' &&
    headers['content-length'] !== undefined &&
    headers['trpc-accept'] === undefined
  )
}

/** All of the body, or null where its sender left before the end. Its length was looked at before. */
function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.once('end', () => resolve(chunks.length === 1 ? (chunks[0] ?? null) : Buffer.concat(chunks)))
    request.once('error', () => resolve(null))
    request.once('close', () => resolve(null))
  })
}

const letters = new TextDecoder()

/** The input, read when it is first asked for; what cannot be read is the sender's fault. */
function readOnce(body: Buffer): () => Promise<unknown> {
  let input: { read: unknown } | null = null
  return async () => {
    input ??= { read: parse(body) }
    return input.read
  }
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(letters.decode(body))
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', message: cause instanceof Error ? cause.message : 'Invalid input', cause })
  }
}
