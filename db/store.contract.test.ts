import { setTimeout as pause } from 'node:timers/promises'
import { eq, isNull } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { ConstraintError } from '#db/errors.ts'
import { addAccount } from '#db/queries/people.ts'
import { addProject, allProjects, changeProject, projectById } from '#db/queries/projects.ts'
import { openStore, type Place, type Reader, type Store, type Writer } from '#db/store.ts'
import { eachStore } from '#db/testing/stores.ts'
import { NOON, project } from '#db/testing/workshop.ts'

const forTheCity = { kind: 'decision', workshop: null } as const
const decisionOf = (workshop: string) => ({ kind: 'decision', workshop }) as const
const saveOf = (workshop: string, seat: string) => ({ kind: 'save', workshop, seat }) as const

/** Counts in a project's name: a change that reads, waits for the database, and writes back. */
async function countUp(db: Writer, id: string): Promise<void> {
  const found = await projectById(db, id)
  await changeProject(db, id, { name: String(Number(found?.name) + 1) })
}
const countOf = async (db: Reader, id: string) => Number((await projectById(db, id))?.name)

eachStore((open, { dialect, newPlace }) => {
  let store: Store
  let place: Place
  beforeEach(async () => {
    place = await newPlace()
    store = await open(place)
    await store.write(forTheCity, (db) => addProject(db, { ...project('count'), name: '0' }))
  })
  const ids = async () => (await store.read((db) => allProjects(db, { archived: true }))).map((each) => each.id)

  describe('a change', () => {
    it('is there as a whole, and nothing of it when it throws', async () => {
      const failing = store.write(forTheCity, async (db) => {
        await addProject(db, project('half'))
        throw new Error('changed my mind')
      })
      await expect(failing).rejects.toThrow('changed my mind')
      expect(await ids()).toEqual(['count'])
    })

    it('that fails takes nothing of its neighbours with it, though they share a transaction', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 30 }, (_, place) =>
          store.write(forTheCity, async (db) => {
            await addProject(db, project(`p${place}`))
            if (place % 3 === 0) throw new Error('refused')
          }),
        ),
      )
      const kept = outcomes.flatMap((outcome, place) => (outcome.status === 'fulfilled' ? [`p${place}`] : []))
      expect(kept).toHaveLength(20)
      expect((await ids()).sort()).toEqual(['count', ...kept].sort())
    })

    it('that breaks a rule of the database leaves its neighbours whole', async () => {
      const outcomes = await Promise.allSettled(
        ['a', 'count', 'b'].map((id) => store.write(decisionOf(id), (db) => addProject(db, project(id)))),
      )
      expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect((await ids()).sort()).toEqual(['a', 'b', 'count'])
    })

    it('sees what it has changed itself, and nobody else does before its end', async () => {
      const seen = await store.write(forTheCity, async (db) => {
        await countUp(db, 'count')
        return await countOf(db, 'count')
      })
      expect(seen).toBe(1)
    })

    it('is seen by a reading that starts after it was answered', async () => {
      for (let times = 1; times <= 20; times++) {
        await store.write(forTheCity, (db) => countUp(db, 'count'))
        expect(await store.read((db) => countOf(db, 'count'))).toBe(times)
      }
    })

    it('is on disk when it is answered: another process finds it', async () => {
      await store.write(forTheCity, (db) => addProject(db, project('kept')))
      // Opened beside the first, which has not been closed, as after a kill.
      const second = await openStore(place)
      expect(await second.read((db) => projectById(db, 'kept'))).not.toBeNull()
      await second.close()
    })

    it('answers with what its work answered', async () => {
      expect(await store.write(forTheCity, async () => 'done')).toBe('done')
    })
  })

  describe('changes at the same time', () => {
    it('that read and then update are all kept: decisions of one workshop', async () => {
      await Promise.all(Array.from({ length: 100 }, () => store.write(decisionOf('w'), (db) => countUp(db, 'count'))))
      expect(await store.read((db) => countOf(db, 'count'))).toBe(100)
    })

    it('that read and then update are all kept: decisions for the city among those of workshops', async () => {
      const kinds = [forTheCity, decisionOf('w')]
      await Promise.all(Array.from({ length: 60 }, (_, place) => store.write(kinds[place % 2] ?? forTheCity, (db) => countUp(db, 'count'))))
      expect(await store.read((db) => countOf(db, 'count'))).toBe(60)
    })

    it('that read and then update are all kept: saves of one seat', async () => {
      await Promise.all(Array.from({ length: 100 }, () => store.write(saveOf('w', 'seat'), (db) => countUp(db, 'count'))))
      expect(await store.read((db) => countOf(db, 'count'))).toBe(100)
    })

    it('never stand beside a decision of their workshop: a save sees the round open or closed, not in between', async () => {
      let deciding = false
      const seen: boolean[] = []
      const decision = store.write(decisionOf('w'), async (db) => {
        deciding = true
        for (let step = 0; step < 5; step++) await countUp(db, 'count')
        deciding = false
      })
      const saves = Array.from({ length: 10 }, (_, place) =>
        store.write(saveOf('w', `s${place}`), async (db) => {
          seen.push(deciding)
          await countOf(db, 'count')
          seen.push(deciding)
        }),
      )
      await Promise.all([decision, ...saves])
      expect(seen).toHaveLength(20)
      expect(seen).not.toContain(true)
    })

    it('of many seats are all kept beside decisions, none lost and none twice', async () => {
      await store.write(forTheCity, async (db) => {
        for (let seat = 0; seat < 10; seat++) await addProject(db, { ...project(`seat${seat}`), name: '0' })
      })
      const saves = Array.from({ length: 100 }, (_, place) =>
        store.write(saveOf('w', `seat${place % 10}`), (db) => countUp(db, `seat${place % 10}`)),
      )
      const decisions = Array.from({ length: 10 }, () => store.write(decisionOf('w'), (db) => countUp(db, 'count')))
      await Promise.all([...saves, ...decisions])
      const counts = await store.read(async (db) => Promise.all(Array.from({ length: 10 }, (_, seat) => countOf(db, `seat${seat}`))))
      expect(counts).toEqual(Array(10).fill(10))
      expect(await store.read((db) => countOf(db, 'count'))).toBe(10)
    })
  })

  describe('inside a write', () => {
    it('a second write throws at once, and the first is undone', async () => {
      const nested = store.write(forTheCity, async (db) => {
        await addProject(db, project('outer'))
        await store.write(forTheCity, (inner) => addProject(inner, project('inner')))
      })
      await expect(nested).rejects.toThrow('inside a write')
      expect(await ids()).toEqual(['count'])
    })

    it('a read throws, since it would not see what the write has changed', async () => {
      await expect(store.write(forTheCity, async () => store.read((db) => countOf(db, 'count')))).rejects.toThrow('inside a write')
    })

    it('what was left running may write once the write has ended', async () => {
      const later = await store.write(forTheCity, async () => ({
        finished: pause(20).then(() => store.write(forTheCity, (db) => addProject(db, project('later')))),
      }))
      await later.finished
      expect(await ids()).toContain('later')
    })
  })

  describe('a rule of the database', () => {
    const refusalOf = async (work: (db: Writer) => Promise<unknown>) => {
      const error = await store.write(forTheCity, work).catch((caught: unknown) => caught)
      return error instanceof ConstraintError ? error.kind : error
    }
    const ana = { id: 'ana', email: 'ana@city.example', name: 'Ana', roles: [], demonstration: false, createdAt: NOON, removedAt: null }

    it('is told alike: the same key twice', async () => {
      expect(await refusalOf((db) => addProject(db, project('count')))).toBe('unique')
    })
    it('is told alike: two accounts with one address', async () => {
      await store.write(forTheCity, (db) => addAccount(db, ana))
      expect(await refusalOf((db) => addAccount(db, { ...ana, id: 'other' }))).toBe('unique')
    })
    it('is told alike: pointing to nobody', async () => {
      expect(await refusalOf((db) => addProject(db, { ...project('new'), createdBy: 'nobody' }))).toBe('foreign-key')
    })
    it('is told alike: something missing', async () => {
      // @ts-expect-error a name is wanted, and the database says so as well
      expect(await refusalOf((db) => addProject(db, { ...project('new'), name: null }))).toBe('not-null')
    })
    it('carries no values, which may be scores, into the error', async () => {
      const error = await store.write(forTheCity, (db) => addProject(db, { ...project('count'), name: 'SECRET' })).catch((caught) => caught)
      expect(`${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain('SECRET')
    })
  })

  describe('values', () => {
    it('come back as they went in: moments to the millisecond, yes and no, json, nothing', async () => {
      const row = {
        ...project('values'),
        createdAt: Date.UTC(1999, 11, 31, 23, 59, 59, 999),
        archivedAt: 0,
        neighbourhoods: ['Zuid', '', 'حي', '"quoted"', 'null'],
        stageSince: null,
      }
      await store.write(forTheCity, (db) => addProject(db, row))
      expect(await store.read((db) => projectById(db, 'values'))).toEqual(row)
    })

    it('are told apart when they are not there', async () => {
      const live = await store.read((db) => db.select({ id: db.t.project.id }).from(db.t.project).where(isNull(db.t.project.archivedAt)))
      expect(live).toEqual([{ id: 'count' }])
    })

    it('of json come back as they were, whatever they hold, but in no promised order of keys', async () => {
      const facts = { b: 1.5, a: true, empty: null, words: 'é 😀' }
      const entry = { id: 'e', at: NOON, actorKind: 'system', actorId: null, action: 'x', workshopId: null, facts } as const
      await store.write(forTheCity, (db) => db.insert(db.t.auditEntry).values(entry))
      const [found] = await store.read((db) => db.select().from(db.t.auditEntry).where(eq(db.t.auditEntry.id, 'e')))
      expect(found).toEqual(entry)
    })
  })

  describe('where the stores differ', () => {
    it('nothing sorts first in SQLite and last in PostgreSQL, so queries never sort by what may be missing', async () => {
      await store.write(forTheCity, (db) => addProject(db, { ...project('since'), stageSince: null }))
      const { t } = await store.read(async (db) => db)
      const sorted = await store.read((db) => db.select({ since: t.project.stageSince }).from(t.project).orderBy(t.project.stageSince))
      const nothing = dialect === 'sqlite' ? 0 : 1
      expect(sorted[nothing]?.since).toBeNull()
    })

    it('an error that was caught inside ends the change in PostgreSQL, and nothing of it is kept', async () => {
      const change = store.write(forTheCity, async (db) => {
        await addProject(db, project('before'))
        await addProject(db, project('count')).catch(() => {})
      })
      if (dialect === 'postgres') await expect(change).rejects.toThrow('nothing of it was kept')
      else await change
      expect((await ids()).includes('before')).toBe(dialect === 'sqlite')
    })
  })

  it('says when it is well', async () => {
    await expect(store.healthy()).resolves.toBeUndefined()
  })

  it('finishes what waits before it closes, and takes no more', async () => {
    const second = await openStore(place)
    const waiting = Array.from({ length: 50 }, (_, number) => second.write(forTheCity, (db) => addProject(db, project(`last${number}`))))
    await second.close()
    await expect(second.write(forTheCity, (db) => addProject(db, project('late')))).rejects.toThrow()
    await Promise.all(waiting)
    expect((await ids()).filter((id) => id.startsWith('last'))).toHaveLength(50)
    expect(await ids()).not.toContain('late')
  })
})
