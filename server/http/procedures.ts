import type { AnyTRPCProcedure } from '@trpc/server'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import type { Api } from '#server/api/api.ts'
import { LARGEST_BODY, PROCEDURES, type Visit } from '#server/http/handler.ts'
import { answerPlainChange, isPlainChange } from '#server/http/plain-change.ts'
import { answerReady } from '#server/http/ready-answer.ts'

/** /api/trpc/…: the procedures, for browsers. One call a request: many in one would pass the counting of guesses. */
export function makeProcedures(api: Api) {
  const { router, createContext } = api
  // Confessed: typed as a tree, while tRPC keeps one list by full names.
  const procedures = router._def.procedures as unknown as Record<string, AnyTRPCProcedure>
  const changes = new Set(Object.keys(procedures).filter((name) => procedures[name]?._def.type === 'mutation'))
  return async (visit: Visit): Promise<void> => {
    const { request, response, path, address } = visit
    // What a procedure answers is somebody's own, and of this moment.
    response.setHeader('cache-control', 'no-store')
    const setCookie = (line: string) => {
      response.appendHeader('set-cookie', line)
    }
    const context = () => createContext({ headers: request.headers, address, setCookie })
    const name = nameIn(path)
    if (isPlainChange(visit) && changes.has(name)) return await answerPlainChange(router, visit, name, context())
    if (await answerReady(api, visit, name, context)) return
    await nodeHTTPRequestHandler({
      req: request,
      res: response,
      path: name,
      router,
      createContext: async () => context(),
      maxBodySize: LARGEST_BODY,
      allowBatching: false,
    })
  }
}

function nameIn(path: string): string {
  try {
    return decodeURIComponent(path.slice(PROCEDURES.length))
  } catch {
    return ''
  }
}
