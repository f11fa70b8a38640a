import { describe, expect, it } from 'vitest'
import { asReadNow } from '#server/domain/frozen.ts'
import type { RoundResult } from '#server/domain/result.ts'
import { resultFrom } from '#server/domain/sentences/fixtures.ts'

const now = resultFrom({
  factors: [{ name: 'Privacy', importance: { official: [8, 8, 8], vendor: [8, 8], resident: [2] }, readiness: null }],
})
const least = { official: 3, vendor: 1, resident: 3 }

/** As the first results were frozen: how a group wished to be shown, and why it is not. */
function asOnceFrozen(): RoundResult {
  const { least: _, ...official } = { ...now.groups.official, minimum: 3, showing: 'sealed', why: null }
  const { least: __, ...vendor } = { ...now.groups.vendor, minimum: 3, showing: 'on-record', why: null }
  const { least: ___, ...resident } = { ...now.groups.resident, minimum: 3, state: 'sealed', showing: 'on-record', why: 'refused' }
  // What another version of the product wrote is of no type that this one knows.
  return { ...now, groups: { official, vendor, resident } as unknown as RoundResult['groups'] }
}

describe('a frozen result', () => {
  it('of long ago tells from how many people on a group is shown, and not that somebody refused', () => {
    const { groups } = asReadNow(asOnceFrozen(), { least })
    expect([groups.official.least, groups.vendor.least, groups.resident.least]).toEqual([3, 1, 3])
    expect(JSON.stringify(groups)).not.toMatch(/why|refused|on-record/)
  })

  it('of long ago tells no way of coming in that too few took', () => {
    const came = { code: 5, card: 0, invitation: 0, helper: 1 }
    const official = { ...now.groups.official, minimum: 3, scored: 6, came }
    expect(asReadNow({ ...now, groups: { ...now.groups, official } }, { least }).groups.official).toEqual({ ...official, came: null })
  })

  it('of today is read as it was frozen', () => {
    expect(asReadNow(now, { least })).toEqual(now)
  })
})
