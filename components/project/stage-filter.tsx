import { FilterLinks } from '#components/ui/filter-links.tsx'
import { stages } from '#server/domain/project.ts'
import type { ProjectView } from '#server/domain/views.ts'
import type { CommonWords, ProjectWords } from './words.ts'

/** How many projects stand at each stage, each a link that shows only those. */
export function StageFilter({
  projects,
  chosen,
  words: { t, common },
}: {
  projects: ProjectView[]
  chosen: string
  words: { t: ProjectWords; common: CommonWords }
}) {
  const active = projects.filter((each) => each.archivedAt === null)
  const archived = projects.length - active.length
  const choices = [
    { key: 'all', text: t('filter.all'), count: active.length },
    ...stages.map((stage) => ({ key: stage, text: common(`stage.${stage}`), count: active.filter((each) => each.stage === stage).length })),
    ...(archived > 0 ? [{ key: 'archived', text: t('filter.archived'), count: archived }] : []),
  ]
  const links = choices.map(({ key, ...shown }) => ({
    ...shown,
    href: key === 'all' ? '/projects' : `/projects?stage=${key}`,
    here: key === chosen,
  }))
  return <FilterLinks label={t('filter.label')} links={links} />
}
