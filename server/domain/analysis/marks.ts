import type { PairClass } from './classify-pair.ts'
import type { Stance } from './stance.ts'

/** `sure`: beyond doubt for every group that it takes. `likely`: by the means alone. */
export type Certainty = 'sure' | 'likely'

type Stances = readonly (Stance | null)[]

const isHigh = (stance: Stance | null): boolean => stance === 'high'
const isHighish = (stance: Stance | null): boolean => stance === 'high' || stance === 'leans high'
const isLow = (stance: Stance | null): boolean => stance === 'low'
const isLowish = (stance: Stance | null): boolean => stance === 'low' || stance === 'leans low'

/** At least one group finds it important, or is split over it. */
export const isImportant = (importance: Stances): boolean => importance.some((stance) => isHighish(stance) || stance === 'split')

/**
 * What all groups heard find important and at least one finds not ready. A missing voice does not prevent it (it is named beside);
 * an open or split one does. One voice alone blocks nothing.
 */
export function blockerOf(importance: Stances, readiness: Stances): Certainty | null {
  const voices = importance.filter((stance) => stance !== null)
  if (voices.length < 2) return null
  if (voices.every(isHigh) && readiness.some(isLow)) return 'sure'
  return voices.every(isHighish) && readiness.some(isLowish) ? 'likely' : null
}

/** What all groups, none missing, find important and in place, without a conflict. */
export function strengthOf(importance: Stances, readiness: Stances, classes: readonly PairClass[]): Certainty | null {
  const all = [...importance, ...readiness]
  if (all.length === 0 || classes.includes('conflict')) return null
  return all.every(isHigh) ? 'sure' : all.every(isHighish) ? 'likely' : null
}

/** What the source ties to the project's stage while all groups, none missing, find it unimportant. */
export function blindSpotOf(importance: Stances, stage: string | null, stages: readonly string[]): Certainty | null {
  if (stage === null || !stages.includes(stage) || importance.length === 0) return null
  return importance.every(isLow) ? 'sure' : importance.every(isLowish) ? 'likely' : null
}
