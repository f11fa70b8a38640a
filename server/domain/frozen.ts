import type { GroupShown, RoundResult } from '#server/domain/result.ts'
import { tellsWays } from '#server/domain/shown.ts'
import { byGroup } from '#server/domain/stakeholders.ts'
import type { Behind } from '#server/domain/withhold.ts'

/**
 * A frozen result as it is read today. One that was frozen before a group said from how many people on it is shown said why it is sealed
 * instead; that is left out, and the number comes from what is kept beside the result. Ways of coming in that too few took are left out.
 */
export function asReadNow(frozen: RoundResult, { least }: Pick<Behind, 'least'>): RoundResult {
  return { ...frozen, groups: byGroup((group) => groupNow(frozen.groups[group], least[group])) }
}

function groupNow({ standing, people, minimum, least, state, scored, came }: Kept, atReveal: number): GroupShown {
  const ways = Object.values(came ?? {}).map((each) => ({ came: each, scored: each }))
  return {
    ...{ standing, people, minimum, least: least ?? (state === 'shown' ? atReveal : minimum), state, scored },
    came: tellsWays(ways, minimum) ? came : null,
  }
}

type Kept = Omit<GroupShown, 'least'> & Partial<Pick<GroupShown, 'least'>>
