import { notFound } from 'next/navigation'
import { cache } from 'react'
import { caller } from '#app/caller.ts'
import { refusalIn } from '#app/guard.ts'
import { type GoneCode, goneCode } from '#components/scoring/gone-code.ts'
import type { MySeat } from '#server/domain/views.ts'

type Ended = {
  gone: GoneCode
  /** The seat that withdrew, of which this browser may still keep something. */
  withdrawn: string | null
}

/** The seat that this browser holds in a workshop, or why it is none any more. Whoever never had one learns nothing. */
export const seatHere = cache(async (workshop: string): Promise<{ seat: MySeat } | Ended> => {
  try {
    const seat = await (await caller()).participant.mine({ workshop })
    return seat.state.archived ? { gone: 'archived', withdrawn: null } : { seat }
  } catch (error) {
    const refusal = refusalIn(error)
    const gone = goneCode(refusal?.code ?? null)
    if (refusal === null || gone === null) throw error
    if (gone === 'not-found') notFound()
    const { facts } = refusal
    return { gone, withdrawn: 'seat' in facts && typeof facts.seat === 'string' ? facts.seat : null }
  }
})
