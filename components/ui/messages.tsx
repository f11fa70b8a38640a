'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl/react'
import type { Messages as All } from '#server/messages/en.ts'

/**
 * The words for the client components inside: a page hands in `slice(language, ['common', 'refusal', 'projects'])`, they ask with
 * `useTranslations('projects')` from 'use-intl/react'.
 */
export function Words({
  locale,
  timeZone,
  messages,
  children,
}: {
  locale: string
  timeZone: string
  messages: Partial<All>
  children: ReactNode
}) {
  return (
    <IntlProvider locale={locale} timeZone={timeZone} messages={messages}>
      {children}
    </IntlProvider>
  )
}
