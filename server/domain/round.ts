import { refuse } from '#server/domain/errors.ts'

/** What is on record of a round. Moments are epoch milliseconds. */
export type RoundRecord = {
  number: number
  openedAt: number | null
  /** When the timer runs out, or null without a timer. Running out closes nothing: the facilitator does. */
  closesAt: number | null
  pausedAt: number | null
  closedAt: number | null
  revealedAt: number | null
}

/** Where a round stands; derived from its record, never stored. */
export type Phase = 'joining' | 'scoring' | 'paused' | 'closed' | 'revealed'

export function phaseOf(round: RoundRecord): Phase {
  if (round.revealedAt !== null) return 'revealed'
  if (round.closedAt !== null) return 'closed'
  if (round.pausedAt !== null) return 'paused'
  return round.openedAt === null ? 'joining' : 'scoring'
}

/** Refuses an answer that comes at the wrong moment, each with its own word. A paused round keeps the phone's answers waiting. */
export function mustTakeAnswers(phase: Phase): void {
  if (phase === 'joining') refuse('not-open-yet')
  if (phase === 'paused') refuse('paused')
  if (phase === 'closed') refuse('closed')
  if (phase === 'revealed') refuse('revealed')
}

/** Milliseconds left on the timer, frozen while paused, never below 0; null without a timer. */
export function timeLeft(round: RoundRecord, now: number): number | null {
  if (round.closesAt === null) return null
  return Math.max(0, round.closesAt - (round.pausedAt ?? now))
}

const MINUTE = 60_000

/** Opens scoring; `minutes` is the timer, null for none. */
export function open(round: RoundRecord, now: number, minutes: number | null): RoundRecord {
  if (round.openedAt !== null) refuse('conflict', { why: 'already-open' })
  return { ...round, openedAt: now, closesAt: minutes === null ? null : now + minutes * MINUTE }
}

export function pause(round: RoundRecord, now: number): RoundRecord {
  if (phaseOf(round) !== 'scoring') refuse('conflict', { why: 'not-scoring' })
  return { ...round, pausedAt: now }
}

/** Goes on; the timer is moved by as long as the pause took. */
export function resume(round: RoundRecord, now: number): RoundRecord {
  const { pausedAt, closesAt } = round
  if (phaseOf(round) !== 'paused' || pausedAt === null) return refuse('conflict', { why: 'not-paused' })
  return { ...round, pausedAt: null, closesAt: closesAt === null ? null : closesAt + (now - pausedAt) }
}

/** Gives more minutes, counted from now where the time has already run out. */
export function extend(round: RoundRecord, now: number, minutes: number): RoundRecord {
  const phase = phaseOf(round)
  if (phase !== 'scoring' && phase !== 'paused') refuse('conflict', { why: 'not-scoring' })
  const from = Math.max(round.closesAt ?? 0, round.pausedAt ?? now)
  return { ...round, closesAt: from + minutes * MINUTE }
}

export function close(round: RoundRecord, now: number): RoundRecord {
  const phase = phaseOf(round)
  if (phase !== 'scoring' && phase !== 'paused') refuse('conflict', { why: 'not-scoring' })
  return { ...round, closedAt: now, pausedAt: null }
}

/** Shows a closed round to everyone. There is no way back. */
export function reveal(round: RoundRecord, now: number): RoundRecord {
  mustNotBeRevealed(round)
  mustBeClosed(round)
  return { ...round, revealedAt: now }
}

export function mustBeClosed(round: RoundRecord): void {
  if (phaseOf(round) !== 'closed') refuse('not-ready', { why: 'not-closed' })
}

function mustNotBeRevealed(round: RoundRecord): void {
  if (phaseOf(round) === 'revealed') refuse('revealed')
}

/** Takes a close back, until the reveal. The timer, if any, has run out; the facilitator extends it. */
export function reopen(round: RoundRecord): RoundRecord {
  mustNotBeRevealed(round)
  if (round.closedAt === null) refuse('conflict', { why: 'not-closed' })
  return { ...round, closedAt: null, closesAt: null }
}
