'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { refusalOf, refusalSentence } from '#components/session/refusal.ts'

/**
 * One decision at a time: `busy` is the name of the one on its way, `problem` is why the last was refused, as a sentence.
 * Needs the namespace `refusal` around it.
 */
export function useDecision() {
  const say = useTranslations('refusal')
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  /** Answers whether it was done. */
  async function decide(name: string, work: () => Promise<void>): Promise<boolean> {
    if (busy !== null) return false
    setBusy(name)
    setProblem(null)
    try {
      await work()
      return true
    } catch (error) {
      setProblem(refusalSentence(say, refusalOf(error)))
      return false
    } finally {
      setBusy(null)
    }
  }
  return { busy, problem, decide, forget: () => setProblem(null) }
}

export type Decision = ReturnType<typeof useDecision>
