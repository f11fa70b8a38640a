'use client'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type ChartWords, chartWords } from '#components/charts/words.ts'
import type { Sentence } from '#server/domain/sentences/sentence.ts'
import { type Register, type Sayer, sayer, wording } from '#server/messages/say.ts'

/** Puts findings into words; needs the namespace `findings`. */
export function useSayer(register: Register): Sayer {
  const t = useTranslations('findings')
  const locale = useLocale()
  return useMemo(() => sayer(t, locale, register), [t, locale, register])
}

/** The same for a word in the middle of a line, without a capital. */
export function useWording(register: Register): (said: Sentence) => string {
  const t = useTranslations('findings')
  const locale = useLocale()
  return useMemo(() => wording(t, locale, register), [t, locale, register])
}

/** The words of pictures; needs the namespace `charts`. */
export function useChartWords(): ChartWords {
  const t = useTranslations('charts')
  const locale = useLocale()
  return useMemo(() => chartWords(t, locale), [t, locale])
}
