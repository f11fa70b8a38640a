import { entrance } from '#app/caller.ts'
import { refusalCode } from '#app/guard.ts'

/** A wall that nobody has: its page says that the link is no longer good. */
const NO_WALL = '/wall/ended'

/** Exchanges the token of a screen link for a cookie, and leaves it out of the address bar. `?dark` goes along. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  const { api, lines } = await entrance()
  try {
    const { workshop } = await api.screen.enter({ token })
    const dark = new URL(request.url).searchParams.has('dark') ? '?dark' : ''
    return lead(`/wall/${workshop}${dark}`, lines)
  } catch (error) {
    // A refusal is for the person at the screen; anything else is a fault of ours and must be seen.
    if (refusalCode(error) === null) throw error
    return lead(NO_WALL, [])
  }
}

function lead(location: string, cookies: string[]): Response {
  const response = new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
