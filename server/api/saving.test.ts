import { expect, it } from 'vitest'
import type { Store } from '#db/store.ts'
import { eachStore } from '#db/testing/stores.ts'
import { codeOf, refusalOf } from '#server/api/testing/stage.ts'
import { anAnswer, aWorkshop, type Room, type Seated, send } from '#server/api/testing/workshop.ts'
import type { WorkshopSetup } from '#server/domain/workshop.ts'

async function inScoring(store: Store, change: Partial<WorkshopSetup> = {}): Promise<Room> {
  const room = await aWorkshop(store, change)
  await room.facilitator.api.round.open({ workshop: room.workshop, minutes: null })
  return room
}

async function sheetOf(room: Room, seated: Seated) {
  const { projects } = await seated.api.sheet.mine({ workshop: room.workshop })
  const [first] = projects
  if (first === undefined) throw new Error('The round asks for no project.')
  return first
}

eachStore((open) => {
  it('keeps what was answered, and says so in the order of the patches', async () => {
    const room = await inScoring(await open())
    const official = await room.join('official')
    const [one, two] = [anAnswer(room, { reason: ' Because ' }), anAnswer(room, { factor: room.setup.factorIds[1], importance: 0 })]
    const saved = await send(room, official, one, two)
    expect(saved).toEqual({
      patches: [
        { key: one.key, result: 'saved' },
        { key: two.key, result: 'saved' },
      ],
      now: room.clock.now,
      build: 'build-1',
    })
    const { sheet, reasons } = await sheetOf(room, official)
    expect(sheet).toMatchObject({ importance: [7, 0, null, null], readiness: [3, 3, null, null], done: false })
    expect(reasons).toEqual({ [room.setup.factorIds[0] ?? '']: 'Because' })
  })

  it('changes nothing at a repeat, and lets the later answer of two devices stand', async () => {
    const room = await inScoring(await open())
    const official = await room.join('official')
    const first = anAnswer(room, { reason: 'First' })
    await send(room, official, first)
    room.clock.now += 1000
    const later = anAnswer(room, { importance: 2, reason: null })
    await send(room, official, later)
    const repeated = await send(room, official, first)
    expect(repeated.patches).toEqual([{ key: first.key, result: 'older' }])
    await send(room, official, later)
    const { sheet, reasons } = await sheetOf(room, official)
    expect(sheet.importance).toEqual([2, null, null, null])
    expect(reasons).toEqual({})
  })

  it('refuses all of a call where one of its patches cannot be taken', async () => {
    const room = await inScoring(await open(), { topFive: false, axes: ['importance'] })
    const official = await room.join('official')
    const good = anAnswer(room, { readiness: null })
    const bad = (change: object) => anAnswer(room, { readiness: null, ...change })
    const refusals = [
      [bad({ importance: 10 }), 'off-scale'],
      [bad({ importance: 2.5 }), 'off-scale'],
      [bad({ importance: -1 }), 'off-scale'],
      [bad({ readiness: 3 }), 'not-in-round'],
      [bad({ factor: 'no-such-factor' }), 'not-in-round'],
      [bad({ project: 'no-such-project' }), 'not-in-round'],
      [bad({ reason: 'x'.repeat(501) }), 'invalid'],
      [bad({ kind: 'top-five', topFive: [] }), 'not-in-round'],
      [bad({ kind: 'path', path: 'stop', alsoTesting: true }), 'invalid'],
      [bad({ kind: 'path', path: 'elsewhere', alsoTesting: false }), 'invalid'],
      [bad({ kind: 'bonus' }), 'invalid'],
    ] as const
    for (const [patch, code] of refusals) expect([patch, await codeOf(send(room, official, good, patch))]).toEqual([patch, code])
    expect((await sheetOf(room, official)).sheet.importance).toEqual([null, null, null, null])
    expect(await codeOf(send(room, official))).toBe('invalid')
    expect(await codeOf(send(room, official, ...Array.from({ length: 101 }, () => good)))).toBe('invalid')
  })

  it('takes answers for the seat that sends them and for no other', async () => {
    const room = await inScoring(await open())
    const [mine, other] = await Promise.all([room.join('official'), room.join('official')])
    expect(await codeOf(send(room, { ...mine, seat: other.seat }, anAnswer(room)))).toBe('not-your-seat')
    expect(await codeOf(send(room, { ...room.facilitator, seat: mine.seat }, anAnswer(room)))).toBe('not-found')
    expect((await sheetOf(room, other)).sheet.importance).toEqual([null, null, null, null])
  })

  it('answers whoever comes at the wrong moment with the word for that moment', async () => {
    const room = await aWorkshop(await open())
    const { workshop, facilitator } = room
    const official = await room.join('official')
    const now = () => codeOf(send(room, official, anAnswer(room)))
    expect(await now()).toBe('not-open-yet')
    await facilitator.api.round.open({ workshop, minutes: 5 })
    await facilitator.api.round.pause({ workshop })
    expect(await now()).toBe('paused')
    await facilitator.api.round.resume({ workshop })
    // The timer runs out; the facilitator closes, nothing else does.
    room.clock.now += 10 * 60_000
    await send(room, official, anAnswer(room))
    expect(await codeOf(official.api.sheet.save({ workshop, seat: official.seat, round: 2, v: 1, patches: [anAnswer(room)] }))).toBe(
      'not-in-round',
    )
    await facilitator.api.round.close({ workshop })
    expect(await now()).toBe('closed')
    await facilitator.api.round.reopen({ workshop })
    await send(room, official, anAnswer(room))
    await facilitator.api.participant.setAside({ workshop, seat: official.seat })
    expect(await now()).toBe('seat-removed')
    await facilitator.api.participant.bringBack({ workshop, seat: official.seat })
    await facilitator.api.workshop.archive({ workshop })
    expect(await now()).toBe('archived')
    await facilitator.api.workshop.unarchive({ workshop })
    await facilitator.api.participant.moveSeat({ workshop, seat: official.seat })
    expect(await now()).toBe('seat-moved')
  })

  it('wants the notice read before the first score', async () => {
    const room = await inScoring(await open())
    const { workshop, facilitator } = room
    const { code, id } = await facilitator.api.participant.invite({ workshop, role: 'participant', group: 'resident', unit: null })
    const phone = { ...room.browser(), seat: id }
    await phone.api.participant.enter({ token: code })
    expect(await refusalOf(send(room, phone, anAnswer(room)))).toMatchObject({ code: 'invalid', facts: { why: 'notice' } })
    await phone.api.participant.readNotice({ workshop, onRecord: null })
    await send(room, phone, anAnswer(room))
  })

  it('takes reasons from an observer, and no scores', async () => {
    const room = await inScoring(await open())
    const { workshop, facilitator } = room
    const { code, id } = await facilitator.api.participant.invite({ workshop, role: 'observer', group: null, unit: null })
    const observer = { ...room.browser(), seat: id }
    await observer.api.participant.enter({ token: code })
    await observer.api.participant.readNotice({ workshop, onRecord: null })
    expect(await codeOf(send(room, observer, anAnswer(room)))).toBe('not-in-round')
    await send(room, observer, anAnswer(room, { importance: null, readiness: null, reason: 'The law says otherwise' }))
    const state = await facilitator.api.round.state({ workshop })
    expect(state).toMatchObject({ observers: 1, progress: { official: { joined: 0, scoring: 0, done: 0 } } })
  })

  it('counts who joined, is scoring, is done, and tells of nothing between', async () => {
    const room = await inScoring(await open())
    const { workshop, facilitator } = room
    const [one, two] = [await room.join('resident'), await room.join('resident')]
    await room.join('resident')
    const done = (value: boolean) => anAnswer(room, { kind: 'done', done: value })
    await send(room, one, anAnswer(room))
    await send(room, two, done(true))
    const published = room.published.length
    await send(room, one, anAnswer(room, { importance: 1 }))
    expect(room.published).toHaveLength(published)
    const { progress } = await facilitator.api.round.state({ workshop })
    expect(progress.resident).toEqual({ joined: 3, scoring: 1, done: 1 })
    await send(room, two, done(false))
    expect(room.published).toHaveLength(published + 1)
    await facilitator.api.participant.setAside({ workshop, seat: one.seat })
    const after = await facilitator.api.round.state({ workshop })
    expect(after.progress.resident).toEqual({ joined: 3, scoring: 2, done: 0 })
  })

  it('writes no line into the log for an answer', async () => {
    const room = await inScoring(await open())
    const official = await room.join('official')
    const before = (await room.administrator.api.audit.list({})).length
    await send(room, official, anAnswer(room))
    expect(await room.administrator.api.audit.list({})).toHaveLength(before)
  })

  it('forgets at the close when each answer came', async () => {
    const room = await inScoring(await open())
    const official = await room.join('official')
    await send(room, official, anAnswer(room))
    expect(Object.keys((await sheetOf(room, official)).sheet.stamps)).toHaveLength(1)
    await room.facilitator.api.round.close({ workshop: room.workshop })
    const { sheet } = await sheetOf(room, official)
    expect(sheet).toMatchObject({ stamps: {}, importance: [7, null, null, null] })
  })

  it('erases all that somebody scored and wrote who withdraws, and writes down that some seat did', async () => {
    const room = await inScoring(await open())
    const { workshop, facilitator } = room
    const official = await room.join('official')
    await send(room, official, anAnswer(room, { reason: 'Mine' }), anAnswer(room, { kind: 'done', done: true }))
    await official.api.participant.withdraw({ workshop })
    expect((await facilitator.api.round.state({ workshop })).progress.official).toEqual({ joined: 0, scoring: 0, done: 0 })
    expect(await codeOf(send(room, official, anAnswer(room)))).toBe('seat-withdrawn')
    const entry = (await room.administrator.api.audit.list({})).find((each) => each.action === 'participant.withdraw')
    expect(entry).toMatchObject({ actor: 'seat', workshop, facts: {} })
    await room.store.read(async (db) => {
      expect(await db.$count(db.t.sheet)).toBe(0)
      expect(await db.$count(db.t.reason)).toBe(0)
    })
  })

  it('asks each seat in an order of its own, the same on every device', async () => {
    const room = await inScoring(await open())
    const official = await room.join('official')
    const [once, again] = [
      await official.api.sheet.mine({ workshop: room.workshop }),
      await official.api.sheet.mine({ workshop: room.workshop }),
    ]
    expect(once.factors).toEqual(again.factors)
    expect(once.factors.map((each) => each.id).sort()).toEqual([...room.setup.factorIds].sort())
    expect(once.factorIds).toEqual(room.setup.factorIds)
  })

  it('loses none of many answers that are sent at once', async () => {
    const room = await inScoring(await open())
    const seats = await Promise.all(Array.from({ length: 12 }, () => room.join('resident')))
    const calls = seats.flatMap((seat) => room.setup.factorIds.map((factor) => send(room, seat, anAnswer(room, { factor }))))
    await Promise.all(calls)
    for (const seat of seats) expect((await sheetOf(room, seat)).sheet.importance).toEqual([7, 7, 7, 7])
  })
})
