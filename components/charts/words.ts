import type { Voice } from '#server/domain/result.ts'
import type { Messages } from '#server/messages/en.ts'
import { written } from '#server/messages/written.ts'

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`
}[keyof Tree & string]

export type ChartKey = Leaves<Messages['charts']>
export type ChartSay = (key: ChartKey, values?: Record<string, string | number>) => string
/**
 * The words and figures of a picture. The same picture is drawn on the server, on the wall and on a phone, which all have their words
 * from somewhere else, so each hands in its own: `chartWords(translator(language, 'charts'), locale)`.
 */
export type ChartWords = { say: ChartSay; locale: string }

/** From a translator of the namespace `charts`, by `translator()` on the server or `useTranslations()` in a browser. */
export function chartWords(translate: unknown, locale: string): ChartWords {
  // use-intl's translator types the values of each message by itself; a picture's keys are checked by ChartKey instead.
  return { say: translate as ChartSay, locale }
}

const formats = new Map<string, Intl.NumberFormat>()

/** A figure as the reader writes it: `figure(words, 6.833, 1)` is 6.8. */
export function figure({ locale }: ChartWords, value: number, digits = 0): string {
  const name = `${locale} ${digits}`
  // Four figures stand close together, so that they fit above a bar.
  const asked = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: 'min2' } as const
  const known = formats.get(name) ?? new Intl.NumberFormat(locale, asked)
  formats.set(name, known)
  // Rounding may leave a zero with a minus before it.
  return written(known, Number(value.toFixed(digits)) === 0 ? 0 : value)
}

/** '6.1 to 8.9', or a dash where there is no interval. */
export function interval(words: ChartWords, { lower, upper }: Pick<Voice, 'lower' | 'upper'>, digits = 1): string {
  if (lower === null || upper === null) return words.say('table.none')
  return words.say('table.from', { lower: figure(words, lower, digits), upper: figure(words, upper, digits) })
}

/** The mean, or a dash without a voice. */
export const meanOf = (words: ChartWords, mean: number | null): string => (mean === null ? words.say('table.none') : figure(words, mean, 1))
