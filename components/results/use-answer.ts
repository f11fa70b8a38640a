'use client'

import { useEffect, useState } from 'react'
import { ask } from '#components/scoring/send.ts'
import { spread } from '#components/session/live.ts'
import { waitAfter } from '#components/session/stream.ts'

/**
 * The answer to a question, asked once for as long as `kept` lives: not by all phones of a room in the same moment, and again until it
 * has come. Null until then, and for no question.
 */
export function useAnswer<T>(kept: Map<string, T>, procedure: string, input: object | null): T | null {
  const [, setCame] = useState(0)
  const question = input === null ? null : JSON.stringify(input)
  useEffect(() => {
    if (question === null || kept.has(question)) return
    let over = false
    let failures = 0
    let asking = false
    let timer: ReturnType<typeof setTimeout>
    const go = async () => {
      if (asking || over) return
      asking = true
      const answer = await ask<T>(procedure, JSON.parse(question))
      asking = false
      if (answer.kind === 'done') {
        kept.set(question, answer.result)
        if (!over) setCame((count) => count + 1)
        over = true
      } else if (!over) timer = setTimeout(go, waitAfter(++failures, Math.random()))
    }
    const now = () => {
      clearTimeout(timer)
      void go()
    }
    const callOff = spread(go)
    addEventListener('online', now)
    return () => {
      over = true
      callOff()
      clearTimeout(timer)
      removeEventListener('online', now)
    }
  }, [kept, procedure, question])
  return question === null ? null : (kept.get(question) ?? null)
}
