'use client'

import { useEffect } from 'react'
import { takeEarly } from '#components/scoring/early.ts'
import type { Step } from '#components/scoring/steps.ts'
import type { Sheets } from '#components/scoring/use-sheets.ts'
import type { MySheets } from '#server/domain/views.ts'

/** Takes what somebody chose before the scripts came, on the screen that stood there then. */
export function useEarly({ ready, choose }: Sheets, step: Step | undefined, mine: MySheets) {
  const takes = ready && step?.kind === 'factor' && mine.seat.role === 'participant'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when answers can be taken; not again with each answer.
  useEffect(() => {
    if (!takes) return
    const early = takeEarly()
    if (Object.keys(early).length > 0) choose(step.project, step.factor, early)
  }, [takes])
}
