import type { Metadata } from 'next'
import Link from 'next/link'
import { caller } from '#app/caller.ts'
import { city } from '#app/city.ts'
import { orNotFound, staffOnly } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Callout } from '#components/ui/callout.tsx'
import { Tag } from '#components/ui/chip.tsx'
import { Words } from '#components/ui/messages.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { EndPart } from '#components/workshop/end-part.tsx'
import { Invite } from '#components/workshop/invite.tsx'
import { SetupForm } from '#components/workshop/setup-form.tsx'
import { standingOf } from '#components/workshop/standing.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ created?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  await staffOnly(`/workshops/${id}`)
  const { setup } = await orNotFound((await caller()).workshop.read({ workshop: id }))
  return { title: setup.title }
}

export default async function WorkshopPage({ params, searchParams }: Props) {
  const [{ id }, { created }] = await Promise.all([params, searchParams])
  await staffOnly(`/workshops/${id}`)
  const [api, t, report, exported, { name, languages, retentionDays }] = await Promise.all([
    caller(),
    words('setup'),
    words('report'),
    words('export'),
    city(),
  ])
  const view = await orNotFound(api.workshop.read({ workshop: id }))
  const [{ phase }, projects, frameworks, colleagues] = await Promise.all([
    api.round.state({ workshop: id }),
    api.project.list({}),
    api.framework.list({}),
    api.account.colleagues(),
  ])
  const { setup, archivedAt, missing } = view
  const standing = standingOf({ phase, missing, archivedAt })
  const archived = archivedAt !== null
  // A project that was archived since is no longer on the list, but the workshop keeps it.
  const known = [...projects, ...view.projects.filter((each) => !projects.some((project) => project.id === each.id))]
  const start = {
    language: languages[0] ?? 'en',
    frameworkId: setup.frameworkId,
    frameworkVersion: setup.frameworkVersion,
    contact: '',
    retentionDays,
  }
  return (
    <Page>
      <PageHeader
        back={{ href: '/workshops', label: t('back') }}
        title={setup.title}
        tags={<Tag strong={standing === 'scoring' || standing === 'paused'}>{t(`phase.${standing}`)}</Tag>}
        actions={
          !archived && (
            <ButtonLink href={`/workshops/${id}/console`} look={standing === 'draft' ? 'soft' : 'main'}>
              {t('console.go')}
            </ButtonLink>
          )
        }
      />
      {phase === 'revealed' && (
        <ul className="mb-7 flex flex-wrap gap-x-6">
          {view.projects.map((project) => (
            <li key={project.id}>
              <a href={`/workshops/${id}/report/${project.id}`} className="text-link inline-flex min-h-11 items-center">
                {report('link', { project: project.name })}
              </a>
            </li>
          ))}
          <li>
            <Link href={`/workshops/${id}/export`} prefetch={false} className="text-link inline-flex min-h-11 items-center">
              {exported('link')}
            </Link>
          </li>
        </ul>
      )}
      <Words {...(await wordsFor('common', 'refusal', 'groups', 'setup', 'join'))}>
        {archived ? (
          <Callout strong>{t('end.archived')}</Callout>
        ) : (
          <SetupForm
            key={id}
            saved={{ id, setup, opened: view.opened, shown: phase === 'revealed' }}
            start={start}
            content={view.framework}
            frameworks={frameworks}
            projects={known}
            about={null}
            city={name}
          >
            <Invite
              view={view}
              colleagues={colleagues}
              created={created !== undefined}
              closed={phase === 'closed' || phase === 'revealed'}
            />
          </SetupForm>
        )}
        <div className="mt-6">
          <EndPart workshop={id} title={setup.title} archived={archived} />
        </div>
      </Words>
    </Page>
  )
}
