import { beforeEach, describe, expect, it } from 'vitest'
import { seatInRound } from '#db/queries/rounds.ts'
import { addSeats, changeSeat } from '#db/queries/seats.ts'
import { eraseSheets, forgetStamps, savePatches } from '#db/queries/sheet-changes.ts'
import { mySheets, progress } from '#db/queries/sheets.ts'
import type { Store } from '#db/store.ts'
import { eachStore } from '#db/testing/stores.ts'
import { anotherWorkshop, makeWorkshop, NOON, seat } from '#db/testing/workshop.ts'
import { FIRST_SITTING } from '#server/domain/seats.ts'
import type { Asked, FactorPatch, Patch } from '#server/domain/sheet.ts'

const asked: Asked = {
  factorIds: ['money', 'people', 'data'],
  projectIds: ['lights'],
  scale: { min: 1, max: 9 },
  axes: ['importance', 'readiness'],
  topFive: true,
}
const money = (importance: number, readiness: number, change: Partial<FactorPatch> = {}): FactorPatch => ({
  kind: 'factor',
  key: 'k',
  at: NOON,
  project: 'lights',
  factor: 'money',
  importance,
  readiness,
  reason: null,
  ...change,
})
const done = (isDone: boolean): Patch => ({ kind: 'done', key: 'd', at: NOON + 9, project: 'lights', done: isDone })

