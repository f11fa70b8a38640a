import { describe, expect, it } from 'vitest'
import { eachStore } from '#db/testing/stores.ts'
import { admitToCity, admitToWorkshop } from '#server/api/relations.ts'
import { appRouter } from '#server/api/root.ts'
import { type Browser, codeOf } from '#server/api/testing/stage.ts'
import { aWorkshop, type Room } from '#server/api/testing/workshop.ts'
import { type Action, access, actions, type Role, rowOf } from '#server/domain/access.ts'
import { Refusal } from '#server/domain/errors.ts'

describe('the permission table', () => {
  it('has a row for every procedure, and every row a procedure', () => {
    expect(Object.keys(appRouter._def.procedures).sort()).toEqual([...actions].sort())
  })
})

eachStore((open) => {
  it('lets everybody do what the table says, and answers anybody else as if there were nothing', { timeout: 60_000 }, async () => {
    const room = await aWorkshop(await open())
    const askers = await everybody(room)
    for (const action of actions) {
      for (const [name, asker] of Object.entries(askers)) {
        const { who, scope } = rowOf(action)
        const holds = scope === 'city' ? asker.inCity : asker.inWorkshop
        const expected = who.includes('public') || who.some((role) => holds.includes(role)) ? 'admitted' : 'not-found'
        expect([action, name, await answerTo(room, asker.browser, action)]).toEqual([action, name, expected])
      }
    }
  })

  it('stands before every procedure: a stranger with an empty form is told nothing about it', async () => {
    const room = await aWorkshop(await open())
    const stranger = room.browser()
    for (const action of actions.filter((each) => !rowOf(each).who.includes('public'))) {
      const [part, name] = action.split('.')
      // Confessed: the procedures by name, as a client calls them.
      const call = (stranger.api as never)[part as never][name as never] as (input: unknown) => Promise<unknown>
      expect([action, await codeOf(call({}))]).toEqual([action, 'not-found'])
      expect([action, await codeOf(call({ workshop: room.workshop }))]).toEqual([action, 'not-found'])
    }
  })

  it('admits the server itself to its own actions and to no other', async () => {
    const { api, workshop } = await aWorkshop(await open())
    await expect(api.system.round.shared({ workshop })).resolves.toMatchObject({ workshop, phase: 'joining' })
    expect(await codeOf(api.system.workshop.read({ workshop }))).toBe('not-found')
    expect(await codeOf(api.system.account.list())).toBe('not-found')
  })

  it('takes nothing from an account that has ended, or that is no facilitator any more', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, administrator, workshop } = room
    await administrator.api.account.change({ id: facilitator.id, name: 'Fatima', roles: ['reviewer'] })
    expect(room.rechecked).toContain(workshop)
    expect(await codeOf(facilitator.api.workshop.read({ workshop }))).toBe('not-found')
    await administrator.api.account.change({ id: facilitator.id, name: 'Fatima', roles: ['facilitator'] })
    await expect(facilitator.api.workshop.read({ workshop })).resolves.toMatchObject({ id: workshop })
    await administrator.api.account.remove({ id: facilitator.id })
    expect(await codeOf(facilitator.api.workshop.read({ workshop }))).toBe('not-found')
    await expect(facilitator.api.account.me()).resolves.toBeNull()
  })

  it('gives an account that is let in again no session from before its end', async () => {
    const room = await aWorkshop(await open())
    const { administrator } = room
    const email = 'gone@city.example'
    const before = await room.staff(email, 'facilitator')
    await administrator.api.account.remove({ id: before.id })
    room.clock.now += 1
    const { id } = await administrator.api.account.invite({ email, name: 'Back', roles: ['facilitator'] })
    expect(id).toBe(before.id)
    await expect(before.api.account.me()).resolves.toBeNull()
    await expect((await room.signedIn(id)).api.account.me()).resolves.toMatchObject({ name: 'Back' })
  })

  it('believes no cookie that it did not seal itself', async () => {
    const room = await aWorkshop(await open())
    const official = await room.join('official')
    const name = `concord-seat-${room.workshop}`
    const sealed = official.jar.get(name) ?? ''
    const [id, version, , expires, mac] = sealed.split('.')
    const forgeries = [`${id}.2..${expires}.${mac}`, `${id}.${version}.other.${expires}.${mac}`, `${id}.${version}..${expires}`]
    for (const forged of [...forgeries, `${id}.${version}..${expires}.AAAA`, 'x', '']) {
      official.jar.set(name, forged)
      expect(await codeOf(official.api.participant.mine({ workshop: room.workshop }))).toBe('not-found')
    }
    official.jar.set(name, sealed)
    await expect(official.api.participant.mine({ workshop: room.workshop })).resolves.toMatchObject({ group: 'official' })
    room.clock.now += 401 * 24 * 60 * 60 * 1000
    expect(await codeOf(official.api.participant.mine({ workshop: room.workshop }))).toBe('not-found')
  })

  it('tells whoever holds the cookie of a seat that ended how it ended', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, workshop } = room
    const [aside, moved, withdrawn, stays] = await Promise.all([
      room.join('resident'),
      room.join('resident'),
      room.join('resident'),
      room.join('resident'),
    ])
    await facilitator.api.participant.setAside({ workshop, seat: aside.seat })
    await facilitator.api.participant.moveSeat({ workshop, seat: moved.seat })
    await withdrawn.api.participant.withdraw({ workshop })
    expect(await codeOf(aside.api.participant.mine({ workshop }))).toBe('seat-removed')
    expect(await codeOf(moved.api.participant.mine({ workshop }))).toBe('seat-moved')
    expect(await codeOf(withdrawn.api.participant.mine({ workshop }))).toBe('seat-withdrawn')
    await facilitator.api.workshop.archive({ workshop })
    expect(await codeOf(stays.api.participant.mine({ workshop }))).toBe('archived')
    // Its facilitator still reads it, and takes it out again.
    await expect(facilitator.api.workshop.read({ workshop })).resolves.toMatchObject({ archivedAt: room.clock.now })
    await facilitator.api.workshop.unarchive({ workshop })
    await facilitator.api.participant.bringBack({ workshop, seat: aside.seat })
    await expect(aside.api.participant.mine({ workshop })).resolves.toMatchObject({ id: aside.seat })
    expect(room.rechecked.filter((each) => each === workshop)).toHaveLength(6)
  })

  it('says nothing of a failure but that there was one, and logs neither input nor message', async () => {
    const room = await aWorkshop(await open())
    const { facilitator, house } = room
    house.now = () => {
      throw new Error('the clock of Fatima broke')
    }
    const failed = await facilitator.api.project.archive({ id: room.project }).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'failed' })
    expect(JSON.stringify(room.logged)).toContain('project.archive')
    expect(JSON.stringify(room.logged)).not.toContain('Fatima')
  })
})

