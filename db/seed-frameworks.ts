import { shippedFrameworks } from '#db/frameworks.ts'
import { addFramework, addVersion, frameworkById, frameworkContent } from '#db/queries/frameworks.ts'
import type { Store } from '#db/store.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'

/**
 * Puts the frameworks that ship with Concord into the database. At each start: what is there stays, a newer version than the newest
 * one there is added beside it. Answers with those that were new.
 */
export async function seedFrameworks(
  store: Store,
  now: number,
  shipped: readonly FrameworkContent[] = shippedFrameworks(),
): Promise<FrameworkContent[]> {
  return await store.write({ kind: 'decision', workshop: null }, async (db) => {
    const added: FrameworkContent[] = []
    for (const content of shipped) {
      const known = await frameworkById(db, content.id)
      if (known === null) {
        await addFramework(db, { id: content.id, copiedFrom: null, shipped: true, createdBy: null, createdAt: now, archivedAt: null })
      }
      const newest = await frameworkContent(db, content.id)
      if (newest !== null && newest.version >= content.version) continue
      await addVersion(db, content, now)
      added.push(content)
    }
    return added
  })
}
