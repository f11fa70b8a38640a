'use client'

import { useTranslations } from 'use-intl/react'
import type { SeatCard } from '#server/domain/views.ts'

type Seat = Pick<SeatCard, 'role' | 'group' | 'number'>

/** A seat by its word and number: 'Resident 7', 'Helper 1'. Never a name. */
export function useSeatName(): (seat: Seat) => string {
  const seats = useTranslations('groups')
  const t = useTranslations('setup.seat')
  return ({ role, group, number }) => {
    if (group !== null) return seats(`${group}.seat`, { number })
    return t(role === 'helper' ? 'helper' : 'observer', { number })
  }
}
