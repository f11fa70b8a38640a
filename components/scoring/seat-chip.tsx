'use client'

import { useSay } from '#components/scoring/say.tsx'
import { GroupChip, Tag } from '#components/ui/chip.tsx'
import type { SeatRole } from '#server/domain/seats.ts'
import type { Group } from '#server/domain/stakeholders.ts'

type Props = { role: SeatRole; group: Group | null; number: number; assisted?: boolean }

/** Which seat this is: 'Resident 7' with the group's mark; who stands outside the triad has none. */
export function SeatChip({ role, group, number, assisted = false }: Props) {
  const say = useSay()
  if (group === null) return <Tag>{say(`groups.role.${role}`)}</Tag>
  return (
    <GroupChip group={group}>
      {say(`groups.${group}.seat`, { number })}
      {assisted && <span className="font-normal">· {say('header.paper')}</span>}
    </GroupChip>
  )
}
