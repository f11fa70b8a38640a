import { caller } from '#app/caller.ts'
import type { Revealed } from '#components/session/use-revealed.ts'
import type { SharedState } from '#server/domain/state.ts'
import { asTold } from '#server/domain/told.ts'

/** What the spotlight shows, for a page's first picture; null before the reveal. */
export async function revealedIn({ workshop, reveal, spotlight }: SharedState): Promise<Revealed | null> {
  if (reveal === null || spotlight === null) return null
  const { project, factor } = spotlight
  const api = await caller()
  const [result, reasons] = await Promise.all([
    api.result.read({ workshop, project }),
    factor === null ? null : api.result.reasons({ workshop, project, factor }),
  ])
  return { result: asTold(result), factor, reasons }
}