type Asker = { browser: Browser; inCity: Role[]; inWorkshop: Role[] }

/** One of each kind, in this workshop and in another one, and nobody at all. */
async function everybody(room: Room): Promise<Record<string, Asker>> {
  const { facilitator, workshop, administrator } = room
  const other = await room.staff('otto@city.example', 'facilitator')
  const { id: elsewhere } = await other.api.workshop.duplicate({ workshop: await lend(room, other.id) })
  await facilitator.api.workshop.removeFacilitator({ workshop, account: other.id })
  const coRuns = await room.staff('cora@city.example', 'facilitator')
  await facilitator.api.workshop.addFacilitator({ workshop, account: coRuns.id })
  const reviewer = await room.staff('rita@city.example', 'reviewer')

  const seat = async (by: Browser, here: string, role: 'participant' | 'observer' | 'helper'): Promise<Browser> => {
    const group = role === 'participant' ? 'resident' : null
    const { code } = await by.api.participant.invite({ workshop: here, role, group, unit: null })
    const visitor = room.browser()
    await visitor.api.participant.enter({ token: code })
    return visitor
  }
  const screen = async (by: Browser, here: string): Promise<Browser> => {
    const { url } = await by.api.workshop.openScreen({ workshop: here })
    const visitor = room.browser()
    await visitor.api.screen.enter({ token: url.split('/').at(-1) ?? '' })
    return visitor
  }
  const [participant, observer, helper] = [
    await seat(facilitator, workshop, 'participant'),
    await seat(facilitator, workshop, 'observer'),
    await seat(facilitator, workshop, 'helper'),
  ]
  await facilitator.api.round.open({ workshop, minutes: null })
  await facilitator.api.round.close({ workshop })
  const listening = await seat(facilitator, workshop, 'participant')
  const nobody = { inCity: [], inWorkshop: [] }
  return {
    nobody: { browser: room.browser(), ...nobody },
    administrator: { browser: administrator, inCity: ['administrator', 'facilitator'], inWorkshop: [] },
    reviewer: { browser: reviewer, inCity: ['reviewer'], inWorkshop: ['reviewer'] },
    'the facilitator': { browser: facilitator, inCity: ['facilitator'], inWorkshop: ['facilitator'] },
    'a co-facilitator': { browser: coRuns, inCity: ['facilitator'], inWorkshop: ['facilitator'] },
    'another facilitator': { browser: other, inCity: ['facilitator'], inWorkshop: [] },
    participant: { browser: participant, inCity: [], inWorkshop: ['participant'] },
    'listening seat': { browser: listening, inCity: [], inWorkshop: ['listening'] },
    observer: { browser: observer, inCity: [], inWorkshop: ['observer'] },
    helper: { browser: helper, inCity: [], inWorkshop: ['helper'] },
    screen: { browser: await screen(facilitator, workshop), inCity: [], inWorkshop: ['screen'] },
    'participant of another workshop': { browser: await seat(other, elsewhere, 'participant'), ...nobody },
    'screen of another workshop': { browser: await screen(other, elsewhere), ...nobody },
  }
}

async function lend({ facilitator, workshop }: Room, account: string): Promise<string> {
  await facilitator.api.workshop.addFacilitator({ workshop, account })
  return workshop
}

/** What the gate says, without doing the action. */
async function answerTo(room: Room, browser: Browser, action: Action): Promise<string> {
  const ctx = room.api.createContext({ headers: { cookie: browser.cookie() } })
  try {
    await (access[action].scope === 'city' ? admitToCity(ctx, action) : admitToWorkshop(ctx, action, room.workshop))
    return 'admitted'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
