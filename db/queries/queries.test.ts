import { beforeEach, describe, expect, it } from 'vitest'
import { addEntry, addMessage, entries, messages } from '#db/queries/activity.ts'
import { addCode, addScreen, changeCode, closeScreens, codeByText, codesOf, openScreens, screenByToken } from '#db/queries/entrances.ts'
import {
  addFramework,
  addVersion,
  allFrameworks,
  archiveFramework,
  changeVersion,
  frameworkContent,
  versionsOf,
} from '#db/queries/frameworks.ts'
import {
  accountByEmail,
  accountById,
  addAccount,
  allAccounts,
  changeAccount,
  keepToken,
  tokenByHash,
  useToken,
} from '#db/queries/people.ts'
import { allProjects, changeProject, projectsByIds } from '#db/queries/projects.ts'
import { addRound, changeRound, currentRound, currentRounds } from '#db/queries/rounds.ts'
import {
  addSeats,
  answerMoreTime,
  askingForTime,
  changeSeat,
  nextNumber,
  seatById,
  seatByToken,
  seatCounts,
  seatsOf,
} from '#db/queries/seats.ts'
import { city, saveCity } from '#db/queries/settings.ts'
import { addFacilitator, facilitatorsOf, projectsOf, removeFacilitator, runs, setProjects, workshopsRunBy } from '#db/queries/workshops.ts'
import type { Reader, Store, Writer } from '#db/store.ts'
import { eachStore } from '#db/testing/stores.ts'
import { anotherWorkshop, makeWorkshop, NOON, seat } from '#db/testing/workshop.ts'

