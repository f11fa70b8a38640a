import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#server/domain/errors.ts'
import { type Asked, applyPatch, checkPatch, emptySheet, type FactorPatch, type Patch, shownIn } from '#server/domain/sheet.ts'

const asked: Asked = {
  factorIds: ['privacy', 'benefits', 'skills'],
  projectIds: ['lights'],
  scale: { min: 1, max: 9 },
  axes: ['importance', 'readiness'],
  topFive: true,
}
const NOW = 1_000_000
const answer = (part: Partial<FactorPatch> = {}): FactorPatch => ({
  kind: 'factor',
  key: 'k1',
  at: NOW,
  project: 'lights',
  factor: 'privacy',
  importance: 8,
  readiness: 3,
  reason: null,
  ...part,
})
const refusal = (act: () => void): Refusal | null => {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

describe('a sheet', () => {
  it('keeps an answer at the place of its factor and leaves the others alone', () => {
    const { sheet, kept } = applyPatch(emptySheet(asked), answer({ factor: 'benefits' }), asked, NOW)
    expect(kept).toBe(true)
    expect(sheet.importance).toEqual([null, 8, null])
    expect(sheet.readiness).toEqual([null, 3, null])
  })

  it('is the same after an answer has come twice', () => {
    const once = applyPatch(emptySheet(asked), answer(), asked, NOW).sheet
    const twice = applyPatch(once, answer(), asked, NOW + 5).sheet
    expect(twice).toEqual(once)
  })

  it('takes the first answer of a device whose clock stands before all time', () => {
    const { sheet, kept } = applyPatch(emptySheet(asked), answer({ at: -5 }), asked, NOW)
    expect([kept, sheet.importance[0]]).toEqual([true, 8])
  })

  it('goes on taking answers after the server’s clock was put back', () => {
    const before = applyPatch(emptySheet(asked), answer({ at: NOW }), asked, NOW).sheet
    const minuteBack = NOW - 60_000
    const { sheet, kept } = applyPatch(before, answer({ at: NOW + 10, importance: 2 }), asked, minuteBack)
    expect([kept, sheet.importance[0], sheet.stamps.privacy]).toEqual([true, 2, minuteBack])
  })

  it('takes the later of two devices, in whichever order they arrive, factor by factor', () => {
    const early = answer({ at: NOW - 50, importance: 2 })
    const late = answer({ at: NOW - 10, importance: 9 })
    const other = answer({ at: NOW - 40, factor: 'skills', importance: 5 })
    const all: Patch[] = [early, late, other]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (order) => {
        const sheet = order.reduce((soFar, patch) => applyPatch(soFar, patch, asked, NOW).sheet, emptySheet(asked))
        expect(sheet.importance).toEqual([9, null, 5])
      }),
    )
  })

  it('brings a device whose clock runs ahead back to now, so that it cannot lock later answers out', () => {
    const ahead = applyPatch(emptySheet(asked), answer({ at: NOW + 86_400_000, importance: 2 }), asked, NOW).sheet
    const next = applyPatch(ahead, answer({ at: NOW + 1, importance: 7 }), asked, NOW + 1)
    expect(next.kept).toBe(true)
    expect(next.sheet.importance[0]).toBe(7)
  })

  it('shows each sitting of a seat what was answered in it, and tells none of them what another has answered', () => {
    const first = applyPatch(emptySheet(asked), answer({ importance: 9 }), asked, NOW).sheet
    const late = applyPatch(first, answer({ factor: 'skills', importance: 2 }), asked, NOW, 'later').sheet
    const show = (sitting: string) => shownIn(sitting, { sheet: late, reasons: { privacy: 'mine' } }, asked)
    expect(show('')).toMatchObject({ sheet: { importance: [9, null, null], stamps: { privacy: NOW } }, reasons: { privacy: 'mine' } })
    expect(show('later')).toMatchObject({ sheet: { importance: [null, null, 2], stamps: { skills: NOW } }, reasons: {} })
    const old = applyPatch(late, answer({ at: 1, importance: 1 }), asked, NOW, 'later')
    expect([old.kept, old.sheet.importance]).toEqual([true, [1, null, 2]])
  })

  it('keeps “I can’t say” apart from no answer', () => {
    const sheet = applyPatch(emptySheet(asked), answer({ importance: 0, readiness: 0 }), asked, NOW).sheet
    expect(sheet.importance[0]).toBe(0)
  })

  it('has no second axis where the workshop asks importance alone', () => {
    const alone: Asked = { ...asked, axes: ['importance'] }
    expect(emptySheet(alone).readiness).toBeNull()
    expect(refusal(() => checkPatch(answer({ readiness: 4 }), alone))?.code).toBe('not-in-round')
    expect(refusal(() => checkPatch(answer({ readiness: null }), alone))).toBeNull()
  })
})

describe('a patch is refused whole', () => {
  it('with a value off the scale, naming the scale', () => {
    for (const value of [10, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const error = refusal(() => checkPatch(answer({ readiness: value }), asked))
      expect(error?.code).toBe('off-scale')
      expect(error?.facts).toEqual({ min: 1, max: 9 })
    }
  })
  it('with a factor or project that the round does not ask', () => {
    expect(refusal(() => checkPatch(answer({ factor: 'weather' }), asked))?.facts).toEqual({ part: 'factor' })
    expect(refusal(() => checkPatch(answer({ project: 'trams' }), asked))?.facts).toEqual({ part: 'project' })
  })
  it('with a reason that is too long', () => {
    expect(refusal(() => checkPatch(answer({ reason: 'x'.repeat(501) }), asked))?.field).toBe('reason')
  })
  it('with more than five at the top, one twice, or one that is not asked', () => {
    const top = (topFive: string[]): Patch => ({ kind: 'top-five', key: 'k', at: NOW, project: 'lights', topFive })
    expect(refusal(() => checkPatch(top(['a', 'b', 'c', 'd', 'e', 'f']), asked))?.field).toBe('topFive')
    expect(refusal(() => checkPatch(top(['privacy', 'privacy']), asked))?.field).toBe('topFive')
    expect(refusal(() => checkPatch(top(['weather']), asked))?.code).toBe('not-in-round')
    expect(refusal(() => checkPatch(top(['privacy']), { ...asked, topFive: false }))?.code).toBe('not-in-round')
  })
  it('with “keep testing as well” beside a path that does not grow the project', () => {
    const path = (chosen: 'stop' | 'expand'): Patch => ({
      kind: 'path',
      key: 'k',
      at: NOW,
      project: 'lights',
      path: chosen,
      alsoTesting: true,
    })
    expect(refusal(() => checkPatch(path('stop'), asked))?.field).toBe('alsoTesting')
    expect(refusal(() => checkPatch(path('expand'), asked))).toBeNull()
  })
})
