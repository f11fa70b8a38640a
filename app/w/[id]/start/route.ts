import { backToSeat } from '#app/w/[id]/posted.ts'
import { agreed } from '#components/scoring/agreed.ts'

type Asked = { params: Promise<{ id: string }> }

/** The notice was read, and the question about the record answered where it is asked: what the gate's form sends. */
export async function POST(request: Request, { params }: Asked): Promise<Response> {
  const { id } = await params
  const onRecord = agreed((await request.formData()).get('on-record'))
  return await backToSeat(id, (api) => api.participant.readNotice({ workshop: id, onRecord }))
}
