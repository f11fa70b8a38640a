import { expect, it } from 'vitest'
import { eachStore } from '#db/testing/stores.ts'
import { codeOf, refusalOf } from '#server/api/testing/stage.ts'
import { aWorkshop } from '#server/api/testing/workshop.ts'

const MINUTE = 60_000

eachStore((open) => {
  it('opens, pauses, goes on, gives time, closes and takes the close back, each with a line in the log', async () => {
    const room = await aWorkshop(await open())
    const { workshop, clock, administrator } = room
    const { round } = room.facilitator.api
    const opened = await round.open({ workshop, minutes: 15 })
    expect(opened).toMatchObject({ phase: 'scoring', closesAt: clock.now + 15 * MINUTE, round: 1, title: 'Lights on the waterfront' })
    clock.now += 5 * MINUTE
    await expect(round.pause({ workshop })).resolves.toMatchObject({ phase: 'paused', closesAt: null, leftWhenPaused: 10 * MINUTE })
    clock.now += 60 * MINUTE
    await expect(round.resume({ workshop })).resolves.toMatchObject({
      phase: 'scoring',
      closesAt: clock.now + 10 * MINUTE,
      leftWhenPaused: null,
    })
    await expect(round.extend({ workshop, minutes: 2 })).resolves.toMatchObject({ closesAt: clock.now + 12 * MINUTE })
    await expect(round.close({ workshop })).resolves.toMatchObject({ phase: 'closed' })
    await expect(round.reopen({ workshop })).resolves.toMatchObject({ phase: 'scoring', closesAt: null })
    const log = await administrator.api.audit.list({ workshop })
    expect(log.map((each) => each.action).sort()).toEqual(
      ['round.close', 'round.extend', 'round.open', 'round.pause', 'round.reopen', 'round.resume', 'workshop.create'].sort(),
    )
    expect(log.find((each) => each.action === 'round.open')).toMatchObject({
      actor: 'fatima@city.example',
      workshop,
      facts: { minutes: 15 },
    })
  })

  it('refuses a step that does not fit, and writes nothing down for it', async () => {
    const room = await aWorkshop(await open())
    const { workshop, administrator } = room
    const { round } = room.facilitator.api
    expect(await refusalOf(round.close({ workshop }))).toMatchObject({ code: 'conflict', facts: { why: 'not-scoring' } })
    expect(await codeOf(round.pause({ workshop }))).toBe('conflict')
    expect(await codeOf(round.extend({ workshop, minutes: 5 }))).toBe('conflict')
    expect(await codeOf(round.reopen({ workshop }))).toBe('conflict')
    expect(await codeOf(round.open({ workshop, minutes: 0 }))).toBe('invalid')
    await round.open({ workshop, minutes: null })
    expect(await refusalOf(round.open({ workshop, minutes: null }))).toMatchObject({ facts: { why: 'already-open' } })
    expect(await administrator.api.audit.list({ workshop })).toHaveLength(2)
    await room.facilitator.api.workshop.archive({ workshop })
    expect(await codeOf(round.close({ workshop }))).toBe('archived')
  })

  it('opens for one of two facilitators who press at once', async () => {
    const room = await aWorkshop(await open())
    const { workshop } = room
    const presses = [1, 2, 3].map(() => room.facilitator.api.round.open({ workshop, minutes: null }))
    const outcomes = await Promise.allSettled(presses)
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
  })

  it('does not open before there is something to ask about', async () => {
    const room = await aWorkshop(await open(), { projects: [], factorIds: [] })
    expect(await refusalOf(room.facilitator.api.round.open({ workshop: room.workshop, minutes: null }))).toMatchObject({
      code: 'not-ready',
      facts: { why: 'projects', all: 'projects factors' },
    })
  })

  it('keeps from the opening on what is asked, and every promise about who is shown', async () => {
    const room = await aWorkshop(await open())
    const { workshop, facilitator, setup } = room
    const save = (change: Partial<typeof setup>) => facilitator.api.workshop.save({ workshop, setup: { ...setup, ...change } })
    const groups = (change: object) => setup.groups.map((each) => (each.group === 'official' ? { ...each, ...change } : each))
    await save({ factorIds: setup.factorIds.slice(0, 3), groups: groups({ minimum: 5 }) })
    await facilitator.api.round.open({ workshop, minutes: null })
    const asked = { factorIds: setup.factorIds.slice(0, 3) }
    expect(await refusalOf(save({}))).toMatchObject({ code: 'in-use', facts: { why: 'scoring-has-opened' } })
    expect(await refusalOf(save({ ...asked, groups: groups({ minimum: 4 }) }))).toMatchObject({
      code: 'in-use',
      field: 'groups.0.minimum',
      facts: { why: 'minimum-lowered', least: 5 },
    })
    expect(await refusalOf(save({ ...asked, groups: groups({ minimum: 5, showing: 'on-record' }) }))).toMatchObject({
      facts: { why: 'on-record-late' },
    })
    const own = [{ group: 'official' as const, standing: 'sample' as const, people: null, minimum: 3, showing: 'sealed' as const }]
    expect(
      await refusalOf(save({ ...asked, groups: groups({ minimum: 5 }), projects: [{ id: room.project, groups: own }] })),
    ).toMatchObject({ code: 'in-use', field: 'projects.0.groups.0.minimum' })
    await expect(save({ ...asked, groups: groups({ minimum: 6 }), title: 'Lights' })).resolves.toMatchObject({ setup: { title: 'Lights' } })
    expect(room.published).toContain(workshop)
  })

  it('tells the console who needs more time, until more is given', async () => {
    const room = await aWorkshop(await open())
    const { workshop, facilitator } = room
    const resident = await room.join('resident')
    expect(await codeOf(resident.api.participant.moreTime({ workshop }))).toBe('not-open-yet')
    await facilitator.api.round.open({ workshop, minutes: 5 })
    await resident.api.participant.moreTime({ workshop })
    await resident.api.participant.moreTime({ workshop })
    await expect(resident.api.participant.mine({ workshop })).resolves.toMatchObject({ askedMoreTime: true, state: { moreTime: 1 } })
    await expect(facilitator.api.round.extend({ workshop, minutes: 5 })).resolves.toMatchObject({ moreTime: 0 })
    await facilitator.api.round.close({ workshop })
    expect(await codeOf(resident.api.participant.moreTime({ workshop }))).toBe('closed')
  })
})
