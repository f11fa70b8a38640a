'use client'

import { useFormatter, useTranslations } from 'use-intl/react'
import type { Around } from '#components/workshop/draft-changes.ts'

/** Titles longer than this run over two lines of the wall. */
const LONG_TITLE = 90

/** The title and purpose that a set-up starts from, in the reader's language. */
export function useUsualWords(): Around['words'] {
  const t = useTranslations('setup.usual')
  const format = useFormatter()
  return {
    title: (projects) => {
      const all = format.list(projects)
      const [first = ''] = projects
      return all.length <= LONG_TITLE || projects.length === 1 ? all : t('titleMore', { first, count: projects.length - 1 })
    },
    purpose: (projects) => t('purpose', { projects: format.list(projects) }),
  }
}
