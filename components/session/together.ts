import { groups } from '#server/domain/stakeholders.ts'
import type { Progress, SharedState } from '#server/domain/state.ts'

/** The counts of the three groups added up. For the console's lines only: no result ever adds groups together. */
export function together(progress: SharedState['progress']): Progress {
  return groups
    .map((group) => progress[group])
    .reduce((sum, each) => ({ joined: sum.joined + each.joined, scoring: sum.scoring + each.scoring, done: sum.done + each.done }))
}
