import type { ServerResponse } from 'node:http'
import type { Api } from '#server/api/api.ts'
import { type As, actorOf } from '#server/api/as.ts'
import { admitToWorkshop } from '#server/api/relations.ts'
import { Refusal } from '#server/domain/errors.ts'
import type { Visit } from '#server/http/handler.ts'
import type { Hub } from '#server/live/hub.ts'
import type { Log } from '#server/log.ts'

/** A viewer is remembered by the cookies it came with: to ask again whether it may look, it is taken as if it came anew. */
export type Viewer = string

/** Whether whoever brings these cookies may follow the workshop; refuses otherwise. The gate decides, as for any procedure. */
export type Admit = (cookies: Viewer, workshop: string) => Promise<As>

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

/** So many windows one seat, wall or account follows in at once; whoever opens more is no person, and takes the sockets of the others. */
export const MOST_STREAMS = 200

/** GET /api/live/[id]: the gate admits once for each connection, then the hub sends the state. */
export function makeLive(hub: Hub<Viewer>, admit: Admit, log: Log) {
  const streams = makeStreams()
  return async ({ request, response }: Visit, workshop: string): Promise<void> => {
    const note = (status: number) => log.debug({ method: request.method, route: '/api/live/[id]', status }, 'request')
    const cookies = request.headers.cookie ?? ''
    const no = (status: number) => {
      note(status)
      response.writeHead(status, { 'cache-control': 'no-store' }).end()
    }
    if (request.method !== 'GET') return no(405)
    let as: As
    try {
      as = await admitLately(hub, () => admit(cookies, workshop))
    } catch (error) {
      // Also a seat that ended hears no more than that here: its page learns why from the procedures.
      if (error instanceof Refusal) return no(404)
      log.error({ err: error }, 'A viewer could not be admitted')
      return no(503)
    }
    if (response.destroyed) return
    if (!streams.takes(as, response)) return no(429)
    note(200)
    hub.follow(response, workshop, cookies)
  }
}

/** Asks the gate until no access has been taken away meanwhile: nobody slips in between the question and the place in the hub. */
async function admitLately(hub: Hub<Viewer>, admit: () => Promise<As>): Promise<As> {
  let asked: number
  let as: As
  do {
    asked = hub.rechecks()
    as = await admit()
  } while (asked !== hub.rechecks())
  return as
}

/** Counts the streams that are open, by who follows. */
function makeStreams() {
  const open = new Map<string, number>()
  return {
    takes(as: As, response: ServerResponse): boolean {
      const who = `${as.kind} ${actorOf(as).actorId}`
      const count = open.get(who) ?? 0
      if (count >= MOST_STREAMS) return false
      open.set(who, count + 1)
      response.on('close', () => {
        const left = (open.get(who) ?? 1) - 1
        if (left === 0) open.delete(who)
        else open.set(who, left)
      })
      return true
    },
  }
}