eachStore((open) => {
  let store: Store
  let ids = 0
  const newId = () => `id-${++ids}`
  beforeEach(async () => {
    store = await open()
    await store.write({ kind: 'decision', workshop: null }, async (db) => {
      await makeWorkshop(db)
      await addSeats(db, [seat('rosa', 1), seat('ron', 2), seat('otto', 1, { group: 'official' }), seat('vera', 1, { group: 'vendor' })])
    })
  })
  const save = (who: string, patches: readonly Patch[], now = NOON + 10) =>
    store.write({ kind: 'save', workshop: 'w', seat: who }, (db) =>
      savePatches(db, { seat: who, sitting: FIRST_SITTING, round: 'w-1', workshop: 'w', asked, now, newId }, patches),
    )
  const mine = async (who: string) => (await store.read((db) => mySheets(db, { seat: who, round: 'w-1' }))).get('lights')
  const attendance = () => store.read((db) => progress(db, { id: 'w-1', workshopId: 'w', projects: 1 }))

  describe('a sheet', () => {
    it('does not exist before the first answer', async () => {
      expect(await mine('rosa')).toBeUndefined()
    })

    it('keeps answers in the order of the round’s factors, and its own words beside them', async () => {
      await save('rosa', [money(9, 2, { reason: ' No budget ' }), { ...money(0, 5), factor: 'data' }])
      expect(await mine('rosa')).toEqual({
        sheet: {
          importance: [9, null, 0],
          readiness: [2, null, 5],
          path: null,
          alsoTesting: false,
          topFive: [],
          done: false,
          stamps: { money: NOON, data: NOON },
          sittings: {},
        },
        reasons: { money: 'No budget' },
      })
      expect(await mine('ron')).toBeUndefined()
    })

    it('takes path, top five and done', async () => {
      await save('rosa', [
        { kind: 'path', key: 'p', at: NOON, project: 'lights', path: 'expand', alsoTesting: true },
        { kind: 'top-five', key: 't', at: NOON, project: 'lights', topFive: ['data', 'money'] },
        done(true),
      ])
      expect((await mine('rosa'))?.sheet).toMatchObject({ path: 'expand', alsoTesting: true, topFive: ['data', 'money'], done: true })
    })

    it('is the same after a repeat', async () => {
      const patch = money(9, 2, { reason: 'No budget' })
      expect(await save('rosa', [patch])).toEqual(['saved'])
      const once = await mine('rosa')
      await save('rosa', [patch, patch])
      expect(await mine('rosa')).toEqual(once)
    })

    it('keeps the later answer of two devices, with its reason, whichever arrives first', async () => {
      await save('rosa', [money(9, 2, { at: NOON + 2, reason: 'later' })])
      expect(await save('rosa', [money(1, 1, { at: NOON + 1, reason: 'earlier' })])).toEqual(['older'])
      expect(await mine('rosa')).toMatchObject({ sheet: { importance: [9, null, null] }, reasons: { money: 'later' } })
    })

    it('loses a reason that was taken back', async () => {
      await save('rosa', [money(9, 2, { reason: 'No budget' })])
      await save('rosa', [money(9, 2, { at: NOON + 1, reason: null })])
      expect((await mine('rosa'))?.reasons).toEqual({})
    })

    it('has no readiness where the workshop asks for importance alone', async () => {
      await store.write({ kind: 'save', workshop: 'w', seat: 'rosa' }, (db) =>
        savePatches(
          db,
          {
            seat: 'rosa',
            sitting: FIRST_SITTING,
            round: 'w-1',
            workshop: 'w',
            asked: { ...asked, axes: ['importance'] },
            now: NOON,
            newId,
          },
          [money(3, 0)],
        ),
      )
      expect((await mine('rosa'))?.sheet.readiness).toBeNull()
    })

    it('keeps every one of many answers that come at once, of one seat and of many', async () => {
      const factors = ['money', 'people', 'data']
      const people = ['rosa', 'ron', 'otto', 'vera']
      await Promise.all(people.flatMap((who, value) => factors.map((factor) => save(who, [money(value + 1, 9, { factor })]))))
      for (const [value, who] of people.entries()) {
        expect((await mine(who))?.sheet.importance).toEqual([value + 1, value + 1, value + 1])
      }
    })

    it('forgets when it was answered once the round is closed, and still holds what was', async () => {
      await save('rosa', [money(9, 2)])
      await store.write({ kind: 'decision', workshop: 'w' }, (db) => forgetStamps(db, 'w-1'))
      expect((await mine('rosa'))?.sheet).toMatchObject({ importance: [9, null, null], stamps: {} })
    })

    it('goes with its reasons when the person withdraws, and nobody else’s does', async () => {
      await save('rosa', [money(9, 2, { reason: 'mine' })])
      await save('ron', [money(5, 5, { reason: 'his' })])
      await store.write({ kind: 'decision', workshop: 'w' }, (db) => eraseSheets(db, 'rosa'))
      expect(await mine('rosa')).toBeUndefined()
      expect(await mine('ron')).toMatchObject({ reasons: { money: 'his' } })
    })
  })

  describe('who is done', () => {
    it('counts nobody twice: here, begun, done', async () => {
      await save('rosa', [money(9, 2), done(true)])
      await save('ron', [money(5, 5)])
      await save('otto', [money(5, 5), done(true)])
      await save('otto', [{ ...done(false), at: NOON + 10 }])
      expect((await attendance()).progress).toEqual({
        official: { joined: 1, scoring: 1, done: 0 },
        vendor: { joined: 1, scoring: 0, done: 0 },
        resident: { joined: 2, scoring: 1, done: 1 },
      })
    })

    it('is who is done with every project', async () => {
      await save('rosa', [money(9, 2), done(true)])
      const two = await store.read((db) => progress(db, { id: 'w-1', workshopId: 'w', projects: 2 }))
      expect(two.progress.resident).toEqual({ joined: 2, scoring: 1, done: 0 })
    })

    it('leaves out who was set aside before scoring opened, withdrew, has not come yet, or sits in another workshop', async () => {
      await store.write({ kind: 'decision', workshop: 'w' }, async (db) => {
        await anotherWorkshop(db, 'v')
        await addSeats(db, [seat('card', 3, { joinedAt: null }), seat('elsewhere', 1, { workshopId: 'v' })])
        await changeSeat(db, 'rosa', { setAsideAt: NOON - 1 })
        await changeSeat(db, 'vera', { withdrawnAt: NOON })
      })
      expect((await attendance()).progress).toMatchObject({ vendor: { joined: 0 }, resident: { joined: 1 } })
    })

    it('is not told by setting somebody aside while scoring goes on: the counts stay as they are', async () => {
      await save('rosa', [money(9, 2), done(true)])
      const before = await attendance()
      await store.write({ kind: 'decision', workshop: 'w' }, (db) => changeSeat(db, 'rosa', { setAsideAt: NOON + 20 }))
      expect(await attendance()).toEqual(before)
    })

    it('counts listeners and observers in no group, and helpers nowhere', async () => {
      await store.write({ kind: 'decision', workshop: 'w' }, (db) =>
        addSeats(db, [
          seat('late', 3, { role: 'listening' }),
          seat('later', 2, { role: 'listening', group: 'vendor' }),
          seat('researcher', 1, { role: 'observer', group: null }),
          seat('typist', 1, { role: 'helper', group: null }),
        ]),
      )
      const found = await attendance()
      expect(found).toMatchObject({ listening: 2, observers: 1, progress: { vendor: { joined: 1 }, resident: { joined: 2 } } })
    })

    it('is all zeros in a workshop where nobody is', async () => {
      await store.write({ kind: 'decision', workshop: null }, (db) => anotherWorkshop(db, 'v'))
      const none = { joined: 0, scoring: 0, done: 0 }
      expect(await store.read((db) => progress(db, { id: 'v-1', workshopId: 'v', projects: 1 }))).toEqual({
        progress: { official: none, vendor: none, resident: none },
        listening: 0,
        observers: 0,
      })
    })
  })

  it('one question tells all that decides whether an answer is taken', async () => {
    const found = await store.read((db) => seatInRound(db, { seat: 'rosa', workshop: 'w', number: 1 }))
    expect(found).toMatchObject({
      seat: { id: 'rosa', group: 'resident', seatVersion: 1, setAsideAt: null },
      workshop: { id: 'w', axes: ['importance', 'readiness'], topFive: true },
      round: { id: 'w-1', openedAt: NOON, closedAt: null, revealedAt: null, factorIds: ['money', 'people', 'data'] },
    })
    const elsewhere = { seat: 'rosa', workshop: 'v', number: 1 }
    expect(await store.read((db) => seatInRound(db, elsewhere))).toBeNull()
  })
})
