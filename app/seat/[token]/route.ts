import { entrance } from '#app/caller.ts'
import { refusalCode } from '#app/guard.ts'
import type { Caller } from '#server/api/caller.ts'

type Asked = { params: Promise<{ token: string }> }

/**
 * Where a seat link, card or typed seat code leads. Whoever comes back goes straight on; a seat that nobody has taken yet, and one
 * beside which this browser holds another, are taken by a button: programs that only look at a link send no form.
 */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  const { token } = await params
  return await orToJoin(async (api) => {
    const { taken, other } = await api.participant.lookAtSeat({ token })
    return taken && other === null ? await enter(api, token) : `/seat/${token}/take`
  })
}

/** Exchanges the token for a cookie, and leaves it out of the address bar. */
export async function POST(_: Request, { params }: Asked): Promise<Response> {
  const { token } = await params
  return await orToJoin((api) => enter(api, token))
}

const enter = async (api: Caller, token: string): Promise<string> => `/w/${(await api.participant.enter({ token })).workshop}`

async function orToJoin(way: (api: Caller) => Promise<string>): Promise<Response> {
  const { api, lines } = await entrance()
  try {
    return lead(await way(api), lines)
  } catch (error) {
    const code = refusalCode(error)
    // A refusal is for the person with the card, who can type a code where it is said; anything else is a fault of ours.
    if (code === null) throw error
    return lead(`/join?seat=${code}`, [])
  }
}

function lead(location: string, cookies: string[]): Response {
  const response = new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
