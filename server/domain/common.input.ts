import { z } from 'zod'
import { isEmail, languages } from '#server/domain/settings.ts'

/**
 * Bounds that only keep floods out; what a field may hold is said by the domain, in words that name the remedy. `strict` objects
 * are not used: a page of an older or newer build may send a field more.
 */
const LINE = 1000
const TEXT = 20_000

/** Any id, of ours or of a shipped framework. */
export const id = z.string().min(1).max(80)
/** What is typed into one line. */
export const line = z.string().max(LINE)
/** What is typed into a larger field. */
export const text = z.string().max(TEXT)
export const group = z.enum(['official', 'vendor', 'resident'])
/** Whole numbers that both stores keep exactly. */
export const whole = z.number().int()
export const moment = z.number().int().min(0)

/** An address is compared in small letters, as next-auth does. */
export const email = z
  .string()
  .max(LINE)
  .transform((typed) => typed.trim().toLowerCase())
  .refine(isEmail, { params: { why: 'email' } })

/** Every input of an action in a workshop names the workshop: the gate looks there before anything else is read. */
export const inWorkshop = z.object({ workshop: id })

/** A language that Concord speaks. */
export const language = z.string().refine((typed) => languages.some((each) => each === typed), { params: { why: 'language' } })

/** For questions without an input: an empty object is as good. */
export const nothing = z.object({}).optional()
