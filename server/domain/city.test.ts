import { describe, expect, it } from 'vitest'
import { access, actions, admits, doors, roles, rowOf } from '#server/domain/access.ts'
import { Refusal } from '#server/domain/errors.ts'
import { checkProject, type ProjectContent } from '#server/domain/project.ts'
import { checkSettings, isEmail, usualSettings } from '#server/domain/settings.ts'

const field = (act: () => unknown): string | null => {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.field
    throw error
  }
}
const project: ProjectContent = {
  name: ' Lights ',
  summary: '',
  domain: 'energy',
  neighbourhoods: ['North', ' North', ''],
  stage: 'pilot',
  stageSince: '2026-02-01',
}

describe('a project', () => {
  it('is taken trimmed, each neighbourhood once', () => {
    expect(checkProject(project, '2026-11-22')).toMatchObject({ name: 'Lights', neighbourhoods: ['North'] })
  })
  it('is refused with the field named', () => {
    expect(field(() => checkProject({ ...project, name: '' }, '2026-11-22'))).toBe('name')
    expect(field(() => checkProject({ ...project, stageSince: '2026-02-30' }, '2026-11-22'))).toBe('stageSince')
    expect(field(() => checkProject({ ...project, stageSince: '2026-11-23' }, '2026-11-22'))).toBe('stageSince')
    expect(field(() => checkProject({ ...project, summary: 'x'.repeat(601) }, '2026-11-22'))).toBe('summary')
  })
})

describe('the settings of a city', () => {
  const settings = { ...usualSettings, name: 'Harbour City' }
  it('are refused with the field named', () => {
    expect(field(() => checkSettings({ ...settings, name: ' ' }))).toBe('name')
    expect(field(() => checkSettings({ ...settings, timeZone: 'Mars/Olympus' }))).toBe('timeZone')
    expect(field(() => checkSettings({ ...settings, retentionDays: 0 }))).toBe('retentionDays')
    expect(field(() => checkSettings({ ...settings, sender: 'nobody' }))).toBe('sender')
    expect(field(() => checkSettings({ ...settings, languages: [] }))).toBe('languages')
    expect(field(() => checkSettings(settings))).toBeNull()
  })
  it('take addresses that can be written to', () => {
    expect(['a@b.example', 'x.y+z@city.gov.example'].every(isEmail)).toBe(true)
    expect(['a@b', '@b.example', 'a b@c.example', 'a@b.example,c@d.example', ''].some(isEmail)).toBe(false)
  })
})

describe('the permission table', () => {
  it('lets no administrator into a workshop by that role', () => {
    for (const action of actions) if (rowOf(action).scope === 'workshop') expect(rowOf(action).who).not.toContain('administrator')
  })
  it('lets nobody but the seat itself see or save a sheet', () => {
    for (const action of actions.filter((each) => each.startsWith('sheet.')))
      expect(rowOf(action).who.every((role) => role === 'participant' || role === 'observer')).toBe(true)
  })
  it('lets the wall see the live state, results and reasons, and nothing else', () => {
    const seen = actions.filter((action) => rowOf(action).who.includes('screen'))
    expect(seen).toEqual(['round.state', 'result.read', 'result.reasons'])
  })
  it('lets no helper see a result, and a reviewer of a workshop nothing but reports', () => {
    for (const action of actions.filter((each) => /^(result|report)\./.test(each))) expect(rowOf(action).who).not.toContain('helper')
    const read = actions.filter((action) => rowOf(action).scope === 'workshop' && rowOf(action).who.includes('reviewer'))
    expect(read).toEqual(['report.edition', 'report.read'])
  })
  it('admits by the first role that the asker holds, and turns everyone else away', () => {
    expect(admits(access['round.state'], ['screen'])).toBe('screen')
    expect(
      admits(
        access['round.open'],
        roles.filter((role) => role !== 'facilitator'),
      ),
    ).toBeNull()
    expect(admits(access['participant.join'], [])).toBe('public')
  })
  it('knows the action behind every door', () => {
    for (const door of Object.values(doors)) expect(door === 'anybody' || door === 'staff' || door in access).toBe(true)
  })
})
