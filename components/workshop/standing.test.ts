import { describe, expect, it } from 'vitest'
import { standingOf } from '#components/workshop/standing.ts'

describe('where a workshop stands', () => {
  it('is a draft while something is missing, then its phase', () => {
    expect(standingOf({ phase: 'joining', missing: ['projects'], archivedAt: null })).toBe('draft')
    expect(standingOf({ phase: 'joining', missing: [], archivedAt: null })).toBe('joining')
    expect(standingOf({ phase: 'closed', missing: [], archivedAt: null })).toBe('closed')
  })

  it('is archived whatever its phase', () => {
    expect(standingOf({ phase: 'scoring', missing: ['contact'], archivedAt: 1 })).toBe('archived')
  })
})
