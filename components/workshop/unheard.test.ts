import { describe, expect, it } from 'vitest'
import { typedGroup } from '#components/workshop/draft.ts'
import { unheardIn } from '#components/workshop/unheard.ts'
import { usualGroups } from '#server/domain/stakeholders.ts'

const usual = usualGroups().map(typedGroup)
const onRecord = usual.map((each) => (each.group === 'vendor' ? { ...each, showing: 'on-record' as const } : each))

describe('who will not be heard as a set-up stands', () => {
  it('are two sealed vendors with a minimum of three', () => {
    expect(unheardIn({ groups: usual, projects: [] })).toEqual([{ group: 'vendor', project: null }])
  })

  it('is nobody once they are on the record, or enough people come', () => {
    expect(unheardIn({ groups: onRecord, projects: [] })).toEqual([])
    expect(unheardIn({ groups: usual.map((each) => ({ ...each, people: '3' })), projects: [] })).toEqual([])
  })

  it('is told by project where one has numbers of its own', () => {
    const projects = [
      { id: 'lights', groups: usual },
      { id: 'parking', groups: [] },
    ]
    expect(unheardIn({ groups: onRecord, projects })).toEqual([{ group: 'vendor', project: 'lights' }])
    // Settings that hold for no project are nothing to decide about.
    expect(unheardIn({ groups: usual, projects: [{ id: 'lights', groups: onRecord }] })).toEqual([])
  })

  it('waits for a number that can be read', () => {
    expect(unheardIn({ groups: usual.map((each) => ({ ...each, people: 'two' })), projects: [] })).toEqual([])
  })
})
