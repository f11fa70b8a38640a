import { refuse } from '#server/domain/errors.ts'

/** What the city decides once. `retentionDays`: how long people and their sheets can be told together after a workshop closes. */
export type CitySettings = { name: string; timeZone: string; languages: string[]; retentionDays: number; sender: string }

export const languages = ['en', 'es', 'nl', 'ar'] as const
export const usualSettings: CitySettings = { name: '', timeZone: 'Europe/Amsterdam', languages: ['en'], retentionDays: 30, sender: '' }
export const MOST_DAYS = 3650

export const isEmail = (text: string): boolean => /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(text) && text.length <= 254

/** A time zone that this machine knows, e.g. `Europe/Amsterdam`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Takes the settings as typed, trimmed, or refuses them naming the field. */
export function checkSettings(typed: CitySettings): CitySettings {
  const name = typed.name.trim()
  const sender = typed.sender.trim()
  if (name === '') refuse('invalid', { why: 'empty' }, 'name')
  if (name.length > 80) refuse('invalid', { why: 'too-long', most: 80 }, 'name')
  if (!isTimeZone(typed.timeZone)) refuse('invalid', { why: 'time-zone' }, 'timeZone')
  if (typed.languages.length === 0) refuse('invalid', { why: 'no-language' }, 'languages')
  if (!Number.isInteger(typed.retentionDays) || typed.retentionDays < 1 || typed.retentionDays > MOST_DAYS)
    refuse('invalid', { why: 'days', least: 1, most: MOST_DAYS }, 'retentionDays')
  if (sender !== '' && !isEmail(sender)) refuse('invalid', { why: 'email' }, 'sender')
  return { ...typed, name, sender }
}
