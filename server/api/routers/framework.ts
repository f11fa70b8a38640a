import {
  addFramework,
  addVersion,
  allFrameworks,
  archiveFramework,
  changeVersion,
  type Framework,
  frameworkById,
  frameworkContent,
  versionsOf,
} from '#db/queries/frameworks.ts'
import type { Reader } from '#db/store.ts'
import { accountOf } from '#server/api/as.ts'
import { change } from '#server/api/change.ts'
import { type Admitted, gate, router } from '#server/api/gate.ts'
import { refuse } from '#server/domain/errors.ts'
import * as input from '#server/domain/framework.input.ts'
import { checkFramework } from '#server/domain/framework.ts'
import type { FrameworkListItem, FrameworkView } from '#server/domain/views.ts'

export const frameworkRouter = router({
  list: gate('framework.list')
    .input(input.wish)
    .query(async ({ ctx, input: wish }): Promise<FrameworkListItem[]> => {
      const all = await ctx.house.store.read((db) => allFrameworks(db, { archived: true }))
      const names = new Map(all.map((each) => [each.id, each.content.name]))
      return all
        .filter((each) => each.archivedAt === null || wish?.archived === true)
        .map(({ id, content, shipped, copiedFrom, archivedAt }) => ({
          id,
          version: content.version,
          name: content.name,
          summary: content.summary,
          factors: content.factors.length,
          dimensions: content.dimensions.length,
          shipped,
          copiedFrom: copiedFrom === null ? null : (names.get(copiedFrom) ?? null),
          archivedAt,
        }))
    }),

  read: gate('framework.read')
    .input(input.oneVersion)
    .query(async ({ ctx, input: { id, version } }): Promise<FrameworkView> => {
      return await ctx.house.store.read(async (db) => {
        const framework = (await frameworkById(db, id)) ?? refuse('not-found')
        const content = (await frameworkContent(db, id, version)) ?? refuse('not-found')
        const versions = await versionsOf(db, id)
        const frozen = versions.some((each) => each.version === content.version && each.workshops > 0)
        const { shipped, archivedAt } = framework
        return { content, shipped, copiedFrom: await sourceOf(db, framework), archivedAt, frozen, versions }
      })
    }),

  copy: gate('framework.copy')
    .input(input.oneVersion)
    .mutation(async ({ ctx, input: { id: source, version } }): Promise<{ id: string }> => {
      const id = ctx.newId()
      await change(ctx, { workshop: null, facts: { framework: id, copiedFrom: source } }, async (db) => {
        const content = (await frameworkContent(db, source, version)) ?? refuse('not-found')
        const now = ctx.now()
        await addFramework(db, {
          id,
          copiedFrom: source,
          shipped: false,
          createdBy: accountOf(ctx.as).id,
          createdAt: now,
          archivedAt: null,
        })
        await addVersion(db, { ...content, id, version: 1 }, now)
      })
      return { id }
    }),

  /** Changes the newest version where no workshop uses it yet, else makes the next one. */
  save: gate('framework.save')
    .input(input.saveFramework)
    .mutation(async ({ ctx, input: { content: typed, basedOn } }): Promise<{ version: number }> => {
      const content = checkFramework(typed)
      return await change(ctx, { workshop: null, facts: { framework: content.id } }, async (db) => {
        const framework = await ownFramework(db, content.id)
        if (framework.archivedAt !== null) refuse('in-use', { why: 'archived' })
        const [newest] = await versionsOf(db, content.id)
        if (newest === undefined || newest.version !== basedOn) return refuse('conflict', { why: 'newer-version' })
        const version = newest.workshops > 0 ? basedOn + 1 : basedOn
        if (version === basedOn) await changeVersion(db, { ...content, version })
        else await addVersion(db, { ...content, version }, ctx.now())
        return { version }
      })
    }),

  archive: gate('framework.archive')
    .input(input.oneFramework)
    .mutation(({ ctx, input: { id } }): Promise<void> => putAway(ctx, id, ctx.now())),

  unarchive: gate('framework.unarchive')
    .input(input.oneFramework)
    .mutation(({ ctx, input: { id } }): Promise<void> => putAway(ctx, id, null)),
})

async function sourceOf(db: Reader, framework: Framework): Promise<FrameworkView['copiedFrom']> {
  if (framework.copiedFrom === null) return null
  const content = await frameworkContent(db, framework.copiedFrom)
  return content === null ? null : { id: content.id, name: content.name }
}

/** What ships with Concord stays as it is. */
async function ownFramework(db: Reader, id: string): Promise<Framework> {
  const framework = (await frameworkById(db, id)) ?? refuse('not-found')
  if (framework.shipped) refuse('in-use', { why: 'shipped' })
  return framework
}

async function putAway(ctx: Admitted, id: string, archivedAt: number | null): Promise<void> {
  await change(ctx, { workshop: null, facts: { framework: id } }, async (db) => {
    await ownFramework(db, id)
    await archiveFramework(db, id, archivedAt)
  })
}
