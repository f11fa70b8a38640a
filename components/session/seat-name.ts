'use client'
import { useTranslations } from 'use-intl'
import type { SeatCard, SeatView } from '#server/domain/views.ts'

/** 'Resident 7': what a seat is called, never who sits in it. */
export function useSeatName(): (seat: Pick<SeatView | SeatCard, 'group' | 'role' | 'number'>) => string {
  const t = useTranslations('console.seats')
  const names = useTranslations('groups')
  return ({ group, role, number }) =>
    group === null ? t(role === 'helper' ? 'helper' : 'observer', { number }) : names(`${group}.seat`, { number })
}
