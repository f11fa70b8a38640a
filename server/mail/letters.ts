import { formatter, translator } from '#server/messages/translator.ts'

/** What a letter says; the words are found here, in the reader's language. */
export type Facts = { kind: 'sign-in' | 'invited'; to: string; name: string; city: string; link: string; until: number }
export type Written = { to: string; subject: string; text: string }
export type Reader = { language: string; timeZone: string }

/** Writes a letter, as plain text: it is read everywhere, and no mail program takes its link apart. */
export function write({ kind, to, name, city, link, until }: Facts, { language, timeZone }: Reader): Written {
  const t = translator(language, 'mail')
  const words = {
    name,
    city,
    link,
    until: formatter(language, timeZone).dateTime(until, { dateStyle: 'long', timeStyle: 'short' }),
    place: new URL(link).origin,
  }
  return { to, subject: t(`${kind}.subject`, words), text: t(`${kind}.text`, words) }
}
