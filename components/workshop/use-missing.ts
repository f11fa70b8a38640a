'use client'

import { useFormatter, useTranslations } from 'use-intl/react'
import type { Missing } from '#server/domain/workshop.ts'

/** What is still missing before people can join, as words: 'projects and factors'. */
export function useMissing(missing: readonly Missing[]): string {
  const t = useTranslations('setup.missing')
  const format = useFormatter()
  return format.list(missing.map((part) => t(part)))
}
