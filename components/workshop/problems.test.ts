import { describe, expect, it } from 'vitest'
import { type Draft, newDraft, setupOf } from '#components/workshop/draft.ts'
import { withGroup } from '#components/workshop/draft-changes.ts'
import { problemsOf } from '#components/workshop/problems.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'

const factors = Array.from({ length: 22 }, (_, place) => ({ id: `f${place}` }))
const content = { factors } as unknown as FrameworkContent // the rules below read the factors' ids alone
const start = { language: 'en', frameworkId: 'x', frameworkVersion: 1, contact: '', retentionDays: 30 }
const fine: Draft = { ...newDraft(start), title: 'Lights', minutes: '15', factorIds: ['f0', 'f1'] }

describe('the problems of a draft', () => {
  it('are none for a draft that is merely unfinished', () => {
    expect(problemsOf(fine, content, null)).toEqual([])
  })

  it('are all named at once, each at its field, from the top of the page down', () => {
    const wrong: Draft = {
      ...withGroup(withGroup(fine, null, 'official', { people: 'six' }), null, 'vendor', { minimum: '2' }),
      title: ' ',
      minutes: '0',
      units: [{ id: 'u', group: 'official', name: '' }],
      notice: { ...fine.notice, retentionDays: 'ten' },
    }
    const fields = problemsOf(wrong, content, null).map((problem) => problem.field)
    expect(fields).toEqual(['title', 'minutes', 'groups.0.people', 'groups.1.minimum', 'units.0.name', 'notice.retentionDays'])
  })

  it('name the ratings that a person would be asked beyond the limit', () => {
    const many = { ...fine, factorIds: factors.map((factor) => factor.id), projects: ['a', 'b'].map((id) => ({ id, groups: [] })) }
    expect(problemsOf(many, content, null)).toMatchObject([{ field: 'factorIds', facts: { why: 'ratings', asked: 88, most: 44 } }])
  })

  it('hold a minimum that scoring has opened with from being lowered, not from being raised', () => {
    const saved = setupOf(withGroup(fine, null, 'resident', { minimum: '5' }))
    const lowered = withGroup(fine, null, 'resident', { minimum: '4' })
    expect(problemsOf(lowered, content, saved)).toMatchObject([{ field: 'groups.2.minimum', facts: { why: 'minimum-lowered', least: 5 } }])
    expect(problemsOf(withGroup(fine, null, 'resident', { minimum: '6' }), content, saved)).toEqual([])
  })
})
