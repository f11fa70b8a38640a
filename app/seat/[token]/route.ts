import { entrance } from '#app/caller.ts'
import { refusalCode } from '#app/guard.ts'

/** Exchanges the token of a seat link, card or typed seat code for a cookie, and leaves it out of the address bar. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  const { api, lines } = await entrance()
  try {
    const { workshop } = await api.participant.enter({ token })
    return lead(`/w/${workshop}`, lines)
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
