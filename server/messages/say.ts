import type { Fact, Facts, Sentence } from '#server/domain/sentences/sentence.ts'
import { written } from '#server/messages/written.ts'

/** 'room' is for wall, phones and everything public: plainer and cooler. 'exact' is for console, report and exports. */
export type Register = 'room' | 'exact'
export type Sayer = (said: Sentence | readonly Sentence[]) => string

/**
 * Puts sentences into words: `sayer(translator(language, 'findings'), language, 'room')(factorSentence(result, factor))`, in a client
 * component with `useTranslations('findings')`. Several sentences become one paragraph.
 */
export function sayer(words: FindingsWords, language: string, register: Register): Sayer {
  const speech = speechIn(words, language, register)
  return (said) => ('key' in said ? [said] : said).map((each) => startLarge(speech.text(each), language)).join(' ')
}

/** The same without a capital at the start, for a word such as 'far apart' in the middle of a line. */
export function wording(words: FindingsWords, language: string, register: Register): (said: Sentence) => string {
  return speechIn(words, language, register).text
}

/** A translator of the namespace 'findings'. Named by one method only: its full type would need every key at compile time. */
export type FindingsWords = { has(key: never): boolean }
type Translate = {
  (key: string, values?: Record<string, string | number>): string
  has(key: string): boolean
  raw(key: string): unknown
}

const NUMBERS: Record<string, string> = { en: 'en-GB' }

function speechIn(words: FindingsWords, language: string, register: Register) {
  // Keys come from rules, so they are known at run time only; a test walks every one of them.
  const t = words as unknown as Translate
  const locale = NUMBERS[language] ?? language
  const number = (digits: number, style: 'decimal' | 'percent' = 'decimal') =>
    new Intl.NumberFormat(locale, { style, minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' })
  const [points, whole, percent] = [number(1), number(0), number(0, 'percent')]
  const and = new Intl.ListFormat(locale, { type: 'conjunction' })

  const text = ({ key, facts }: Sentence): string => t(placeOf(t, key, register), valuesOf(facts))
  const valuesOf = (facts: Facts) => Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, told(fact)]))
  const told = (fact: Fact): string | number => {
    if (typeof fact === 'string' || typeof fact === 'number') return fact
    if ('groups' in fact) return fact.groups.length === 3 ? t('groups.all') : and.format(fact.groups.map((group) => t(`groups.${group}`)))
    if ('factors' in fact) return and.format(fact.factors.map(({ name }) => t('name', { name })))
    if ('points' in fact) return written(points, settled(fact.points))
    if ('whole' in fact) return written(whole, fact.whole)
    if ('percent' in fact) return written(percent, fact.percent)
    if ('name' in fact) return fact.name
    return 'part' in fact ? text(fact.part) : and.format(fact.list.map(text))
  }
  return { text }
}

/** What was computed as 2.4499999999 is 2.45: the same figure everywhere. */
const settled = (value: number): number => Math.round(value * 1e9) / 1e9

/** The register's own wording, of this form or of its whole family (`lone` for `lone.importance.relative.lower`), or what both say. */
function placeOf(t: Translate, key: string, register: Register): string {
  const parts = key.split('.')
  for (let length = parts.length; length > 0; length--) {
    const place = `${register}.${parts.slice(0, length).join('.')}`
    if (t.has(place) && typeof t.raw(place) === 'string') return place
  }
  return `said.${key}`
}

const startLarge = (text: string, language: string): string => text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1)
