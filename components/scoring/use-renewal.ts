'use client'

import { useEffect } from 'react'

const LOOK_AGAIN = 2000
const RENEWED = 'concord/renewed'

/**
 * Renews a page of an older build, once nothing is left to send and nobody is typing. Once a build: a page that keeps coming back
 * old must not renew itself for ever.
 */
export function useRenewal(running: string | null, mine: string, ready: boolean): void {
  useEffect(() => {
    if (running === null || running === mine || !ready) return
    const look = () => {
      if (document.activeElement instanceof HTMLTextAreaElement || document.visibilityState === 'hidden') return
      if (wasRenewedFor(running)) return
      location.reload()
    }
    look()
    const timer = setInterval(look, LOOK_AGAIN)
    return () => clearInterval(timer)
  }, [running, mine, ready])
}

function wasRenewedFor(build: string): boolean {
  try {
    if (sessionStorage.getItem(RENEWED) === build) return true
    sessionStorage.setItem(RENEWED, build)
    return false
  } catch {
    // Without a memory a second renewal could not be told from the first.
    return true
  }
}
