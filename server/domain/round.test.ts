import { describe, expect, it } from 'vitest'
import { Refusal } from '#server/domain/errors.ts'
import {
  close,
  extend,
  mustTakeAnswers,
  open,
  pause,
  phaseOf,
  type RoundRecord,
  reopen,
  resume,
  reveal,
  timeLeft,
} from '#server/domain/round.ts'

const fresh: RoundRecord = { number: 1, openedAt: null, closesAt: null, pausedAt: null, closedAt: null, revealedAt: null }
const MINUTE = 60_000
const code = (act: () => unknown): string | null => {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof Refusal ? error.code : 'another error'
  }
}

describe('a round', () => {
  it('goes from joining over scoring to closed, and says so from its record alone', () => {
    const scoring = open(fresh, 0, 10)
    expect([phaseOf(fresh), phaseOf(scoring), phaseOf(close(scoring, 5))]).toEqual(['joining', 'scoring', 'closed'])
    expect(phaseOf({ ...close(scoring, 5), revealedAt: 9 })).toBe('revealed')
  })
  it('does not let a pause eat the time', () => {
    const paused = pause(open(fresh, 0, 10), 4 * MINUTE)
    expect(timeLeft(paused, 60 * MINUTE)).toBe(6 * MINUTE)
    expect(timeLeft(resume(paused, 60 * MINUTE), 60 * MINUTE)).toBe(6 * MINUTE)
  })
  it('gives more time from now when the time has run out, and from the end while it runs', () => {
    const scoring = open(fresh, 0, 10)
    expect(timeLeft(extend(scoring, 30 * MINUTE, 5), 30 * MINUTE)).toBe(5 * MINUTE)
    expect(timeLeft(extend(scoring, 4 * MINUTE, 5), 4 * MINUTE)).toBe(11 * MINUTE)
  })
  it('stays open when the timer runs out: the facilitator closes', () => {
    const scoring = open(fresh, 0, 1)
    expect(timeLeft(scoring, 5 * MINUTE)).toBe(0)
    expect(phaseOf(scoring)).toBe('scoring')
  })
  it('has no timer where none was asked for', () => {
    expect(timeLeft(open(fresh, 0, null), 99)).toBeNull()
  })
  it('lets a close be taken back until the reveal', () => {
    const closed = close(open(fresh, 0, 10), 5)
    expect(phaseOf(reopen(closed))).toBe('scoring')
    expect(code(() => reopen({ ...closed, revealedAt: 9 }))).toBe('revealed')
  })
  it('is revealed once it is closed, and for good', () => {
    const scoring = open(fresh, 0, 10)
    for (const early of [fresh, scoring, pause(scoring, 1)]) expect(code(() => reveal(early, 2))).toBe('not-ready')
    const revealed = reveal(close(scoring, 1), 2)
    expect(phaseOf(revealed)).toBe('revealed')
    expect(code(() => reveal(revealed, 3))).toBe('revealed')
  })
  it('refuses each decision at the wrong moment', () => {
    const scoring = open(fresh, 0, 10)
    expect(code(() => open(scoring, 1, 10))).toBe('conflict')
    expect(code(() => pause(fresh, 1))).toBe('conflict')
    expect(code(() => resume(scoring, 1))).toBe('conflict')
    expect(code(() => close(fresh, 1))).toBe('conflict')
    expect(code(() => close(close(scoring, 1), 2))).toBe('conflict')
    expect(code(() => extend(fresh, 1, 5))).toBe('conflict')
  })
  it('gives each late or early answer its own word', () => {
    expect(code(() => mustTakeAnswers('joining'))).toBe('not-open-yet')
    expect(code(() => mustTakeAnswers('paused'))).toBe('paused')
    expect(code(() => mustTakeAnswers('closed'))).toBe('closed')
    expect(code(() => mustTakeAnswers('revealed'))).toBe('revealed')
    expect(code(() => mustTakeAnswers('scoring'))).toBeNull()
  })
})
