'use client'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SharedState } from '#server/domain/state.ts'

/** What a screen reader on the console is told, politely: where the round stands, that the time is up, that somebody needs more. */
export function useAnnouncement(state: SharedState, timeUp: boolean): string {
  const t = useTranslations('console.said')
  const [said, setSaid] = useState('')
  const before = useRef({ phase: state.phase, moreTime: state.moreTime, timeUp })
  useEffect(() => {
    const old = before.current
    before.current = { phase: state.phase, moreTime: state.moreTime, timeUp }
    if (old.phase !== state.phase) setSaid(t(state.phase))
    else if (!old.timeUp && timeUp) setSaid(t('timeUp'))
    else if (state.moreTime > old.moreTime) setSaid(t('moreTime', { count: state.moreTime }))
  }, [state.phase, state.moreTime, timeUp, t])
  return said
}
