import { describe, expect, it } from 'vitest'
import type { RoundResult } from '#server/domain/result.ts'
import { moreNeeded, whatItNeeds } from './few.ts'
import { resultFrom } from './fixtures.ts'

const scale = { min: 1, max: 9 }

describe('how many more people it needs to say something', () => {
  it('is one more where one of two vendors answered: the second makes them everyone', () => {
    expect(moreNeeded({ group: 'official', n: 6, of: 6 }, { group: 'vendor', n: 1, of: 2 }, scale)).toEqual([{ group: 'vendor', count: 1 }])
  })

  it('is as many as two samples need to carry six scores, asked of the smaller', () => {
    expect(moreNeeded({ group: 'official', n: 2, of: null }, { group: 'vendor', n: 3, of: null }, scale)).toEqual([
      { group: 'official', count: 1 },
    ])
  })

  it('is one of each where both are alone', () => {
    const more = moreNeeded({ group: 'official', n: 1, of: 2 }, { group: 'vendor', n: 1, of: 2 }, scale)
    expect(more).toEqual([
      { group: 'official', count: 1 },
      { group: 'vendor', count: 1 },
    ])
  })

  it('never asks for more people than a group has', () => {
    const more = moreNeeded({ group: 'vendor', n: 1, of: 2 }, { group: 'resident', n: 2, of: null }, scale)
    expect(more).toEqual([{ group: 'vendor', count: 1 }])
  })

  it('is nothing where the scores are enough already', () => {
    expect(moreNeeded({ group: 'official', n: 6, of: 6 }, { group: 'vendor', n: 2, of: 2 }, scale)).toEqual([])
  })

  it('asks for one person of a group that is shown on the record', () => {
    const result = resultFrom({
      factors: [{ name: 'Privacy', importance: { official: [8, 8, 8], vendor: [8, 8, 8], resident: [] }, readiness: null }],
    })
    const { resident } = result.groups
    const onRecord: RoundResult = { ...result, groups: { ...result.groups, resident: { ...resident, state: 'shown', least: 1 } } }
    const [privacy] = result.factors
    expect(privacy && whatItNeeds(onRecord, privacy)).toEqual({
      key: 'needs.minimum',
      facts: { people: { part: { key: 'people.resident', facts: { count: 1 } } } },
    })
  })

  it('tells a missing voice by its minimum, never by how many came', () => {
    const result = resultFrom({
      factors: [
        {
          name: 'Privacy',
          importance: { official: [8, 8, 8, 8, 8, 8], vendor: [8, 8], resident: [8, 8] },
          readiness: null,
        },
      ],
    })
    const [privacy] = result.factors
    expect(privacy && whatItNeeds(result, privacy)).toEqual({
      key: 'needs.minimum',
      facts: { people: { part: { key: 'people.resident', facts: { count: 3 } } } },
    })
  })
})
