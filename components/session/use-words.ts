'use client'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type ChartWords, chartWords } from '#components/charts/words.ts'
import { type Register, type Sayer, sayer } from '#server/messages/say.ts'

/** Puts findings into words; needs the namespace `findings`. */
export function useSayer(register: Register): Sayer {
  const t = useTranslations('findings')
  const locale = useLocale()
  return useMemo(() => sayer(t, locale, register), [t, locale, register])
}

/** The words of pictures; needs the namespace `charts`. */
export function useChartWords(): ChartWords {
  const t = useTranslations('charts')
  const locale = useLocale()
  return useMemo(() => chartWords(t, locale), [t, locale])
}
