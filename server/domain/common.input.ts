import { z } from 'zod'
import { isEmail, languages } from '#server/domain/settings.ts'

/**
 * Bounds that only keep floods out; what a field may hold is said by the domain, in words that name the remedy. `strict` objects
 * are not used: a page of an older or newer build may send a field more.
 */
const LINE = 1000
const TEXT = 20_000

/** Characters that show nothing: a title of them would be a hole in every list. */
const LOOKS_EMPTY = /^[\s\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]*$/u
/**
 * As both stores can keep it: PostgreSQL knows no character zero and no half of a character (an emoji that was cut in two). What looks
 * empty is empty.
 */
export function storable(typed: string): string {
  const kept = typed.replaceAll('\0', '').toWellFormed()
  return LOOKS_EMPTY.test(kept) ? '' : kept
}

/** Every text that comes in begins here. */
export const typed = z.string().overwrite(storable)
/** Any id, of ours or of a shipped framework. */
export const id = typed.min(1).max(80)
/** What is typed into one line. */
export const line = typed.max(LINE)
/** What is typed into a larger field. */
export const text = typed.max(TEXT)
export const group = z.enum(['official', 'vendor', 'resident'])
/** Whole numbers that both stores keep exactly. */
const LARGEST = 2 ** 31 - 1
export const whole = z.number().int().min(-LARGEST).max(LARGEST)
export const moment = z.number().int().min(0)

/** An address is compared in small letters, as next-auth does. */
export const email = line.transform((address) => address.trim().toLowerCase()).refine(isEmail, { params: { why: 'email' } })

/** Every input of an action in a workshop names the workshop: the gate looks there before anything else is read. */
export const inWorkshop = z.object({ workshop: id })

/** A language that Concord speaks. */
export const language = z.string().refine((name) => languages.some((each) => each === name), { params: { why: 'language' } })

/** For questions without an input: an empty object is as good. */
export const nothing = z.object({}).optional()
