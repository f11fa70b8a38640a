import { createFormatter, createTranslator } from 'use-intl/core'
import { en, type Messages, type Namespace } from '#server/messages/en.ts'

// A language joins here when all of its namespaces are translated.
const messagesIn: Record<string, Messages> = { en }
const RIGHT_TO_LEFT = new Set(['ar'])

/** The languages whose words are there. */
export const spoken = Object.keys(messagesIn)

/** All messages of a language, or the English ones where it is not there yet. */
export const messagesFor = (language: string): Messages => messagesIn[language] ?? en

/** Which way a language is read, for `dir`. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr')

/** The words of one namespace: `const t = translator('en', 'projects'); t('title')`. For pages, mail and exports, never in a browser. */
export function translator<N extends Namespace>(language: string, namespace: N) {
  return createTranslator({ locale: language, messages: messagesFor(language), namespace })
}

/** How dates and numbers are written in a language: in English day before month and 24 hours, as cities around the world do. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

/** Dates and numbers as the reader writes them, in the city's time zone. */
export const formatter = (language: string, timeZone: string) => createFormatter({ locale: localeOf(language), timeZone })

/** The namespaces that a client component needs, for the provider in components/ui/messages.tsx. */
export function slice<N extends Namespace>(language: string, namespaces: readonly N[]): Pick<Messages, N> {
  const all = messagesFor(language)
  const some: Partial<Messages> = {}
  for (const name of namespaces) some[name] = all[name]
  // Every name of N has just been filled in; TypeScript cannot follow a loop over a union of keys.
  return some as Pick<Messages, N>
}
