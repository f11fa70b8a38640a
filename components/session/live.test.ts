import { describe, expect, it } from 'vitest'
import { clockFace, leftOn } from '#components/session/clock.ts'
import { heard, type Live } from '#components/session/live.ts'
import type { SharedState } from '#server/domain/state.ts'

const none = { joined: 0, scoring: 0, done: 0 }
const state = (facts: Partial<SharedState> = {}): SharedState => ({
  workshop: 'w',
  title: 'Street lights',
  archived: false,
  round: 1,
  phase: 'scoring',
  closesAt: null,
  leftWhenPaused: null,
  progress: { official: none, vendor: none, resident: none },
  expected: { official: 6, vendor: 2, resident: null },
  listening: 0,
  observers: 0,
  moreTime: 0,
  reveal: null,
  spotlight: null,
  codes: [],
  now: 1_000,
  build: 'a',
  ...facts,
})
const live = (facts: Partial<Live> = {}): Live => ({ state: state(), status: 'live', offset: 0, newBuild: false, ...facts })

describe('what a page knows', () => {
  it('is never replaced by something older', () => {
    const old = live({ state: state({ now: 5_000, moreTime: 2 }) })
    expect(heard(old, 'live', state({ now: 4_000 }), false, 0, 'a').state.moreTime).toBe(2)
  })
  it('is taken whole from a new connection, even from a server whose clock was put back', () => {
    const old = live({ state: state({ now: 5_000, moreTime: 2 }) })
    expect(heard(old, 'live', state({ now: 4_000 }), true, 0, 'a').state.moreTime).toBe(0)
  })
  it('says when the server runs another build than the page', () => {
    expect(heard(live(), 'live', state({ build: 'b' }), false, 0, 'a').newBuild).toBe(true)
  })
  it('keeps the state while the line is lost', () => {
    const old = live({ state: state({ moreTime: 3 }) })
    expect(heard(old, 'away', null, false, 0, 'a')).toEqual({ ...old, status: 'away' })
  })
  it('reads the server’s clock from the message that was quickest', () => {
    const first = heard(live(), 'live', state({ now: 10_000 }), true, 4_000, 'a')
    const slow = heard(first, 'live', state({ now: 11_000 }), false, 5_900, 'a')
    expect(slow.offset).toBe(6_000)
  })
})

describe('the timer', () => {
  it('counts down to nothing and not below', () => {
    expect(leftOn(state({ closesAt: 61_000 }), 1_000)).toBe(60_000)
    expect(leftOn(state({ closesAt: 61_000 }), 90_000)).toBe(0)
  })
  it('stands still while scoring is paused', () => {
    expect(leftOn(state({ phase: 'paused', closesAt: 61_000, leftWhenPaused: 42_000 }), 90_000)).toBe(42_000)
  })
  it('is not there before and after scoring, nor without one', () => {
    expect(leftOn(state({ phase: 'closed', closesAt: 61_000 }), 1_000)).toBeNull()
    expect(leftOn(state({ phase: 'scoring', closesAt: null }), 1_000)).toBeNull()
  })
  it('shows minutes and seconds, and hours where there are some', () => {
    expect([680_000, 520_000, 3_900_000, 1, 0].map(clockFace)).toEqual(['11:20', '08:40', '1:05:00', '00:01', '00:00'])
  })
})
