import { describe, expect, it } from 'vitest'
import type { Store } from '#db/store.ts'
import { eachStore } from '#db/testing/stores.ts'
import { seatCode } from '#server/api/seal.ts'
import { type Browser, codeOf, refusalOf } from '#server/api/testing/stage.ts'
import { anAnswer, aWorkshop, send } from '#server/api/testing/workshop.ts'
import type { Patch } from '#server/domain/sheet.ts'
import { usualGroups } from '#server/domain/stakeholders.ts'

const SECRET = 'a reason that nobody else may read'

eachStore((open) => {
  describe('a seat that the facilitator has moved', () => {
    it('shows nothing of what was scored before to whoever opens its new link, answered or not', async () => {
      const room = await aWorkshop(await open())
      const { facilitator, workshop, project } = room
      const [official, silent] = [await room.join('official'), await room.join('official')]
      await facilitator.api.round.open({ workshop, minutes: null })
      const more: Patch[] = [
        { kind: 'path', key: 'p', at: room.clock.now, project, path: 'stop', alsoTesting: false },
        { kind: 'top-five', key: 't', at: room.clock.now, project, topFive: [room.setup.factorIds[1] ?? ''] },
        { kind: 'done', key: 'd', at: room.clock.now, project, done: true },
      ]
      await send(room, official, anAnswer(room, { reason: SECRET }), ...more)
      const opened = async (seat: string) => {
        const { code } = await facilitator.api.participant.moveSeat({ workshop, seat })
        const visitor = room.browser()
        await visitor.api.participant.enter({ token: code })
        return visitor
      }
      const [peek, other] = [await opened(official.seat), await opened(silent.seat)]
      const [full, empty] = [await peek.api.sheet.mine({ workshop }), await other.api.sheet.mine({ workshop })]
      expect(full.projects).toEqual(empty.projects)
      expect(full.moved).toBe(true)
      // Nor does an answer that claims to be old tell whether something stood there.
      const old = { at: 1, importance: 1, readiness: 1 }
      const sent = await Promise.all([
        send(room, { ...peek, seat: official.seat }, anAnswer(room, { ...old, factor: room.setup.factorIds[2] })),
        send(room, { ...other, seat: silent.seat }, anAnswer(room, { ...old, factor: room.setup.factorIds[2] })),
      ])
      expect(sent.map((each) => each.patches[0]?.result)).toEqual(['saved', 'saved'])
      await facilitator.api.round.close({ workshop })
      expect(JSON.stringify(await peek.api.sheet.mine({ workshop }))).not.toContain(SECRET)
      await expect(peek.api.participant.mine({ workshop })).resolves.toMatchObject({ state: { progress: { official: { done: 1 } } } })
    })

    it('shows on its new device what is answered there', async () => {
      const room = await aWorkshop(await open())
      const { facilitator, workshop } = room
      const official = await room.join('official')
      await facilitator.api.round.open({ workshop, minutes: null })
      await send(room, official, anAnswer(room, { importance: 9 }))
      const { code } = await facilitator.api.participant.moveSeat({ workshop, seat: official.seat })
      const phone = { ...room.browser(), seat: official.seat }
      await phone.api.participant.enter({ token: code })
      await send(room, phone, anAnswer(room, { importance: 4, readiness: 2, reason: 'mine', factor: room.setup.factorIds[1] }))
      const { projects } = await phone.api.sheet.mine({ workshop })
      expect(projects[0]).toMatchObject({
        sheet: { importance: [null, 4, null, null] },
        reasons: { [room.setup.factorIds[1] ?? '']: 'mine' },
      })
    })

    it('is told apart in the log each time that another browser opens it', async () => {
      const room = await aWorkshop(await open())
      const { facilitator, workshop } = room
      const { seat } = await room.join('official')
      const { code } = await facilitator.api.participant.moveSeat({ workshop, seat })
      const phone = room.browser()
      await phone.api.participant.enter({ token: code })
      await phone.api.participant.enter({ token: code })
      await room.browser().api.participant.enter({ token: code })
      const log = await room.administrator.api.audit.list({ workshop })
      expect(log.filter(({ action }) => action === 'participant.enter').map(({ actor, facts }) => [actor, facts])).toEqual([
        ['seat', { again: true, seat }],
        ['seat', { again: true, seat }],
      ])
    })
  })

  describe('a seat whose link or card somebody else knows', () => {
    /** A seat by invitation, which its owner takes, and the code that the facilitator has kept. */
    const invited = async (store: Store) => {
      const room = await aWorkshop(store)
      const { facilitator, workshop } = room
      const { id, code } = await facilitator.api.participant.invite({ workshop, role: 'participant', group: 'resident', unit: null })
      await facilitator.api.round.open({ workshop, minutes: null })
      const sits = async (token: string) => {
        const visitor = { ...room.browser(), seat: id }
        await visitor.api.participant.enter({ token })
        await visitor.api.participant.readNotice({ workshop, onRecord: null })
        return visitor
      }
      const shown = async ({ api }: Browser) => (await api.sheet.mine({ workshop })).projects[0]
      return { room, workshop, code, sits, shown }
    }

    it('shows whoever made the link nothing of what its owner scores, before or after, and the owner goes on', async () => {
      const { room, workshop, code, sits, shown } = await invited(await open())
      const owner = await sits(code)
      const untouched = await shown(owner)
      await send(room, owner, anAnswer(room, { importance: 9, reason: SECRET }))
      const peek = await sits(code)
      expect(await shown(peek)).toEqual(untouched)
      await send(room, owner, anAnswer(room, { importance: 8, reason: SECRET, factor: room.setup.factorIds[1] }))
      // Neither joining once more in that browser nor the close brings it out.
      await peek.api.participant.join({ code: room.code, group: 'resident', unit: null, onRecord: null, noticeRead: true })
      expect(await shown(peek)).toEqual(untouched)
      await room.facilitator.api.round.close({ workshop })
      expect(await shown(peek)).toEqual(untouched)
      expect(await shown(owner)).toMatchObject({ sheet: { importance: [9, 8, null, null] } })
    })

    it('shows it nothing either who sat down before the owner did', async () => {
      const { room, workshop, code, sits, shown } = await invited(await open())
      const early = await sits(code)
      const untouched = await shown(early)
      const owner = await sits(code)
      await send(room, owner, anAnswer(room, { importance: 9, reason: SECRET }))
      expect(await shown(early)).toEqual(untouched)
      await room.facilitator.api.round.close({ workshop })
      expect(await shown(early)).toEqual(untouched)
      expect(await shown(owner)).toMatchObject({ sheet: { importance: [9, null, null, null] } })
    })

    it('opens with all its answers by the way back that its owner’s phone shows, and nobody else', async () => {
      const { room, workshop, code, sits, shown } = await invited(await open())
      const owner = await sits(code)
      await send(room, owner, anAnswer(room, { importance: 9 }))
      const peek = await sits(code)
      const [own, given] = [await owner.api.participant.mine({ workshop }), await peek.api.participant.mine({ workshop })]
      expect([own.codeIsOwn, given.codeIsOwn, given.code]).toEqual([true, false, code])
      expect(own.code).not.toBe(code)
      const laptop = await sits(own.code)
      expect(await shown(laptop)).toMatchObject({ sheet: { importance: [9, null, null, null] } })
      await expect(laptop.api.sheet.mine({ workshop })).resolves.toMatchObject({ moved: false })
      // A move ends it with everything else, and whoever opens the moved seat is given no other.
      const moved = await room.facilitator.api.participant.moveSeat({ workshop, seat: owner.seat })
      expect(await codeOf(sits(own.code))).toBe('code-wrong')
      await expect((await sits(moved.code)).api.participant.mine({ workshop })).resolves.toMatchObject({
        code: moved.code,
        codeIsOwn: false,
      })
    })

    it('has no code but the own one where it was taken with a join code', async () => {
      const room = await aWorkshop(await open())
      const { workshop, house } = room
      const { api, seat } = await room.join('resident')
      expect(await codeOf(room.browser().api.participant.enter({ token: seatCode(house.secret, seat, 1) }))).toBe('code-wrong')
      const { code } = await api.participant.mine({ workshop })
      await expect(room.browser().api.participant.enter({ token: code })).resolves.toEqual({ workshop })
    })
  })

  it('opens no seat that somebody has taken in the browser of whoever runs the workshop', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop } = room
    const place = { role: 'participant', group: 'resident', unit: null, count: 1 } as const
    const [card] = await facilitator.api.participant.makeCards({ workshop, cards: [place] })
    const token = card?.code ?? ''
    await room.browser().api.participant.enter({ token })
    expect(await refusalOf(facilitator.api.participant.enter({ token }))).toMatchObject({ code: 'in-use', facts: { why: 'you-run-this' } })
    const colleague = await room.staff('cora@city.example', 'facilitator')
    await expect(colleague.api.participant.enter({ token })).resolves.toEqual({ workshop })
  })

  it('shows a helper nothing of a form once it was sent, whatever the browser has kept', async () => {
    const room = await aWorkshop(await open(), { groups: usualGroups() })
    const { facilitator, workshop } = room
    await facilitator.api.round.open({ workshop, minutes: null })
    const { code } = await facilitator.api.participant.invite({ workshop, role: 'helper', group: null, unit: null })
    const tablet = room.browser()
    await tablet.api.participant.enter({ token: code })
    const kept: Map<string, string>[] = []
    for (const end of ['leave', 'next form'] as const) {
      await tablet.api.participant.enterForm({ workshop, group: 'resident', unit: null })
      await tablet.api.participant.readNotice({ workshop, onRecord: null })
      const form = await tablet.api.participant.mine({ workshop })
      expect(form.code).toBe('')
      await send(room, { ...tablet, seat: form.id }, anAnswer(room, { reason: SECRET }))
      kept.push(new Map(tablet.jar))
      if (end === 'leave') await tablet.api.participant.leave({ workshop })
      else await tablet.api.participant.enterForm({ workshop, group: 'resident', unit: null })
    }
    for (const jar of kept) {
      const again = room.browser()
      for (const [name, value] of jar) again.jar.set(name, value)
      expect(await codeOf(again.api.sheet.mine({ workshop }))).toBe('seat-moved')
    }
    await expect(facilitator.api.round.state({ workshop })).resolves.toMatchObject({ progress: { resident: { joined: 3, scoring: 2 } } })
  })
})
