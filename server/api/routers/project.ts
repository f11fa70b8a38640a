import { addProject, allProjects, changeProject, type Project, projectById } from '#db/queries/projects.ts'
import { projectsOf, workshopsRunBy } from '#db/queries/workshops.ts'
import type { Reader } from '#db/store.ts'
import { accountOf } from '#server/api/as.ts'
import { change } from '#server/api/change.ts'
import { type Admitted, gate, router } from '#server/api/gate.ts'
import { theCity } from '#server/api/loading.ts'
import { refuse } from '#server/domain/errors.ts'
import { wish as listWish } from '#server/domain/framework.input.ts'
import * as input from '#server/domain/project.input.ts'
import { checkProject } from '#server/domain/project.ts'
import type { ProjectView } from '#server/domain/views.ts'

export const projectRouter = router({
  list: gate('project.list')
    .input(listWish)
    .query(async ({ ctx, input: wish }): Promise<ProjectView[]> => {
      return await ctx.house.store.read(async (db) => {
        const projects = await allProjects(db, { archived: wish?.archived ?? false })
        const workshops = await workshopsByProject(db, accountOf(ctx.as).id)
        return projects.map((each) => viewOf(each, workshops))
      })
    }),

  read: gate('project.read')
    .input(input.oneProject)
    .query(async ({ ctx, input: { id } }): Promise<ProjectView> => {
      return await ctx.house.store.read(async (db) => {
        const project = (await projectById(db, id)) ?? refuse('not-found')
        return viewOf(project, await workshopsByProject(db, accountOf(ctx.as).id))
      })
    }),

  create: gate('project.create')
    .input(input.createProject)
    .mutation(async ({ ctx, input: typed }): Promise<{ id: string }> => {
      const id = ctx.newId()
      await change(ctx, { workshop: null, facts: { project: id } }, async (db) => {
        const content = checkProject(typed, await today(ctx, db))
        await addProject(db, { ...content, id, createdBy: accountOf(ctx.as).id, createdAt: ctx.now(), archivedAt: null })
      })
      return { id }
    }),

  save: gate('project.save')
    .input(input.saveProject)
    .mutation(async ({ ctx, input: { id, ...typed } }): Promise<void> => {
      await change(ctx, { workshop: null, facts: { project: id } }, async (db) => {
        if ((await projectById(db, id)) === null) refuse('not-found')
        await changeProject(db, id, checkProject(typed, await today(ctx, db)))
      })
    }),

  archive: gate('project.archive')
    .input(input.oneProject)
    .mutation(({ ctx, input: { id } }): Promise<void> => putAway(ctx, id, ctx.now())),

  unarchive: gate('project.unarchive')
    .input(input.oneProject)
    .mutation(({ ctx, input: { id } }): Promise<void> => putAway(ctx, id, null)),
})

type Named = { id: string; title: string }

function viewOf(project: Project, workshops: Map<string, Named[]>): ProjectView {
  const { id, name, summary, domain, neighbourhoods, stage, stageSince, archivedAt } = project
  return { id, name, summary, domain, neighbourhoods, stage, stageSince, archivedAt, workshops: workshops.get(id) ?? [] }
}

/** Projects are shared among staff, workshops are not: of those, everyone sees the ones they run. */
async function workshopsByProject(db: Reader, account: string): Promise<Map<string, Named[]>> {
  const run = await workshopsRunBy(db, account, { archived: true })
  const titles = new Map(run.map((each) => [each.id, each.title]))
  const uses = await projectsOf(db, [...titles.keys()])
  const byProject = new Map<string, Named[]>()
  for (const { projectId, workshopId } of uses) {
    const named = { id: workshopId, title: titles.get(workshopId) ?? '' }
    byProject.set(projectId, [...(byProject.get(projectId) ?? []), named])
  }
  return byProject
}

/** The day it is in this city. */
async function today(ctx: Admitted, db: Reader): Promise<string> {
  const { timeZone } = await theCity(db)
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(ctx.now())
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

async function putAway(ctx: Admitted, id: string, archivedAt: number | null): Promise<void> {
  await change(ctx, { workshop: null, facts: { project: id } }, async (db) => {
    if ((await projectById(db, id)) === null) refuse('not-found')
    await changeProject(db, id, { archivedAt })
  })
}
