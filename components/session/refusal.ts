import { type Facts, type RefusalCode, refusalCodes } from '#server/domain/errors.ts'

/** Why a call failed. `unreachable`: no answer came, it may be sent again; `unknown`: the server broke. */
export type Refused = { code: RefusalCode | 'unreachable' | 'unknown'; field: string | null; facts: Facts }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isCode = (value: unknown): value is RefusalCode => (refusalCodes as readonly unknown[]).includes(value)

/** Reads the refusal out of what a client call threw. */
export function refusalOf(error: unknown): Refused {
  const data = isObject(error) && isObject(error.data) ? error.data : null
  const refusal = data && isObject(data.refusal) ? data.refusal : null
  if (refusal && isCode(refusal.code)) {
    // The gate's errorFormatter wrote these facts, from a Refusal whose facts have this type.
    const facts = isObject(refusal.facts) ? (refusal.facts as Facts) : {}
    return { code: refusal.code, field: typeof refusal.field === 'string' ? refusal.field : null, facts }
  }
  return { code: data === null ? 'unreachable' : 'unknown', field: null, facts: {} }
}

/** The refusal as a sentence; `t` speaks the namespace `refusal`. */
export function refusalSentence(t: unknown, { code, facts }: Refused): string {
  // Keys are put together from codes; the test of the messages makes sure that each code has its words.
  const say = t as { (key: string, values?: Record<string, unknown>): string; has: (key: string) => boolean }
  const seconds = typeof facts.seconds === 'number' ? `${code}.seconds` : null
  const keys = [seconds, `${code}.${facts.why ?? 'any'}`, `${code}.any`, code].filter((key) => key !== null)
  return say(keys.find((key) => say.has(key) && isSentence(say, key)) ?? 'unknown', facts)
}

// `has` is true for a folder of sentences too; those always hold `any`.
const isSentence = (say: { has: (key: string) => boolean }, key: string): boolean => !say.has(`${key}.any`)
