import type { formatter, translator } from '#server/messages/translator.ts'

/** What a server component of projects speaks with. */
export type ProjectWords = ReturnType<typeof translator<'projects'>>
export type CommonWords = ReturnType<typeof translator<'common'>>
export type Format = ReturnType<typeof formatter>

/** A calendar day as the reader writes it; it has no time zone, so it must not slip into the day before. */
export const dayWords = (format: Format, day: string): string =>
  format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
