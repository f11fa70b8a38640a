import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#db/store.ts'
import { eachStore } from '#db/testing/stores.ts'
import { codeOf, MORNING, refusalOf } from '#server/api/testing/stage.ts'
import { anAnswer, aWorkshop, type Room, type Seated, send } from '#server/api/testing/workshop.ts'
import type { Patch } from '#server/domain/sheet.ts'
import { type Group, type GroupSetting, usualGroups } from '#server/domain/stakeholders.ts'

type Asked = { official?: number; vendor?: number; resident?: number; groups?: (setting: GroupSetting) => GroupSetting }

/** A closed round: everybody answered the four factors, each with a reason on the first. */
async function closed(
  open: () => Promise<Store>,
  { official = 4, vendor = 2, resident = 4, groups = (setting) => setting }: Asked = {},
): Promise<Room & { people: Record<Group, Seated[]> }> {
  const store = await open()
  const usual = [
    { group: 'official', standing: 'everyone', people: 6, minimum: 3, showing: 'sealed' },
    { group: 'vendor', standing: 'everyone', people: 2, minimum: 3, showing: 'on-record' },
    { group: 'resident', standing: 'sample', people: null, minimum: 3, showing: 'sealed' },
  ] satisfies GroupSetting[]
  const room = await aWorkshop(store, { groups: usual.map(groups) })
  const { workshop } = room
  const several = async (group: Group, count: number) => {
    const seats: Seated[] = []
    for (let place = 0; place < count; place++)
      seats.push(await room.join(group, group === 'official' ? { unit: place % 2 === 0 ? 'it' : 'procurement' } : {}))
    return seats
  }
  const people = {
    official: await several('official', official),
    vendor: await several('vendor', vendor),
    resident: await several('resident', resident),
  }
  await room.facilitator.api.round.open({ workshop, minutes: null })
  for (const group of ['official', 'vendor', 'resident'] as const)
    for (const [place, seat] of people[group].entries()) await send(room, seat, ...sheetOf(room, group, place))
  await room.facilitator.api.round.close({ workshop })
  return { ...room, people }
}

const levels = { official: 8, vendor: 4, resident: 7 }

function sheetOf(room: Room, group: Group, place: number): Patch[] {
  const { project, clock, setup } = room
  const score = levels[group] + (place % 2)
  const factors = setup.factorIds.map((factor, at) =>
    anAnswer(room, { factor, importance: score, readiness: at + 2, reason: at === 0 ? `${group} says ${place}` : null }),
  )
  return [
    ...factors,
    { kind: 'path', key: `p${group}${place}`, at: clock.now, project, path: 'expand', alsoTesting: false },
    { kind: 'top-five', key: `t${group}${place}`, at: clock.now, project, topFive: setup.factorIds.slice(0, 2) },
    { kind: 'done', key: `d${group}${place}`, at: clock.now, project, done: true },
  ]
}

const texts = (reasons: readonly { text: string }[]) => reasons.map((each) => each.text).sort()

