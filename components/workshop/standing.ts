import type { Phase } from '#server/domain/round.ts'
import type { Missing } from '#server/domain/workshop.ts'

/** Where a workshop stands on the list: its phase, or that it is still a draft, or that it was put away. */
export type Standing = Phase | 'draft' | 'archived'

export function standingOf(workshop: { phase: Phase; missing: readonly Missing[]; archivedAt: number | null }): Standing {
  if (workshop.archivedAt !== null) return 'archived'
  if (workshop.phase === 'joining' && workshop.missing.length > 0) return 'draft'
  return workshop.phase
}
