'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { View } from '#components/scoring/outbox.ts'
import { useSay } from '#components/scoring/say.tsx'

/**
 * What a screen reader says after a choice: once, when it is saved or certainly kept, not with each arrow key. `expect` names the
 * choice; `heard` is the text of the live region.
 */
export function useAnnouncer(view: View): { heard: string; expect: (answer: string) => void } {
  const say = useSay()
  const [heard, setHeard] = useState('')
  const expected = useRef('')

  useEffect(() => {
    if (expected.current === '' || (view.standing !== 'saved' && view.standing !== 'kept')) return
    setHeard(say(`announce.${view.standing}`, { answer: expected.current }))
    expected.current = ''
  }, [view, say])

  const expect = useCallback((answer: string) => {
    expected.current = answer
  }, [])
  return { heard, expect }
}
