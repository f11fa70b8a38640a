import { describe, expect, it } from 'vitest'
import { Refusal } from '#server/domain/errors.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'
import { checkGroupSetting, type GroupSetting, settingOf, staysSealed, usualGroups } from '#server/domain/stakeholders.ts'
import { checkSetup, missingFrom, mustKeepWhatIsAsked, mustNotLowerMinimums, type WorkshopSetup } from '#server/domain/workshop.ts'

const factors = Array.from({ length: 22 }, (_, place) => ({ id: `f${place}` }))
const content = { factors } as unknown as FrameworkContent // the rules below read the factors' ids alone
const setup: WorkshopSetup = {
  title: 'Lights',
  language: 'en',
  projects: [{ id: 'p1', groups: [] }],
  frameworkId: 'x',
  frameworkVersion: 1,
  factorIds: ['f0', 'f1'],
  axes: ['importance', 'readiness'],
  scale: { min: 1, max: 9 },
  topFive: true,
  groups: usualGroups(),
  units: [],
  joinBy: 'one',
  minutes: 12,
  notice: { purpose: 'To decide', contact: 'lights@city.example', retentionDays: 30 },
}
const refusal = (act: () => unknown): { code: string; field: string | null; why: unknown } | null => {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, field: error.field, why: error.facts.why ?? null }
    throw error
  }
}
const official: GroupSetting = { group: 'official', standing: 'everyone', people: 6, minimum: 3, showing: 'sealed' }

describe('a set-up', () => {
  it('is taken with its texts trimmed and its factors in the framework’s order, each once', () => {
    const taken = checkSetup({ ...setup, title: '  Lights ', factorIds: ['f3', 'f1', 'f3'] }, content)
    expect(taken.title).toBe('Lights')
    expect(taken.factorIds).toEqual(['f1', 'f3'])
  })
  it('asks for at most 44 ratings a person', () => {
    const all = factors.map((factor) => factor.id)
    expect(refusal(() => checkSetup({ ...setup, factorIds: all }, content))).toBeNull()
    const two = [
      { id: 'p1', groups: [] },
      { id: 'p2', groups: [] },
    ]
    expect(refusal(() => checkSetup({ ...setup, factorIds: all, projects: two }, content))?.why).toBe('ratings')
  })
  it('is refused with the field named', () => {
    expect(refusal(() => checkSetup({ ...setup, title: ' ' }, content))?.field).toBe('title')
    expect(refusal(() => checkSetup({ ...setup, minutes: 0 }, content))?.field).toBe('minutes')
    expect(refusal(() => checkSetup({ ...setup, axes: ['readiness'] }, content))?.field).toBe('axes')
    expect(refusal(() => checkSetup({ ...setup, factorIds: ['weather'] }, content))?.field).toBe('factorIds')
    const low = setup.groups.map((each) => ({ ...each, minimum: 2 }))
    expect(refusal(() => checkSetup({ ...setup, groups: low }, content))?.field).toBe('groups.0.minimum')
    const twins = ['IT', ' it '].map((name, place) => ({ id: `${place}`, group: 'official' as const, name }))
    expect(refusal(() => checkSetup({ ...setup, units: twins }, content))?.field).toBe('units.1.name')
  })
  it('may be saved unfinished, and says what is missing', () => {
    const draft = { ...setup, projects: [], factorIds: [], notice: { ...setup.notice, purpose: '', contact: '' } }
    expect(refusal(() => checkSetup(draft, content))).toBeNull()
    expect(missingFrom(draft)).toEqual(['projects', 'factors', 'purpose', 'contact'])
    expect(missingFrom(setup)).toEqual([])
  })
  it('keeps what is asked once scoring has opened, and lets the rest change', () => {
    expect(refusal(() => mustKeepWhatIsAsked(setup, { ...setup, title: 'Other' }))).toBeNull()
    expect(refusal(() => mustKeepWhatIsAsked(setup, { ...setup, factorIds: ['f0'] }))?.code).toBe('in-use')
    expect(refusal(() => mustKeepWhatIsAsked(setup, { ...setup, scale: { min: 1, max: 5 } }))?.code).toBe('in-use')
  })
  it('lets a minimum rise after the first score, never fall, and puts nobody on the record late', () => {
    const before = [{ ...official, minimum: 5 }]
    expect(refusal(() => mustNotLowerMinimums(before, [{ ...official, minimum: 6 }], 'groups'))).toBeNull()
    expect(refusal(() => mustNotLowerMinimums(before, [{ ...official, minimum: 4 }], 'groups'))?.field).toBe('groups.0.minimum')
    expect(refusal(() => mustNotLowerMinimums(before, [{ ...official, minimum: 5, showing: 'on-record' }], 'groups'))?.field).toBe(
      'groups.0.showing',
    )
  })
})

describe('a group', () => {
  it('says how many speak for it when it is everyone, and has no number when it is a sample', () => {
    expect(refusal(() => checkGroupSetting({ ...official, people: null }, 'g'))?.field).toBe('g.people')
    expect(refusal(() => checkGroupSetting({ ...official, standing: 'sample' }, 'g'))?.why).toBe('sample-has-no-number')
    expect(refusal(() => checkGroupSetting({ ...official, people: 1.5 }, 'g'))?.field).toBe('g.people')
  })
  it('may differ by project, with the workshop’s setting as default', () => {
    const own = [{ ...official, people: 9 }]
    expect(settingOf('official', own, usualGroups()).people).toBe(9)
    expect(settingOf('vendor', own, usualGroups()).people).toBe(2)
  })
  it('that is sealed and smaller than its minimum will not be shown, which the set-up says beforehand', () => {
    expect(staysSealed({ ...official, people: 2 })).toBe(true)
    expect(staysSealed({ ...official, people: 2, showing: 'on-record' })).toBe(false)
    expect(staysSealed({ ...official, standing: 'sample', people: null })).toBe(false)
  })
})
