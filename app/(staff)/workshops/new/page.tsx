import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { caller } from '#app/caller.ts'
import { city } from '#app/city.ts'
import { has, staffOnly } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { Words } from '#components/ui/messages.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SetupForm } from '#components/workshop/setup-form.tsx'
import { usualFramework } from '#components/workshop/usual-framework.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('setup'))('new.title') }
}

/** `?project=…` starts with that project chosen. */
export default async function NewWorkshopPage({ searchParams }: { searchParams: Promise<{ project?: string }> }) {
  const account = await staffOnly('/workshops/new')
  if (!has(account, 'facilitator')) notFound()
  const [{ project }, api, t, { name, languages, retentionDays }] = await Promise.all([searchParams, caller(), words('setup'), city()])
  const [projects, frameworks] = await Promise.all([api.project.list({}), api.framework.list({})])
  const usual = usualFramework(frameworks)
  if (usual === null) notFound()
  const { content } = await api.framework.read({ id: usual.id, version: usual.version })
  const start = {
    language: languages[0] ?? 'en',
    frameworkId: content.id,
    frameworkVersion: content.version,
    contact: account.name === '' ? account.email : `${account.name}, ${account.email}`,
    retentionDays,
  }
  return (
    <Page>
      <PageHeader back={{ href: '/workshops', label: t('back') }} title={t('new.title')} lead={t('new.lead')} />
      <Words {...(await wordsFor('common', 'refusal', 'groups', 'setup', 'join'))}>
        <SetupForm
          saved={null}
          start={start}
          content={content}
          frameworks={frameworks}
          projects={projects}
          about={projects.find((each) => each.id === project)?.id ?? null}
          city={name}
        />
      </Words>
    </Page>
  )
}
