'use client'

import { useCallback, useEffect, useState } from 'react'

/**
 * Which screen is shown. Each has its own address (`#7`), so that the browser's Back leads to the screen before and a renewed page
 * comes back to the same one. `turn` grows with every step, also with one to the same screen.
 */
export function useStep(count: number, first: number): { at: number; turn: number; go: (place: number) => void } {
  const [{ at, turn }, setStep] = useState({ at: first, turn: 0 })

  useEffect(() => {
    const fromAddress = (stepped: boolean) => {
      const place = Number.parseInt(location.hash.slice(1), 10) - 1
      if (place >= 0 && place < count) setStep((old) => (old.at === place ? old : { at: place, turn: stepped ? old.turn + 1 : old.turn }))
    }
    const back = () => fromAddress(true)
    fromAddress(false)
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [count])

  const go = useCallback(
    (place: number) => {
      const next = Math.max(0, Math.min(count - 1, place))
      history.pushState(null, '', `#${next + 1}`)
      setStep((old) => ({ at: next, turn: old.turn + 1 }))
      scrollTo(0, 0)
    },
    [count],
  )
  return { at: Math.min(at, count - 1), turn, go }
}
