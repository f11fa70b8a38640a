import type { Metadata } from 'next'
import { caller } from '#app/caller.ts'
import { has, staffOnly } from '#app/guard.ts'
import { formats, words } from '#app/language.ts'
import { ProjectList } from '#components/project/project-list.tsx'
import { StageFilter } from '#components/project/stage-filter.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('projects'))('title') }
}

export default async function ProjectsPage({ searchParams }: { searchParams: Promise<{ stage?: string }> }) {
  const account = await staffOnly('/projects')
  const [{ stage = 'all' }, api, t, common, format] = await Promise.all([
    searchParams,
    caller(),
    words('projects'),
    words('common'),
    formats(),
  ])
  const all = (await api.project.list({ archived: true })).toSorted((one, other) => one.name.localeCompare(other.name))
  const active = all.filter((each) => each.archivedAt === null)
  const shown =
    stage === 'archived' ? all.filter((each) => each.archivedAt !== null) : active.filter((each) => stage === 'all' || each.stage === stage)
  const mayChange = has(account, 'facilitator')
  const newProject = mayChange && (
    <ButtonLink href="/projects/new" look="main">
      {t('new')}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} actions={all.length > 0 && newProject} />
      {all.length === 0 ? (
        <EmptyState title={t('empty.title')} action={newProject}>
          {mayChange ? t('empty.text') : t('empty.reader')}
        </EmptyState>
      ) : (
        <>
          <StageFilter projects={all} chosen={stage} words={{ t, common }} />
          {shown.length === 0 ? (
            <p className="py-10 text-ink-2">{stage === 'archived' ? t('filter.noneArchived') : t('filter.none')}</p>
          ) : (
            <ProjectList projects={shown} words={{ t, common, format }} />
          )}
        </>
      )}
    </Page>
  )
}