eachStore((open) => {
  let store: Store
  beforeEach(async () => {
    store = await open()
    await change(makeWorkshop)
  })
  const change = <Answer>(work: (db: Writer) => Promise<Answer>) => store.write({ kind: 'decision', workshop: null }, work)
  const ask = <Answer>(question: (db: Reader) => Promise<Answer>) => store.read(question)
  const bo = {
    id: 'bo',
    email: 'bo@city.example',
    name: 'Bo',
    roles: ['reviewer' as const],
    demonstration: false,
    createdAt: NOON + 1,
    removedAt: null,
  }

  describe('people', () => {
    it('are found by id and address, and stay on record when they go', async () => {
      await change((db) => addAccount(db, bo))
      await change((db) => changeAccount(db, 'bo', { removedAt: NOON + 5, roles: [] }))
      expect(await ask((db) => accountById(db, 'bo'))).toEqual({ ...bo, removedAt: NOON + 5, roles: [] })
      expect((await ask((db) => accountByEmail(db, 'bo@city.example')))?.id).toBe('bo')
      expect(await ask((db) => accountByEmail(db, 'nobody@city.example'))).toBeNull()
      expect((await ask((db) => allAccounts(db, { removed: false }))).map((each) => each.id)).toEqual(['ana'])
      expect((await ask((db) => allAccounts(db, { removed: true }))).map((each) => each.id)).toEqual(['ana', 'bo'])
    })

    it('use a link once, in time, for what it was made', async () => {
      const token = { hash: 'h', email: 'bo@city.example', purpose: 'sign-in' as const, expiresAt: NOON + 10 }
      await change((db) => keepToken(db, token, NOON))
      expect(await ask((db) => tokenByHash(db, 'h', 'sign-in', NOON))).toEqual(token)
      expect(await change((db) => useToken(db, 'h', 'claim', NOON))).toBeNull()
      expect(await change((db) => useToken(db, 'h', 'sign-in', NOON))).toEqual(token)
      expect(await change((db) => useToken(db, 'h', 'sign-in', NOON))).toBeNull()
      await change((db) => keepToken(db, token, NOON))
      expect(await change((db) => useToken(db, 'h', 'sign-in', NOON + 10))).toBeNull()
    })
  })

  it('the city’s settings are made once and then changed', async () => {
    expect(await ask(city)).toBeNull()
    const settings = {
      name: 'Delft',
      timeZone: 'UTC',
      languages: ['en'],
      retentionDays: 30,
      sender: '',
      demonstration: false,
      createdAt: NOON,
    }
    await change((db) => saveCity(db, settings))
    await change((db) => saveCity(db, { ...settings, languages: ['nl', 'en'] }))
    expect(await ask(city)).toEqual({ ...settings, id: 'city', languages: ['nl', 'en'] })
  })

  describe('the log', () => {
    const entry = (id: string, at: number, workshopId: string | null = null) =>
      ({ id, at, actorKind: 'account', actorId: 'ana', action: 'x', workshopId, facts: {} }) as const

    it('is read page by page, newest first, without losing entries of one millisecond', async () => {
      await change(async (db) => {
        for (const [id, at] of [
          ['a', 1],
          ['b', 2],
          ['c', 2],
          ['d', 2],
          ['e', 3],
        ] as const)
          await addEntry(db, entry(id, at))
      })
      const first = await ask((db) => entries(db, { limit: 2 }))
      expect(first.map((each) => each.id)).toEqual(['e', 'd'])
      const second = await ask((db) => entries(db, { limit: 9, before: 'd' }))
      expect(second.map((each) => each.id)).toEqual(['c', 'b', 'a'])
    })

    it('can be read for one workshop', async () => {
      await change(async (db) => {
        await addEntry(db, entry('a', 1, 'w'))
        await addEntry(db, entry('b', 2))
      })
      expect((await ask((db) => entries(db, { workshop: 'w', limit: 9 }))).map((each) => each.id)).toEqual(['a'])
    })
  })

  it('the mailbox shows the newest message first', async () => {
    const message = { to: 'bo@city.example', subject: 's', text: 't' }
    await change(async (db) => {
      await addMessage(db, { ...message, id: 'a', at: 1 })
      await addMessage(db, { ...message, id: 'b', at: 2 })
    })
    expect((await ask((db) => messages(db, 1))).map((each) => each.id)).toEqual(['b'])
  })

  describe('frameworks', () => {
    it('are listed with their newest version; an old one is still there to read', async () => {
      const old = await ask((db) => frameworkContent(db, 'small'))
      if (old === null) throw new Error('missing')
      await change((db) => addVersion(db, { ...old, version: 2, name: 'Newer' }, NOON))
      expect((await ask((db) => allFrameworks(db, { archived: false }))).map((each) => each.content.name)).toEqual(['Newer'])
      expect((await ask((db) => frameworkContent(db, 'small', 1)))?.name).toBe('A small framework')
      expect(await ask((db) => frameworkContent(db, 'small', 3))).toBeNull()
      await change((db) => changeVersion(db, { ...old, version: 2, name: 'Newest' }))
      expect((await ask((db) => frameworkContent(db, 'small')))?.name).toBe('Newest')
    })

    it('say which version is frozen by a workshop', async () => {
      const old = await ask((db) => frameworkContent(db, 'small'))
      if (old === null) throw new Error('missing')
      await change((db) => addVersion(db, { ...old, version: 2 }, NOON))
      expect(await ask((db) => versionsOf(db, 'small'))).toEqual([
        { version: 2, createdAt: NOON, workshops: 0 },
        { version: 1, createdAt: NOON, workshops: 1 },
      ])
    })

    it('that are put away are not listed, and those that ship stand first', async () => {
      const content = await ask((db) => frameworkContent(db, 'small'))
      if (content === null) throw new Error('missing')
      await change(async (db) => {
        await addFramework(db, { id: 'own', copiedFrom: 'small', shipped: false, createdBy: 'ana', createdAt: NOON - 1, archivedAt: null })
        await addVersion(db, { ...content, id: 'own' }, NOON)
      })
      expect((await ask((db) => allFrameworks(db, { archived: false }))).map((each) => each.id)).toEqual(['small', 'own'])
      await change((db) => archiveFramework(db, 'own', NOON))
      expect((await ask((db) => allFrameworks(db, { archived: false }))).map((each) => each.id)).toEqual(['small'])
      expect(await ask((db) => allFrameworks(db, { archived: true }))).toHaveLength(2)
    })
  })

  it('projects are found by their ids, and can be put away', async () => {
    expect(await ask((db) => projectsByIds(db, ['lights', 'nothing']))).toHaveLength(1)
    await change((db) => changeProject(db, 'lights', { archivedAt: NOON }))
    expect(await ask((db) => allProjects(db, { archived: false }))).toEqual([])
  })

  describe('workshops', () => {
    it('are listed for whoever owns or co-runs them, and for nobody else', async () => {
      await change(async (db) => {
        await addAccount(db, bo)
        await anotherWorkshop(db, 'v')
        await addFacilitator(db, 'v', 'bo')
        await addFacilitator(db, 'v', 'bo')
      })
      const idsFor = async (who: string) => (await ask((db) => workshopsRunBy(db, who, { archived: false }))).map((each) => each.id).sort()
      expect(await idsFor('ana')).toEqual(['v', 'w'])
      expect(await idsFor('bo')).toEqual(['v'])
      expect(await idsFor('cas')).toEqual([])
      expect(await ask((db) => runs(db, 'v', 'bo'))).toBe('co-facilitator')
      expect(await ask((db) => runs(db, 'w', 'bo'))).toBeNull()
      expect(await ask((db) => runs(db, 'w', 'ana'))).toBe('owner')
      expect((await ask((db) => facilitatorsOf(db, 'v'))).map((each) => [each.id, each.owner])).toEqual([
        ['ana', true],
        ['bo', false],
      ])
      await change((db) => removeFacilitator(db, 'v', 'bo'))
      expect(await idsFor('bo')).toEqual([])
    })

    it('take other projects in place of the old ones', async () => {
      expect(await ask((db) => projectsOf(db, ['w']))).toEqual([
        { workshopId: 'w', projectId: 'lights', position: 0, groups: [], name: 'lights' },
      ])
      await change((db) => setProjects(db, 'w', []))
      expect(await ask((db) => projectsOf(db, ['w']))).toEqual([])
    })

    it('are in the round with the highest number', async () => {
      await change(async (db) => {
        const first = await currentRound(db, 'w')
        if (first === null) throw new Error('missing')
        const { revealedAt: _never, ...row } = first
        await changeRound(db, 'w-1', { closedAt: NOON + 1 })
        await addRound(db, { ...row, id: 'w-2', number: 2, openedAt: null })
      })
      expect(await ask((db) => currentRound(db, 'w'))).toMatchObject({ id: 'w-2', number: 2, revealedAt: null })
      expect((await ask((db) => currentRounds(db, ['w', 'v']))).get('w')?.id).toBe('w-2')
    })
  })

  describe('entrances', () => {
    const code = { id: 'c', code: 'LAMP-42', workshopId: 'w', group: null, createdAt: NOON, closedAt: null, replacedBy: null }

    it('a code that somebody has already is not given out twice', async () => {
      expect(await change((db) => addCode(db, code))).toBe(true)
      expect(await change((db) => addCode(db, { ...code, id: 'd' }))).toBe(false)
      await change((db) => changeCode(db, 'c', { closedAt: NOON }))
      expect(await ask((db) => codeByText(db, 'LAMP-42'))).toEqual({ ...code, closedAt: NOON })
      expect(await ask((db) => codesOf(db, 'w'))).toHaveLength(1)
    })

    it('walls end together', async () => {
      const wall = { id: 's', workshopId: 'w', tokenHash: 'h', createdBy: 'ana', createdAt: NOON, removedAt: null }
      await change((db) => addScreen(db, wall))
      expect(await ask((db) => openScreens(db, 'w'))).toBe(1)
      await change((db) => closeScreens(db, 'w', NOON + 1))
      expect(await ask((db) => openScreens(db, 'w'))).toBe(0)
      expect((await ask((db) => screenByToken(db, 'h')))?.removedAt).toBe(NOON + 1)
    })
  })

  describe('seats', () => {
    it('are numbered within their group, and a number is not used again', async () => {
      await change((db) => addSeats(db, [seat('rosa', 1), seat('ron', 2, { withdrawnAt: NOON })]))
      expect(await ask((db) => nextNumber(db, 'w', { group: 'resident', role: 'participant' }))).toBe(3)
      expect(await ask((db) => nextNumber(db, 'w', { group: 'vendor', role: 'participant' }))).toBe(1)
      await expect(change((db) => addSeats(db, [seat('twin', 2)]))).rejects.toMatchObject({ kind: 'unique' })
    })

    it('are numbered by role outside the triad: the first observer is Observer 1, whatever helpers there are', async () => {
      await change((db) => addSeats(db, [seat('hand', 1, { group: null, role: 'helper' })]))
      expect(await ask((db) => nextNumber(db, 'w', { group: null, role: 'observer' }))).toBe(1)
      expect(await ask((db) => nextNumber(db, 'w', { group: null, role: 'helper' }))).toBe(2)
      await change((db) => addSeats(db, [seat('eye', 1, { group: null, role: 'observer' })]))
      expect(await ask((db) => nextNumber(db, 'w', { group: null, role: 'observer' }))).toBe(2)
    })

    it('are found by their link, which ends when the seat moves', async () => {
      await change((db) => addSeats(db, [seat('rosa', 1)]))
      expect((await ask((db) => seatByToken(db, 'hash of rosa')))?.id).toBe('rosa')
      await change((db) => changeSeat(db, 'rosa', { tokenHash: 'new', seatVersion: 2 }))
      expect(await ask((db) => seatByToken(db, 'hash of rosa'))).toBeNull()
      expect((await ask((db) => seatById(db, 'rosa')))?.seatVersion).toBe(2)
    })

    it('are counted without those set aside', async () => {
      await change((db) => addSeats(db, [seat('rosa', 1), seat('ron', 2, { setAsideAt: NOON })]))
      expect(await ask((db) => seatCounts(db, ['w']))).toEqual(new Map([['w', 1]]))
      expect((await ask((db) => seatsOf(db, 'w'))).map((each) => each.id)).toEqual(['rosa', 'ron'])
    })

    it('that ask for more time are counted until it is given', async () => {
      await change((db) => addSeats(db, [seat('rosa', 1, { moreTimeAt: NOON }), seat('ron', 2)]))
      expect(await ask((db) => askingForTime(db, 'w'))).toBe(1)
      await change((db) => answerMoreTime(db, 'w'))
      expect(await ask((db) => askingForTime(db, 'w'))).toBe(0)
    })
  })
})