eachStore((open) => {
  describe('a reveal', () => {
    it('waits for the close, and shows nothing to anybody before', async () => {
      const room = await aWorkshop(await open())
      const { workshop, project, facilitator } = room
      const resident = await room.join('resident')
      expect(await refusalOf(facilitator.api.round.reveal({ workshop }))).toMatchObject({ code: 'not-ready', facts: { why: 'not-closed' } })
      expect(await refusalOf(facilitator.api.round.beforeReveal({ workshop }))).toMatchObject({ facts: { why: 'not-closed' } })
      const factor = room.setup.factorIds[0] ?? ''
      for (const visitor of [facilitator, resident]) {
        const calls = [
          () => visitor.api.result.read({ workshop, project }),
          () => visitor.api.result.reasons({ workshop, project, factor }),
          () => visitor.api.report.read({ workshop, project }),
        ]
        for (const call of calls) expect(await refusalOf(call())).toMatchObject({ code: 'not-ready', facts: { why: 'not-revealed' } })
      }
      expect(await codeOf(resident.api.result.mine({ workshop, project }))).toBe('not-ready')
      expect(await codeOf(facilitator.api.round.spotlight({ workshop, project, factor }))).toBe('not-ready')
    })

    it('is one record and one state, whoever presses first', async () => {
      const room = await closed(open)
      const { workshop, project, facilitator, clock } = room
      clock.now += 1000
      const presses = await Promise.all([1, 2, 3].map(() => facilitator.api.round.reveal({ workshop })))
      for (const state of presses)
        expect(state).toMatchObject({
          phase: 'revealed',
          reveal: { at: clock.now, version: 1, words: 0 },
          spotlight: { project, factor: null },
        })
      const log = await room.administrator.api.audit.list({ workshop })
      expect(log.filter(({ action }) => action === 'round.reveal')).toHaveLength(1)
      expect(log.find(({ action }) => action === 'round.reveal')).toMatchObject({ actor: 'fatima@city.example', facts: {} })
      expect(await codeOf(facilitator.api.round.reopen({ workshop }))).toBe('revealed')
    })

    it('says beforehand which groups it will show, and then shows these', async () => {
      const room = await closed(open, { resident: 2, vendor: 0 })
      const { workshop, project, facilitator } = room
      const [before] = await facilitator.api.round.beforeReveal({ workshop })
      expect(before).toMatchObject({
        project,
        groups: {
          official: { state: 'shown', why: null, minimum: 3 },
          vendor: { state: 'nobody', why: null },
          resident: { state: 'sealed', why: 'minimum' },
        },
      })
      await facilitator.api.round.reveal({ workshop })
      const { groups } = await facilitator.api.result.read({ workshop, project })
      for (const group of ['official', 'vendor', 'resident'] as const)
        expect(groups[group]).toMatchObject({ state: before?.groups[group].state, minimum: 3, least: 3 })
    })

    it('is asked about as often as one likes, with each seat set aside in turn, and never tells whether its person scored', async () => {
      const room = await aWorkshop(await open(), { groups: usualGroups() })
      const { workshop, facilitator } = room
      const people = [await room.join('resident'), await room.join('resident'), await room.join('resident'), await room.join('resident')]
      await facilitator.api.round.open({ workshop, minutes: null })
      for (const seat of people.slice(1)) await send(room, seat, anAnswer(room))
      await facilitator.api.round.close({ workshop })
      const asked = async () => (await facilitator.api.round.beforeReveal({ workshop }))[0]?.groups.resident
      const before = await asked()
      expect(before).toMatchObject({ state: 'shown' })
      for (const { seat } of people) {
        await facilitator.api.participant.setAside({ workshop, seat })
        expect(await asked()).toEqual({ state: 'open', why: null, minimum: 3, showing: 'sealed' })
        await facilitator.api.participant.bringBack({ workshop, seat })
        expect(await asked()).toEqual(before)
      }
    })

    it('tells nobody that two people of a group could say nothing: they stay sealed', async () => {
      const room = await aWorkshop(await open(), { groups: usualGroups() })
      const { workshop, project, facilitator } = room
      const vendors = [await room.join('vendor', { onRecord: null }), await room.join('vendor', { onRecord: null })]
      await facilitator.api.round.open({ workshop, minutes: null })
      for (const seat of vendors)
        await send(room, seat, ...room.setup.factorIds.map((factor) => anAnswer(room, { factor, importance: 0, readiness: 0 })))
      await facilitator.api.round.close({ workshop })
      const [before] = await facilitator.api.round.beforeReveal({ workshop })
      await facilitator.api.round.reveal({ workshop })
      const { groups } = await facilitator.api.result.read({ workshop, project })
      expect([before?.groups.vendor.state, groups.vendor.state]).toEqual(['sealed', 'sealed'])
      expect([before?.groups.resident.state, groups.resident.state]).toEqual(['nobody', 'nobody'])
    })

    it('keeps every trace of a sealed group out of what it freezes', async () => {
      const room = await closed(open, { resident: 2 })
      const { workshop, project, facilitator } = room
      await facilitator.api.round.reveal({ workshop })
      const result = await facilitator.api.result.read({ workshop, project })
      expect(result.groups.resident).toMatchObject({ state: 'sealed', scored: null, came: null })
      expect(result.paths.resident).toBeNull()
      expect(result.topFive.resident).toBeNull()
      for (const factor of result.factors) {
        expect(factor.histograms.resident).toEqual({ importance: null, readiness: null })
        expect(factor.groups.resident.importance).toEqual({ n: 0, mean: null, lower: null, upper: null, stance: null })
      }
      expect(result.index).toMatchObject({ index: null, partial: { groups: ['official', 'vendor'] } })
      const reasons = await facilitator.api.result.reasons({ workshop, project, factor: result.factors[0]?.id ?? '' })
      expect(reasons.resident).toEqual([])
      expect(reasons.vendor).toHaveLength(2)
    })

    it('seals a group on the record as soon as one of its people does not agree, and tells nobody that it is for that', async () => {
      const sealedVendors = async (showing: 'on-record' | 'sealed') => {
        const vendors = { group: 'vendor', standing: 'everyone', people: 2, minimum: 3, showing } as const
        const room = await aWorkshop(await open(), { groups: usualGroups().map((each) => (each.group === 'vendor' ? vendors : each)) })
        const { workshop, project, facilitator } = room
        const seats = [await room.join('vendor'), await room.join('vendor', showing === 'on-record' ? { onRecord: false } : {})]
        await facilitator.api.round.open({ workshop, minutes: null })
        for (const seat of seats) await send(room, seat, anAnswer(room))
        await facilitator.api.round.close({ workshop })
        const [before] = await facilitator.api.round.beforeReveal({ workshop })
        await facilitator.api.round.reveal({ workshop })
        const { groups } = await facilitator.api.result.read({ workshop, project })
        return { why: before?.groups.vendor.why, frozen: groups.vendor }
      }
      const refused = await sealedVendors('on-record')
      const few = await sealedVendors('sealed')
      expect([refused.why, few.why]).toEqual(['refused', 'minimum'])
      expect(refused.frozen).toEqual({
        ...{ standing: 'everyone', people: 2, minimum: 3, least: 3 },
        ...{ state: 'sealed', scored: null, came: null },
      })
      expect(few.frozen).toEqual(refused.frozen)
    })

    it('leaves out who was set aside, and stays as it was when they come back', async () => {
      const room = await closed(open, { resident: 4 })
      const { workshop, project, facilitator, people } = room
      const seat = people.resident[0]?.seat ?? ''
      const factor = room.setup.factorIds[0] ?? ''
      await facilitator.api.participant.setAside({ workshop, seat })
      await facilitator.api.round.reveal({ workshop })
      const before = await facilitator.api.result.read({ workshop, project })
      const said = await facilitator.api.result.reasons({ workshop, project, factor })
      expect(before.groups.resident.scored).toBe(3)
      expect(said.resident).toHaveLength(3)
      await facilitator.api.participant.bringBack({ workshop, seat })
      await facilitator.api.participant.setAside({ workshop, seat: people.resident[1]?.seat ?? '' })
      expect(await facilitator.api.result.read({ workshop, project })).toEqual(before)
      expect(await facilitator.api.result.reasons({ workshop, project, factor })).toEqual(said)
    })
  })

  describe('what is revealed', () => {
    let room: Awaited<ReturnType<typeof closed>>
    let place: { workshop: string; project: string }
    beforeEach(async () => {
      room = await closed(open)
      place = { workshop: room.workshop, project: room.project }
      await room.facilitator.api.round.reveal({ workshop: room.workshop })
    })

    it('is the same to the byte for facilitator, participant, observer and wall, and closed to helpers and strangers', async () => {
      const { facilitator, workshop } = room
      const visitors = [room.people.resident[0] as Seated]
      for (const role of ['observer', 'helper'] as const) {
        const { code } = await facilitator.api.participant.invite({ workshop, role, group: null, unit: null })
        const visitor = room.browser()
        await visitor.api.participant.enter({ token: code })
        visitors.push({ ...visitor, seat: '' })
      }
      const { url } = await facilitator.api.workshop.openScreen({ workshop })
      const wall = room.browser()
      await wall.api.screen.enter({ token: url.split('/').at(-1) ?? '' })
      const [resident, observer, helper] = visitors as [Seated, Seated, Seated]
      const same = JSON.stringify(await facilitator.api.result.read(place))
      for (const visitor of [resident, observer, wall]) expect(JSON.stringify(await visitor.api.result.read(place))).toBe(same)
      const stranger = await room.staff('sam@city.example', 'facilitator')
      const administrator = await room.staff('mina@city.example', 'administrator')
      for (const visitor of [helper, stranger, administrator, room.browser()])
        expect(await codeOf(visitor.api.result.read(place))).toBe('not-found')
      const reviewer = await room.staff('rex@city.example', 'reviewer')
      expect(await codeOf(reviewer.api.result.read(place))).toBe('not-found')
      expect(await codeOf(reviewer.api.report.read({ ...place, workshop: 'nosuchworkshop00' }))).toBe('not-found')
      expect(JSON.stringify((await reviewer.api.report.read(place)).result)).toBe(same)
      expect(await codeOf(administrator.api.report.read(place))).toBe('not-found')
    })

    it('is listed for every reviewer, and for the facilitator who runs the workshop', async () => {
      const listed = { workshop: { id: room.workshop }, project: { id: room.project, name: expect.any(String) }, round: 1, at: MORNING }
      const reviewer = await room.staff('rita@city.example', 'reviewer')
      const stranger = await room.staff('stan@city.example', 'facilitator')
      const administrator = await room.staff('max@city.example', 'administrator')
      for (const reader of [room.facilitator, reviewer]) expect(await reader.api.report.list()).toMatchObject([listed])
      expect(await stranger.api.report.list()).toEqual([])
      for (const other of [administrator, room.people.resident[0] as Seated, room.browser()])
        expect(await codeOf(other.api.report.list())).toBe('not-found')
    })

    it('counts what was scored, each group by itself', async () => {
      const { factors, groups, paths, topFive } = await room.facilitator.api.result.read(place)
      expect(factors[0]?.histograms.official.importance).toEqual([0, 0, 0, 0, 0, 0, 0, 2, 2])
      expect(factors[0]?.histograms.vendor.importance).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0])
      expect(factors[1]?.histograms.resident.readiness).toEqual([0, 0, 4, 0, 0, 0, 0, 0, 0])
      expect(groups.vendor).toMatchObject({ state: 'shown', scored: 2, people: 2, came: { code: 2, card: 0, invitation: 0, helper: 0 } })
      expect(paths.official).toMatchObject({ answered: 4, counts: { expand: 4, stop: 0 } })
      expect(topFive.resident?.[0]).toMatchObject({ picked: 4, share: 1 })
    })

    it('tells one’s own scores to oneself', async () => {
      const mine = await (room.people.vendor[1] as Seated).api.result.mine(place)
      expect(Object.values(mine.importance)).toEqual([5, 5, 5, 5])
      expect(Object.values(mine.readiness ?? {})).toEqual([2, 3, 4, 5])
      expect(await codeOf(room.facilitator.api.result.mine(place))).toBe('not-found')
    })

    it('holds no seat, no name and no moment but that of the reveal', async () => {
      const report = JSON.stringify(await room.facilitator.api.report.read(place))
      for (const seat of Object.values(room.people).flat()) expect(report).not.toContain(seat.seat)
      expect(report.match(/\b1[67]\d{11}\b/g)).toEqual([String(MORNING)])
    })

    it('changes on the wall with the spotlight', async () => {
      const factor = room.setup.factorIds[2] ?? ''
      await expect(room.facilitator.api.round.spotlight({ ...place, factor })).resolves.toMatchObject({
        spotlight: { project: room.project, factor },
      })
      expect(await codeOf(room.facilitator.api.round.spotlight({ ...place, factor: 'nosuchfactor' }))).toBe('not-in-round')
      expect((await (room.people.vendor[0] as Seated).api.round.state(place)).spotlight).toEqual({ project: room.project, factor })
    })

    it('loses a reason that is hidden, for all but the facilitator, and gets it back', async () => {
      const { facilitator, workshop } = room
      const resident = room.people.resident[0] as Seated
      const factor = room.setup.factorIds[0] ?? ''
      const where = { ...place, factor }
      const before = await resident.api.result.reasons(where)
      expect(texts(before.resident)).toEqual(['resident says 0', 'resident says 1', 'resident says 2', 'resident says 3'])
      const hidden = before.resident[1]?.id ?? ''
      await facilitator.api.result.hideReason({ workshop, reason: hidden })
      const after = await resident.api.result.reasons(where)
      expect(after.resident).toEqual(before.resident.filter(({ id }) => id !== hidden))
      expect((await facilitator.api.result.reasons(where)).resident[1]).toMatchObject({ id: hidden, hidden: true })
      expect(JSON.stringify(await facilitator.api.report.read(place))).not.toContain(hidden)
      expect((await facilitator.api.round.state({ workshop })).reveal).toMatchObject({ version: 1, words: 1 })
      await facilitator.api.result.unhideReason({ workshop, reason: hidden })
      expect(await resident.api.result.reasons(where)).toEqual(before)
      expect(await codeOf(facilitator.api.result.hideReason({ workshop, reason: 'nosuchreason' }))).toBe('not-found')
      const log = await room.administrator.api.audit.list({ workshop })
      expect(log.map(({ action, facts }) => [action, facts.reason])).toEqual(
        expect.arrayContaining([
          ['result.hideReason', hidden],
          ['result.unhideReason', hidden],
        ]),
      )
    })

    it('stays as counts when somebody withdraws and enough people are left, without what they wrote', async () => {
      const before = await room.facilitator.api.result.read(place)
      const leaving = room.people.resident[2] as Seated
      await leaving.api.participant.withdraw({ workshop: room.workshop })
      expect(await room.facilitator.api.result.read(place)).toEqual(before)
      const { resident } = await room.facilitator.api.result.reasons({ ...place, factor: room.setup.factorIds[0] ?? '' })
      expect(texts(resident)).toEqual(['resident says 0', 'resident says 1', 'resident says 3'])
      expect((await room.facilitator.api.round.state(place)).reveal).toMatchObject({ version: 1, words: 1 })
    })

    it('withholds a group in a new version once too few of it are left, and leaves the rest to the last digit', async () => {
      const before = await room.facilitator.api.result.read(place)
      for (const at of [0, 1]) await (room.people.resident[at] as Seated).api.participant.withdraw({ workshop: room.workshop })
      const after = await room.facilitator.api.result.read({ ...place, version: 1 })
      expect(after).toMatchObject({ version: 2, groups: { resident: { state: 'sealed', scored: null } } })
      expect((await room.facilitator.api.round.state(place)).reveal).toMatchObject({ version: 2 })
      expect(after.factors.map((each) => each.histograms.official)).toEqual(before.factors.map((each) => each.histograms.official))
      expect(after.factors.map((each) => each.histograms.resident.importance)).toEqual([null, null, null, null])
      expect(after.relationships[0]).toEqual(before.relationships[0])
      const { resident } = await room.facilitator.api.result.reasons({ ...place, factor: room.setup.factorIds[0] ?? '' })
      expect(resident).toEqual([])
    })

    it('stays as it is when somebody withdraws who was set aside at the reveal and came back: nobody of those counted has gone', async () => {
      const { workshop, project, facilitator, people } = await closed(open)
      const aside = people.resident[0] as Seated
      await facilitator.api.participant.setAside({ workshop, seat: aside.seat })
      await facilitator.api.round.reveal({ workshop })
      const before = await facilitator.api.result.read({ workshop, project })
      await facilitator.api.participant.bringBack({ workshop, seat: aside.seat })
      await aside.api.participant.withdraw({ workshop })
      expect(await facilitator.api.result.read({ workshop, project })).toEqual(before)
      await (people.resident[1] as Seated).api.participant.withdraw({ workshop })
      const after = await facilitator.api.result.read({ workshop, project })
      expect(after).toMatchObject({ version: 2, groups: { resident: { state: 'sealed' } } })
    })

    it('goes on showing a group on the record as long as one of it is left', async () => {
      await (room.people.vendor[0] as Seated).api.participant.withdraw({ workshop: room.workshop })
      expect((await room.facilitator.api.result.read(place)).groups.vendor).toMatchObject({ state: 'shown', least: 1 })
      await (room.people.vendor[1] as Seated).api.participant.withdraw({ workshop: room.workshop })
      expect((await room.facilitator.api.result.read(place)).groups.vendor.state).toBe('sealed')
    })
  })
})
