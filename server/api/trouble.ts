import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import type { House } from '#server/api/house.ts'
import { Refusal, type RefusalCode } from '#server/domain/errors.ts'

/** What reaches the page beside an HTTP status: the words for it stand in the messages. */
export type RefusalShape = Pick<Refusal, 'code' | 'facts' | 'field'>

type Status = 'NOT_FOUND' | 'BAD_REQUEST' | 'CONFLICT' | 'TOO_MANY_REQUESTS'
const statuses: Partial<Record<RefusalCode, Status>> = {
  'not-found': 'NOT_FOUND',
  'code-wrong': 'NOT_FOUND',
  invalid: 'BAD_REQUEST',
  'off-scale': 'BAD_REQUEST',
  'not-in-round': 'BAD_REQUEST',
  'too-many': 'TOO_MANY_REQUESTS',
}

/** A refusal with its HTTP status. What is late or in the way of something is a conflict (409). */
export const refused = (refusal: Refusal): TRPCError =>
  new TRPCError({ code: statuses[refusal.code] ?? 'CONFLICT', message: refusal.code, cause: refusal })

/**
 * What a procedure threw, as an answer. Refusals keep code and facts; input that cannot be read names its field; of anything
 * else the answer tells nothing, and the log says where it happened, without the message, which may hold what was sent.
 */
export function answerFor(error: TRPCError, action: string, log: House['log']): TRPCError {
  const { cause } = error
  if (cause instanceof Refusal) return refused(cause)
  if (cause instanceof ZodError) return refused(unreadable(cause))
  if (error.code !== 'INTERNAL_SERVER_ERROR') return error
  const thrown = cause ?? error
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null
  log.error({ action, error: thrown.name, code, where: placesIn(thrown.stack ?? '') }, 'A procedure failed')
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'failed' })
}

export function refusalIn(error: TRPCError): RefusalShape | null {
  if (!(error.cause instanceof Refusal)) return null
  const { code, facts, field } = error.cause
  return { code, facts, field }
}

/** The first complaint of the input form, as a refusal of its field. */
function unreadable(error: ZodError): Refusal {
  const [issue] = error.issues
  if (issue === undefined) return new Refusal('invalid', { why: 'form' })
  const facts: Refusal['facts'] = { why: whyOf(issue) }
  if (issue.code === 'too_big') facts.most = Number(issue.maximum)
  if (issue.code === 'too_small') facts.least = Number(issue.minimum)
  // A form names its fields without the parcel in which it is sent.
  const path = issue.path.filter((part, place) => place > 0 || !PARCELS.includes(part))
  return new Refusal('invalid', facts, path.length === 0 ? null : path.join('.'))
}
const PARCELS: readonly PropertyKey[] = ['setup', 'content']

function whyOf(issue: ZodError['issues'][number]): string {
  if (issue.code === 'custom' && typeof issue.params?.why === 'string') return issue.params.why
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too-long' : 'too-many'
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'empty' : 'too-few'
  return 'form'
}

const MOST_PLACES = 8
const placesIn = (stack: string): string =>
  stack
    .split('\n')
    .filter((each) => each.trimStart().startsWith('at '))
    .slice(0, MOST_PLACES)
    .map((each) => each.trim())
    .join(' | ')
