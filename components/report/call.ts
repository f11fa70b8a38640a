import type { FactorResult } from '#server/domain/result.ts'

/** A factor that calls for a move: a conflict, or needed and not ready. */
export function callFor({ level, blocker }: Pick<FactorResult, 'level' | 'blocker'>): 'conflict' | 'blocker' | 'both' | null {
  if (level === 'conflict') return blocker === null ? 'conflict' : 'both'
  return blocker === null ? null : 'blocker'
}
