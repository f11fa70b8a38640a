'use client'

import format, { type CompiledMessage } from 'icu-minify/format'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Messages } from '#server/messages/en.ts'

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`
}[keyof Tree & string]

/** The words that a phone has with it: the namespace `score`, and the names of the groups. */
export type WordKey = Leaves<Messages['score']> | `groups.${Leaves<Messages['groups']>}`
/** Compiled on the server (app/w/[id]/words.ts), since the compiler alone weighs more than the page. */
export type PhoneWords = Record<string, CompiledMessage>
export type Say = (key: WordKey, values?: Record<string, string | number>) => string

const formatters = {
  getDateTimeFormat: (...asked: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...asked),
  getNumberFormat: (...asked: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...asked),
  getPluralRules: (...asked: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...asked),
}

/** Speaks the compiled words. */
export const sayer =
  (language: string, words: PhoneWords): Say =>
  (key, values) =>
    String(format(words[key] ?? key, language, values, { formatters }))

const Words = createContext<Say>((key) => key)

export function SayIn({ language, words, children }: { language: string; words: PhoneWords; children: ReactNode }) {
  const say = useMemo(() => sayer(language, words), [language, words])
  return <Words value={say}>{children}</Words>
}

/** The words of the phone: `const say = useSay(); say('nav.next')`. */
export const useSay = (): Say => useContext(Words)
