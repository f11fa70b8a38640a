import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { city } from '#app/city.ts'
import { has, staffOnly } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { today } from '#app/today.ts'
import { ProjectForm } from '#components/project/project-form.tsx'
import { Words } from '#components/ui/messages.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { ProjectContent } from '#server/domain/project.ts'

const EMPTY: ProjectContent = { name: '', summary: '', domain: 'mobility', neighbourhoods: [], stage: 'pilot', stageSince: null }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('projects'))('new') }
}

export default async function NewProjectPage() {
  if (!has(await staffOnly('/projects/new'), 'facilitator')) notFound()
  const [t, speech, { timeZone }] = await Promise.all([words('projects'), wordsFor('common', 'refusal', 'projects'), city()])
  return (
    <Page width="reading">
      <PageHeader title={t('new')} back={{ href: '/projects', label: t('title') }} />
      <Words {...speech}>
        <ProjectForm id={null} project={EMPTY} today={today(timeZone)} />
      </Words>
    </Page>
  )
}
