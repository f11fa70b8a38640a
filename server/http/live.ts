import type { Api } from '#server/api/api.ts'
import { admitToWorkshop } from '#server/api/relations.ts'
import { Refusal } from '#server/domain/errors.ts'
import type { Visit } from '#server/http/handler.ts'
import type { Hub } from '#server/live/hub.ts'
import type { Log } from '#server/log.ts'

/** A viewer is remembered by the cookies it came with: to ask again whether it may look, it is taken as if it came anew. */
export type Viewer = string

/** Whether whoever brings these cookies may follow the workshop; refuses otherwise. The gate decides, as for any procedure. */
export type Admit = (cookies: Viewer, workshop: string) => Promise<unknown>

export const makeAdmit =
  (api: Api): Admit =>
  (cookies, workshop) =>
    admitToWorkshop(api.createContext({ headers: { cookie: cookies } }), 'round.state', workshop)

/** Whether a viewer that is there may stay. A store that fails says neither yes nor no. */
export const makeMayStay =
  (admit: Admit) =>
  async (workshop: string, cookies: Viewer): Promise<boolean> => {
    try {
      await admit(cookies, workshop)
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }

/** GET /api/live/[id]: the gate admits once for each connection, then the hub sends the state. */
export function makeLive(hub: Hub<Viewer>, admit: Admit, log: Log) {
  return async ({ request, response }: Visit, workshop: string): Promise<void> => {
    const note = (status: number) => log.debug({ method: request.method, route: '/api/live/[id]', status }, 'request')
    const cookies = request.headers.cookie ?? ''
    const no = (status: number) => {
      note(status)
      response.writeHead(status, { 'cache-control': 'no-store' }).end()
    }
    if (request.method !== 'GET') return no(405)
    try {
      await admitLately(hub, () => admit(cookies, workshop))
    } catch (error) {
      // Also a seat that ended hears no more than that here: its page learns why from the procedures.
      if (error instanceof Refusal) return no(404)
      log.error({ err: error }, 'A viewer could not be admitted')
      return no(503)
    }
    if (response.destroyed) return
    note(200)
    hub.follow(response, workshop, cookies)
  }
}

/** Asks the gate until no access has been taken away meanwhile: nobody slips in between the question and the place in the hub. */
async function admitLately(hub: Hub<Viewer>, admit: () => Promise<unknown>): Promise<void> {
  let asked: number
  do {
    asked = hub.rechecks()
    await admit()
  } while (asked !== hub.rechecks())
}
