'use client'

import { useFormatter, useTranslations } from 'use-intl/react'
import type { Missing } from '#server/domain/workshop.ts'

/** What is still missing before people can join, as words: 'projects and factors'. */
export function useMissing(missing: readonly Missing[]): string {
  const t = useTranslations('setup.missing')
  const format = useFormatter()
  // The purpose comes along with the first project, so it is not asked for beside it.
  const shown = missing.includes('projects') ? missing.filter((part) => part !== 'purpose') : missing
  return format.list(shown.map((part) => t(part)))
}
