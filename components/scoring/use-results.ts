'use client'

import { useEffect, useState } from 'react'
import { spread } from '#components/session/live.ts'
import { waitAfter } from '#components/session/stream.ts'

/**
 * What shows results, with its words: not on the scoring page, where it would weigh more than all the rest. It comes once scoring has
 * closed, so that it is there when the results are; asked for until it has come.
 */
export function useResultsCode(wanted: boolean, language: string) {
  const [code, setCode] = useState<Awaited<ReturnType<typeof load>> | null>(null)
  const missing = wanted && code === null
  useEffect(() => {
    if (!missing) return
    let over = false
    let failures = 0
    let timer: ReturnType<typeof setTimeout>
    const go = async () => {
      try {
        const came = await load(language)
        if (!over) setCode(came)
      } catch {
        if (!over) timer = setTimeout(go, waitAfter(++failures, Math.random()))
      }
    }
    const callOff = spread(go)
    return () => {
      over = true
      callOff()
      clearTimeout(timer)
    }
  }, [missing, language])
  return code
}

async function load(language: string) {
  const [{ Results }, { speak }] = await Promise.all([import('#components/results/results.tsx'), import('#components/results/speak.ts')])
  return { Results, speech: await speak(language) }
}
