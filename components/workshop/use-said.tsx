'use client'

import { type ReactNode, useCallback, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { refusalOf, refusalSentence } from '#components/session/refusal.ts'
import { Toast } from '#components/ui/toast.tsx'

type Said = { text: string; undo: (() => void) | null }

/**
 * Does something on the server and says at the lower edge what came of it, with a way back where there is one. A refusal is said
 * there too. `busy` names what is under way.
 */
export function useSaid(): { busy: string | null; act: Act; toast: ReactNode } {
  const common = useTranslations('common')
  const say = useTranslations('refusal')
  const [busy, setBusy] = useState<string | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const gone = useCallback(() => setSaid(null), [])

  const act: Act = async (name, work) => {
    if (busy !== null) return
    setBusy(name)
    try {
      const answer = await work()
      setSaid(typeof answer === 'object' && answer !== null ? { undo: null, ...answer } : null)
    } catch (error) {
      setSaid({ text: refusalSentence(say, refusalOf(error)), undo: null })
    } finally {
      setBusy(null)
    }
  }
  function undo() {
    setSaid(null)
    said?.undo?.()
  }
  const toast = <Toast text={said?.text ?? null} undo={said?.undo ? common('undo') : undefined} onUndo={undo} onGone={gone} />
  return { busy, act, toast }
}

/** What the work answers is said; nothing is said where it answers nothing. */
export type Act = (name: string, work: () => Promise<{ text: string; undo?: () => void } | undefined>) => Promise<void>
