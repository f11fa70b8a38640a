import { expect, it } from 'vitest'
import { eachStore } from '#db/testing/stores.ts'
import { codeOf, refusalOf } from '#server/api/testing/stage.ts'
import { aProject, aSetup, aWorkshop } from '#server/api/testing/workshop.ts'
import { wordOf } from '#server/domain/join-code.ts'

eachStore((open) => {
  it('gives a new workshop its first round, a code, and everything that was typed', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop, setup } = room
    const view = await facilitator.api.workshop.read({ workshop })
    expect(view).toMatchObject({
      id: workshop,
      setup,
      missing: [],
      opened: false,
      archivedAt: null,
      codes: [{ group: null, closed: false }],
      facilitators: [{ id: facilitator.id, owner: true }],
      screens: 0,
      publicUrl: 'http://concord.example:3000',
    })
    expect(view.setup).toEqual(setup)
    expect(view.projects).toEqual([{ ...aProject('Smart street lights'), id: room.project }])
    await expect(facilitator.api.workshop.list()).resolves.toEqual([
      {
        id: workshop,
        title: 'Lights on the waterfront',
        projects: ['Smart street lights'],
        round: 1,
        phase: 'joining',
        missing: [],
        seats: 0,
        createdAt: room.clock.now,
        archivedAt: null,
      },
    ])
  })

  it('names the field of what it cannot take', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, setup } = room
    const create = (change: object) => refusalOf(facilitator.api.workshop.create({ setup: { ...setup, ...change } }))
    const [, , resident] = setup.groups
    expect(await create({ title: ' ' })).toMatchObject({ field: 'title', facts: { why: 'empty' } })
    expect(await create({ title: 7 })).toMatchObject({ code: 'invalid', field: 'title', facts: { why: 'form' } })
    expect(await create({ scale: { min: 1, max: 100 } })).toMatchObject({ facts: { why: 'scale' } })
    expect(await create({ language: 'xx' })).toMatchObject({ facts: { why: 'language' } })
    expect(await create({ groups: [resident, resident, resident] })).toMatchObject({ facts: { why: 'twice' } })
    expect(await create({ groups: [resident] })).toMatchObject({ facts: { why: 'all-groups' } })
    expect(await create({ frameworkId: 'none' })).toMatchObject({ field: 'frameworkId', facts: { why: 'unknown-framework' } })
    expect(await create({ projects: [{ id: 'none', groups: [] }] })).toMatchObject({
      field: 'projects.0',
      facts: { why: 'unknown-project' },
    })
    expect(await create({ projects: [setup.projects[0], setup.projects[0]] })).toMatchObject({
      field: 'projects.1',
      facts: { why: 'twice' },
    })
    expect(await create({ factorIds: ['none'] })).toMatchObject({ field: 'factorIds' })
    expect(await create({ units: [setup.units[0], { ...setup.units[1], id: 'it' }] })).toMatchObject({ field: 'units.1.id' })
    expect(await facilitator.api.workshop.list()).toHaveLength(1)
  })

  it('starts a new workshop from an old one: the same set-up, new codes, nobody in it', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop } = room
    await room.join('official')
    const { id } = await facilitator.api.workshop.duplicate({ workshop })
    const [old, copy] = [await facilitator.api.workshop.read({ workshop }), await facilitator.api.workshop.read({ workshop: id })]
    expect(copy.setup).toEqual(old.setup)
    expect(copy.codes[0]?.code).not.toBe(old.codes[0]?.code)
    await expect(facilitator.api.participant.seats({ workshop: id })).resolves.toEqual([])
  })

  it('changes from one code for all to one per group, and the old one is closed', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop, setup, code } = room
    const { codes } = await facilitator.api.workshop.save({ workshop, setup: { ...setup, joinBy: 'group' } })
    expect(codes.map((each) => [each.group, each.closed])).toEqual([
      ['official', false],
      ['vendor', false],
      ['resident', false],
    ])
    expect(await codeOf(room.browser().api.participant.look({ code }))).toBe('code-closed')
    const back = await facilitator.api.workshop.save({ workshop, setup })
    expect(back.codes).toMatchObject([{ code, closed: false }])
    expect(await codeOf(room.browser().api.participant.look({ code: codes[0]?.code ?? '' }))).toBe('code-closed')
  })

  it('keeps a unit as long as somebody sits in it', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop, setup } = room
    await room.join('official')
    const without = (id: string) => ({ ...setup, units: setup.units.filter((each) => each.id !== id) })
    expect(await refusalOf(facilitator.api.workshop.save({ workshop, setup: without('it') }))).toMatchObject({
      code: 'in-use',
      field: 'units',
    })
    await facilitator.api.workshop.save({ workshop, setup: without('procurement') })
  })

  it('is put away and taken out again, and then cannot be changed meanwhile', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop, setup } = room
    await facilitator.api.workshop.archive({ workshop })
    expect(await facilitator.api.workshop.list()).toEqual([])
    expect(await facilitator.api.workshop.list({ archived: true })).toHaveLength(1)
    expect(await codeOf(facilitator.api.workshop.save({ workshop, setup }))).toBe('archived')
    expect(await codeOf(facilitator.api.workshop.openScreen({ workshop }))).toBe('archived')
    await facilitator.api.workshop.unarchive({ workshop })
    await facilitator.api.workshop.save({ workshop, setup })
  })

  it('is run by its owner and by colleagues who were asked to, not by an administrator', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop } = room
    const reviewer = await room.staff('rita@city.example', 'reviewer')
    const colleague = await room.staff('cora@city.example', 'facilitator')
    const colleagues = await facilitator.api.account.colleagues()
    expect(colleagues.map((each) => each.email).sort()).toEqual(['ada@city.example', 'cora@city.example'])
    const { workshop: run } = facilitator.api
    expect(await refusalOf(run.addFacilitator({ workshop, account: reviewer.id }))).toMatchObject({ facts: { why: 'no-facilitator' } })
    expect(await refusalOf(run.removeFacilitator({ workshop, account: facilitator.id }))).toMatchObject({ facts: { why: 'owner' } })
    await run.addFacilitator({ workshop, account: colleague.id })
    await run.addFacilitator({ workshop, account: colleague.id })
    await expect(colleague.api.workshop.list()).resolves.toMatchObject([{ id: workshop }])
    await run.removeFacilitator({ workshop, account: colleague.id })
    await expect(colleague.api.workshop.list()).resolves.toEqual([])
  })

  it('makes cards for seats, refusing what no seat can be', async () => {
    const room = await aWorkshop(await open())
    const { workshop } = room
    const { makeCards, seats } = room.facilitator.api.participant
    const make = (change: object) =>
      makeCards({ workshop, cards: [{ role: 'participant', group: 'official', unit: null, count: 2, ...change }] })
    expect(await make({ unit: 'procurement' })).toMatchObject([{ number: 1, unit: 'procurement' }, { number: 2 }])
    expect(await refusalOf(make({ group: null }))).toMatchObject({ field: 'group' })
    expect(await refusalOf(make({ role: 'helper' }))).toMatchObject({ field: 'group' })
    expect(await refusalOf(make({ unit: 'nowhere' }))).toMatchObject({ field: 'unit' })
    expect(await refusalOf(make({ count: 0 }))).toMatchObject({ code: 'invalid', field: 'cards.0.count' })
    const listed = await seats({ workshop })
    expect(listed).toMatchObject([
      { number: 1, joined: false, via: 'card' },
      { number: 2, joined: false },
    ])
    expect(await codeOf(room.facilitator.api.participant.setAside({ workshop, seat: 'none' }))).toBe('not-found')
  })

  it('does not let one facilitator overwrite what another has saved meanwhile', async () => {
    const room = await aWorkshop(await open())
    const { workshop, facilitator } = room
    const { setup } = await facilitator.api.workshop.read({ workshop })
    const one = await facilitator.api.workshop.save({ workshop, setup: { ...setup, title: 'One' }, basedOn: setup })
    const late = facilitator.api.workshop.save({ workshop, setup: { ...setup, title: 'Other' }, basedOn: setup })
    expect(await refusalOf(late)).toMatchObject({ code: 'conflict', facts: { why: 'newer-setup' } })
    await expect(facilitator.api.workshop.save({ workshop, setup, basedOn: one.setup })).resolves.toMatchObject({
      setup: { title: setup.title },
    })
  })

  it('gives each group a code with a word of its own, so that nobody mishears the number', async () => {
    const room = await aWorkshop(await open(), { joinBy: 'group' })
    const { workshop, facilitator } = room
    const { codes } = await facilitator.api.workshop.read({ workshop })
    expect(codes).toHaveLength(3)
    expect(new Set(codes.map((each) => wordOf(each.code))).size).toBe(3)
  })

  it('asks each project’s own settings before the workshop’s', async () => {
    const room = await aWorkshop(await open())
    const { facilitator } = room
    const { id: second } = await facilitator.api.project.create(aProject('Smart bins'))
    const setup = await aSetup(facilitator, room.project)
    const sealed = setup.groups.map((each) => ({ ...each, showing: 'sealed' as const }))
    const own = [{ group: 'resident' as const, standing: 'everyone' as const, people: 4, minimum: 3, showing: 'on-record' as const }]
    const projects = [...setup.projects, { id: second, groups: own }]
    const { id: workshop } = await facilitator.api.workshop.create({ setup: { ...setup, groups: sealed, projects } })
    const { codes } = await facilitator.api.workshop.read({ workshop })
    await expect(room.browser().api.participant.look({ code: codes[0]?.code ?? '' })).resolves.toMatchObject({
      projects: ['Smart street lights', 'Smart bins'],
      onRecord: { official: false, vendor: false, resident: true },
    })
  })
})
