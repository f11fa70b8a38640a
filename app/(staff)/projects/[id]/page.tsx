import type { Metadata } from 'next'
import Link from 'next/link'
import { caller } from '#app/caller.ts'
import { city } from '#app/city.ts'
import { has, orNotFound, staffOnly } from '#app/guard.ts'
import { formats, words, wordsFor } from '#app/language.ts'
import { today } from '#app/today.ts'
import { ArchiveProject } from '#components/project/archive-button.tsx'
import { ProjectForm } from '#components/project/project-form.tsx'
import { ProjectReading } from '#components/project/project-reading.tsx'
import { Callout } from '#components/ui/callout.tsx'
import { Card } from '#components/ui/card.tsx'
import { Tag } from '#components/ui/chip.tsx'
import { Words } from '#components/ui/messages.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  await staffOnly(`/projects/${id}`)
  return { title: (await orNotFound((await caller()).project.read({ id }))).name }
}

export default async function ProjectPage({ params }: Props) {
  const { id } = await params
  const account = await staffOnly(`/projects/${id}`)
  const project = await orNotFound((await caller()).project.read({ id }))
  const [t, common, format, speech, { timeZone }] = await Promise.all([
    words('projects'),
    words('common'),
    formats(),
    wordsFor('common', 'refusal', 'projects'),
    city(),
  ])
  const mayChange = has(account, 'facilitator')
  const archived = project.archivedAt !== null
  const { workshops, archivedAt: _, id: __, ...content } = project
  return (
    <Words {...speech}>
      <Page>
        <PageHeader
          title={project.name}
          back={{ href: '/projects', label: t('page.back') }}
          tags={
            <>
              <Tag>{common(`stage.${project.stage}`)}</Tag>
              <Tag>{common(`domain.${project.domain}`)}</Tag>
              {archived && <Tag strong>{t('archived')}</Tag>}
            </>
          }
          actions={mayChange && <ArchiveProject id={id} name={project.name} archived={archived} />}
        />
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid gap-6">
            {archived && <Callout>{t('page.archivedNote')}</Callout>}
            {mayChange && !archived ? (
              <Card as="section">
                <h2 className="sr-only">{t('page.edit')}</h2>
                <ProjectForm id={id} project={content} today={today(timeZone)} />
              </Card>
            ) : (
              <ProjectReading project={project} words={{ t, common, format }} />
            )}
          </div>
          <section>
            <h2 className="mb-2 text-lg">{t('page.workshops')}</h2>
            {workshops.length === 0 ? (
              <p className="text-ink-2">{t('page.noWorkshops')}</p>
            ) : (
              <ul className="divide-y divide-line border-y border-line">
                {workshops.map((workshop) => (
                  <li key={workshop.id}>
                    <Link href={`/workshops/${workshop.id}`} prefetch={false} className="flex min-h-12 items-center py-2 hover:underline">
                      {workshop.title}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </Page>
    </Words>
  )
}
