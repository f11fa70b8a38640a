import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import type { Api } from '#server/api/api.ts'
import { LARGEST_BODY, PROCEDURES, type Visit } from '#server/http/handler.ts'

/** /api/trpc/…: the procedures, for browsers. One call a request: many in one would pass the counting of guesses. */
export function makeProcedures({ router, createContext }: Api) {
  return async ({ request, response, path, address }: Visit): Promise<void> => {
    // What a procedure answers is somebody's own, and of this moment.
    response.setHeader('cache-control', 'no-store')
    const setCookie = (line: string) => {
      response.appendHeader('set-cookie', line)
    }
    await nodeHTTPRequestHandler({
      req: request,
      res: response,
      path: nameIn(path),
      router,
      createContext: async () => createContext({ headers: request.headers, address, setCookie }),
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
