import { type ChartWords, chartWords } from '#components/charts/words.ts'
import { type Sayer, sayer } from '#server/messages/say.ts'
import { formatter, localeOf, translator } from '#server/messages/translator.ts'

/**
 * All the words of a report: its own; the findings in the exact register (`say`), and plainly where a sentence stands before its figures
 * (`plain`); those of the pictures, and dates.
 */
export type ReportWords = { t: ReturnType<typeof translate>; say: Sayer; plain: Sayer; charts: ChartWords; day: (at: number) => string }

export function reportWords(language: string, timeZone: string): ReportWords {
  const format = formatter(language, timeZone)
  return {
    t: translate(language),
    say: sayer(translator(language, 'findings'), language, 'exact'),
    plain: sayer(translator(language, 'findings'), language, 'room'),
    charts: chartWords(translator(language, 'charts'), localeOf(language)),
    day: (at) => format.dateTime(at, { day: 'numeric', month: 'long', year: 'numeric' }),
  }
}

const translate = (language: string) => translator(language, 'report')
