import { describe, expect, it } from 'vitest'
import { expectedOf } from '#server/api/loading.ts'
import { usualGroups } from '#server/domain/stakeholders.ts'

const usual = usualGroups()
const three = usual.map((each) => (each.group === 'vendor' ? { ...each, people: 3 } : each))

describe('how many of a group are expected', () => {
  it('is what the set-up says of everyone; a sample has no number to reach', () => {
    expect(expectedOf('vendor', [{ groups: [] }], usual)).toBe(2)
    expect(expectedOf('resident', [{ groups: [] }], usual)).toBeNull()
  })

  it('is not said where the projects differ', () => {
    expect(expectedOf('vendor', [{ groups: three }, { groups: three }], usual)).toBe(3)
    expect(expectedOf('vendor', [{ groups: three }, { groups: [] }], usual)).toBeNull()
  })
})
