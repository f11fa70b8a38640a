import type { RoundResult } from '#server/domain/result.ts'
import { heardIn } from '#server/domain/sentences/view.ts'

/** Fewer than two groups were heard: nothing can be in conflict, or block, and nothing may be said to be well either. */
export const nobodyToCompare = (result: RoundResult): boolean => heardIn(result).length < 2

/** On how many factors no difference was found, and too few say that there is none. */
export const unsettled = ({ factors }: RoundResult): number =>
  factors.filter(({ level, overall }) => level === null && [overall.importance, overall.readiness].includes('too few')).length
