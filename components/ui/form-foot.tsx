'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from './button.tsx'
import { Callout } from './callout.tsx'

type State = { summary: string | null; sending: boolean; restored: boolean; revert: () => void }

/** The end of a form: what went wrong in a sentence that is read out, the step itself, and lesser steps after it. */
export function FormFoot({
  state,
  action,
  busy,
  said,
  children,
}: {
  state: State
  action: string
  busy?: string
  said?: string | null
  children?: ReactNode
}) {
  const t = useTranslations('common')
  return (
    <div>
      <div role="alert">
        {state.summary && (
          <Callout strong className="mb-4">
            {state.summary}
          </Callout>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="main" busy={state.sending && (busy ?? t('saving'))}>
          {action}
        </Button>
        {children}
        <span role="status" className="text-sm text-ink-2">
          {said}
        </span>
      </div>
    </div>
  )
}

/** At the head of a form: that an unsaved draft was found, and the way back from it. */
export function DraftNote({ state }: { state: State }) {
  const t = useTranslations('common')
  return (
    <div role="status" className="empty:hidden">
      {state.restored && (
        <Callout>
          {t('draft.kept')}{' '}
          <button type="button" className="text-link min-h-8 font-semibold text-ink" onClick={state.revert}>
            {t('draft.drop')}
          </button>
        </Callout>
      )}
    </div>
  )
}
