import { backToSeat } from '#app/w/[id]/posted.ts'

type Asked = { params: Promise<{ id: string }> }

/** Withdraws, after the page has asked once more. */
export async function POST(_: Request, { params }: Asked): Promise<Response> {
  const { id } = await params
  return await backToSeat(id, (api) => api.participant.withdraw({ workshop: id }))
}
