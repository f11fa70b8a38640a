import { caller } from '#app/caller.ts'
import { refusalCode } from '#app/guard.ts'
import type { Caller } from '#server/api/caller.ts'

/**
 * Does what a form of the seat's pages asks for where the page's scripts have not come, and leads back to the seat's page. That page says
 * what holds now, also where the deed was refused; whoever has no seat here learns nothing.
 */
export async function backToSeat(workshop: string, deed: (api: Caller) => Promise<unknown>): Promise<Response> {
  try {
    await deed(await caller())
  } catch (error) {
    const code = refusalCode(error)
    if (code === null) throw error
    if (code === 'not-found') return new Response(null, { status: 404 })
  }
  return new Response(null, { status: 303, headers: { location: `/w/${workshop}`, 'cache-control': 'no-store' } })
}
