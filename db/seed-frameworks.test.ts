import { describe, expect, it } from 'vitest'
import { shippedFrameworks, translationOf } from '#db/frameworks.ts'
import { allFrameworks, frameworkContent, versionsOf } from '#db/queries/frameworks.ts'
import { seedFrameworks } from '#db/seed-frameworks.ts'
import { eachStore } from '#db/testing/stores.ts'
import { NOON } from '#db/testing/workshop.ts'
import { checkFramework } from '#server/domain/framework.ts'

describe('the frameworks that ship', () => {
  it('are three, and each is one that the domain accepts as it stands', () => {
    const shipped = shippedFrameworks()
    expect(shipped.map((each) => each.id)).toEqual(['pilot-to-practice', 'scale-up', 'triad-tensions'])
    for (const content of shipped) expect(checkFramework(content)).toEqual(content)
  })

  it('are set like every other word that a person reads: with curly apostrophes and quotation marks', () => {
    const straight = shippedFrameworks().flatMap((each) => JSON.stringify(each).match(/\S*'\S*/g) ?? [])
    expect(straight).toEqual([])
  })

  it('are read as they were written where nobody has translated them', () => {
    expect(translationOf({ id: 'scale-up', version: 1 }, 'nl')).toBeNull()
    expect(translationOf({ id: 'scale-up', version: 1 }, '../../package')).toBeNull()
  })
})

eachStore((open) => {
  it('seeding twice adds nothing the second time', async () => {
    const store = await open()
    expect(await seedFrameworks(store, NOON)).toHaveLength(3)
    expect(await seedFrameworks(store, NOON + 1)).toEqual([])
    const listed = await store.read((db) => allFrameworks(db, { archived: false }))
    expect(listed.map((each) => each.content).sort((one, other) => one.id.localeCompare(other.id))).toEqual(shippedFrameworks())
  })

  it('a newer version stands beside the old one', async () => {
    const store = await open()
    await seedFrameworks(store, NOON)
    const [first] = shippedFrameworks()
    if (first === undefined) throw new Error('missing')
    const added = await seedFrameworks(store, NOON + 1, [{ ...first, version: first.version + 1, name: 'Newer' }])
    expect(added).toHaveLength(1)
    expect((await store.read((db) => frameworkContent(db, first.id)))?.name).toBe('Newer')
    expect(await store.read((db) => versionsOf(db, first.id))).toHaveLength(2)
  })
})
