'use client'

import { createContext, useContext } from 'react'
import type { Speech } from '#components/results/speak.ts'

/** Given by `Results` to everything in it. */
export const SpeechIn = createContext<Speech | null>(null)

export function useSpeech(): Speech {
  const speech = useContext(SpeechIn)
  if (speech === null) throw new Error('Results are shown inside SpeechIn.')
  return speech
}
