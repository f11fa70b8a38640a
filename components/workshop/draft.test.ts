import { describe, expect, it } from 'vitest'
import { askedOf } from '#components/workshop/asked.ts'
import { draftOf, newDraft, setupOf } from '#components/workshop/draft.ts'
import {
  type Around,
  byHand,
  chosenByHand,
  follow,
  stillNeeded,
  toggledFactor,
  withFramework,
  withGroup,
  withOwnGroups,
  withoutProject,
  withProject,
  withReadiness,
} from '#components/workshop/draft-changes.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'
import type { Stage } from '#server/domain/project.ts'
import { checkSetup, missingFrom } from '#server/domain/workshop.ts'

const stagesOf = (place: number): Stage[] => (place % 2 === 0 ? ['pilot'] : ['scaling'])
const factors = Array.from({ length: 22 }, (_, place) => ({ id: `f${place}`, dimension: `d${place % 5}`, stages: stagesOf(place) }))
// The rules below read ids, dimensions and stages alone.
const content = { id: 'scale-up', version: 1, factors } as unknown as FrameworkContent

const around: Around = {
  content,
  projects: [
    { id: 'lights', name: 'Smart street lights', stage: 'pilot' },
    { id: 'flood', name: 'Flood sensors', stage: 'scaling' },
    { id: 'kerb', name: 'Kerbside delivery', stage: 'pilot' },
  ],
  words: { title: (names) => names.join(' and '), purpose: (names) => `To see where we stand on ${names.join(' and ')}.` },
}
const start = { language: 'en', frameworkId: 'scale-up', frameworkVersion: 1, contact: 'Ada, ada@city.example', retentionDays: 30 }
const fresh = follow(newDraft(start), around)
const withLights = follow(withProject(fresh, 'lights'), around)

describe('a new set-up', () => {
  it('is ready to join as soon as it has a project', () => {
    const setup = checkSetup(setupOf(withLights), content)
    expect(missingFrom(setup)).toEqual([])
    expect(setup.title).toBe('Smart street lights')
    expect(setup.factorIds).toHaveLength(11)
  })

  it('asks only for a project while the rest follows from it', () => {
    expect(stillNeeded(fresh)).toEqual(['projects'])
    expect(stillNeeded({ ...fresh, byHand: ['purpose'] })).toEqual(['projects', 'purpose'])
  })

  it('takes its timer from the time that nearly all need', () => {
    expect(setupOf(withLights).minutes).toBe(askedOf(withLights).nearlyAll)
  })

  it('chooses its factors afresh when the projects or axes change', () => {
    const two = follow(withProject(withLights, 'flood'), around)
    expect(two.factorIds).not.toEqual(withLights.factorIds)
    expect(askedOf(two).tooMany).toBe(0)
    const one = follow(withReadiness(withLights, false), around)
    expect(setupOf(one).axes).toEqual(['importance'])
    expect(follow(withoutProject(two, 'flood'), around).factorIds).toEqual(withLights.factorIds)
  })

  it('keeps what was chosen by hand when the projects change', () => {
    const chosen = toggledFactor(withLights, 'f1', content)
    const titled = byHand({ ...chosen, title: 'Light talks' }, 'title')
    const more = follow(withProject(titled, 'flood'), around)
    expect(more.title).toBe('Light talks')
    expect(more.factorIds).toEqual(chosen.factorIds)
  })

  it('says how many factors are too many once a hand-made choice no longer fits', () => {
    const chosen = toggledFactor(withLights, 'f1', content)
    const three = follow(withProject(withProject(chosen, 'flood'), 'kerb'), around)
    expect(askedOf(three)).toMatchObject({ ratings: 72, room: 7, tooMany: 5 })
  })

  it('lets no factor in beyond the limit, and keeps the framework’s order', () => {
    const two = follow(withProject(withLights, 'flood'), around)
    expect(two.factorIds).toHaveLength(askedOf(two).room)
    const free = factors.find((factor) => !two.factorIds.includes(factor.id))?.id ?? ''
    expect(toggledFactor(two, free, content)).toBe(two)
    const first = two.factorIds[0] ?? ''
    const back = toggledFactor(toggledFactor(two, first, content), first, content)
    expect(back.factorIds).toEqual(two.factorIds)
  })

  it('takes at most four projects, each once', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'a'].reduce((draft, id) => withProject(draft, id), fresh)
    expect(many.projects.map((each) => each.id)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('starts the choice of factors again with another framework', () => {
    const other = { id: 'other', version: 3, factors: factors.slice(0, 9) } as unknown as FrameworkContent // as above
    const changed = follow(withFramework(toggledFactor(withLights, 'f1', content), other), { ...around, content: other })
    expect(changed.frameworkVersion).toBe(3)
    expect(changed.factorIds.every((id) => other.factors.some((factor) => factor.id === id))).toBe(true)
  })
})

describe('a group in a set-up', () => {
  it('keeps its number while its people are a sample, and saves none', () => {
    const sample = withGroup(withLights, null, 'official', { standing: 'sample' })
    expect(setupOf(sample).groups[0]?.people).toBeNull()
    expect(setupOf(withGroup(sample, null, 'official', { standing: 'everyone' })).groups[0]?.people).toBe(6)
  })

  it('has a project’s own settings only where they were asked for', () => {
    const own = withGroup(withOwnGroups(withLights, 'lights', true), 'lights', 'vendor', { people: '5' })
    expect(setupOf(own).projects[0]?.groups[1]?.people).toBe(5)
    expect(setupOf(own).groups[1]?.people).toBe(2)
    expect(setupOf(withOwnGroups(own, 'lights', false)).projects[0]?.groups).toEqual([])
  })
})

describe('a saved set-up', () => {
  it('comes back as it was saved', () => {
    const setup = setupOf(withLights)
    expect(setupOf(draftOf(setup, []))).toEqual(setup)
  })

  it('knows what was left to follow and what was chosen by hand', () => {
    expect(chosenByHand(draftOf(setupOf(withLights), []), around)).toEqual([])
    const chosen = { ...toggledFactor(withLights, 'f1', content), title: 'Light talks' }
    expect(chosenByHand(draftOf(setupOf(chosen), []), around)).toEqual(['title', 'factors', 'minutes'])
  })
})
