import { describe, expect, it } from 'vitest'
import { eachStore } from '#db/testing/stores.ts'
import { codeOf, refusalOf } from '#server/api/testing/stage.ts'
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
