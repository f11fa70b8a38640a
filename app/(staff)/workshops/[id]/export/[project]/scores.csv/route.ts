import { caller } from '#app/caller.ts'
import { refusalCode } from '#app/guard.ts'

type Asked = { params: Promise<{ id: string; project: string }> }

/** The file of a project's scores. Where there is none yet, the page says so; who may not have it finds nothing here. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  const { id, project } = await params
  try {
    const { csv } = await (await caller()).result.export({ workshop: id, project })
    return new Response(csv, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="scores.csv"',
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    const code = refusalCode(error)
    // A refusal is for the person who asked; anything else is a fault of ours and must be seen.
    if (code === null) throw error
    if (code === 'not-ready') return new Response(null, { status: 303, headers: { location: `/workshops/${id}/export` } })
    return new Response(null, { status: 404 })
  }
}

/** A look at the address takes no file, so it leaves no line in the log. Next would answer it with the whole of GET. */
export const HEAD = (): Response => new Response(null, { status: 405, headers: { allow: 'GET' } })
