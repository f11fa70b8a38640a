import { notFound } from 'next/navigation'
import { cache } from 'react'
import { caller } from '#app/caller.ts'
import { refusalCode } from '#app/guard.ts'
import { type GoneCode, goneCode } from '#components/scoring/gone-code.ts'
import type { MySeat } from '#server/domain/views.ts'

/** The seat that this browser holds in a workshop, or why it is none any more. Whoever never had one learns nothing. */
export const seatHere = cache(async (workshop: string): Promise<{ seat: MySeat } | { gone: GoneCode }> => {
  try {
    const seat = await (await caller()).participant.mine({ workshop })
    return seat.state.archived ? { gone: 'archived' } : { seat }
  } catch (error) {
    const gone = goneCode(refusalCode(error))
    if (gone === null) throw error
    if (gone === 'not-found') notFound()
    return { gone }
  }
})
