import type { Reasons, RoundResult } from '#server/domain/result.ts'
import { byGroup } from '#server/domain/stakeholders.ts'

/**
 * What may be read of the reasons for one factor: none of a group that is not shown, and hidden ones only by who hides them. Observers
 * speak for themselves and stand apart.
 */
export function mayRead(result: RoundResult, reasons: Reasons | undefined, withHidden: boolean): Reasons {
  const visible = (each: Reasons['observer']) => each.filter(({ hidden }) => withHidden || !hidden)
  return {
    ...byGroup((group) => (result.groups[group].state === 'shown' ? visible(reasons?.[group] ?? []) : [])),
    observer: visible(reasons?.observer ?? []),
  }
}
