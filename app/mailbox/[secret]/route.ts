import { redirect } from 'next/navigation'

/** The printed link: exchanges its secret for a cookie, so that the secret leaves the address bar at once. */
export async function GET(_: Request, { params }: { params: Promise<{ secret: string }> }): Promise<Response> {
  const { secret } = await params
  const line = globalThis.__concord.openMailbox(secret)
  // A wrong secret leads to the same page, which says how the mailbox opens.
  if (line === null) redirect('/mailbox')
  return new Response(null, { status: 303, headers: { location: '/mailbox', 'set-cookie': line, 'cache-control': 'no-store' } })
}
