import { createTranslator } from 'use-intl/core'
import { type ChartWords, chartWords } from '#components/charts/words.ts'
import type { Sentence } from '#server/domain/sentences/sentence.ts'
import charts from '#server/messages/en/charts.json' with { type: 'json' }
import findings from '#server/messages/en/findings.json' with { type: 'json' }
import results from '#server/messages/en/results.json' with { type: 'json' }
import { sayer } from '#server/messages/say.ts'

type Messages = { charts: typeof charts; findings: typeof findings; results: typeof results }
type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`
}[keyof Tree & string]

/** The words of the results, in the room's register. */
export type Speech = {
  say: (key: Leaves<Messages['results']>, values?: Record<string, string | number>) => string
  /** What a rule found, as text. */
  tell: (said: Sentence | readonly Sentence[]) => string
  charts: ChartWords
}

// They come along with the code that needs them, after the close: on the scoring page they would weigh more than the page. A language
// joins here as a loader of its own, so that a phone loads one only.
const english: Messages = { charts, findings, results }
const languages: Record<string, () => Promise<Messages>> = { en: async () => english }

/** The words in a language, or the English ones where it is not there yet. */
export async function speak(language: string): Promise<Speech> {
  const load = languages[language]
  const [locale, messages] = load === undefined ? ['en', english] : [language, await load()]
  const t = createTranslator({ locale, messages, namespace: 'results' })
  return {
    say: (key, values) => t(key, values),
    tell: sayer(createTranslator({ locale, messages, namespace: 'findings' }), locale, 'room'),
    charts: chartWords(createTranslator({ locale, messages, namespace: 'charts' }), locale),
  }
}
