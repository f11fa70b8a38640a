import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { caller } from '#app/caller.ts'
import { has, orNotFound, staffOnly } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { FrameworkForm } from '#components/framework/framework-form.tsx'
import { Words } from '#components/ui/messages.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

type Props = { params: Promise<{ id: string }> }

async function asked({ params }: Props) {
  const { id } = await params
  if (!has(await staffOnly(`/frameworks/${id}/edit`), 'facilitator')) notFound()
  const framework = await orNotFound((await caller()).framework.read({ id }))
  // What ships with Concord stays as it is; what is put away is taken out first.
  if (framework.shipped || framework.archivedAt !== null) notFound()
  return framework
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ content }, t] = await Promise.all([asked(props), words('frameworks')])
  return { title: t('edit.title', { name: content.name }) }
}

export default async function EditFrameworkPage(props: Props) {
  const [{ content, versions }, t, speech] = await Promise.all([
    asked(props),
    words('frameworks'),
    wordsFor('common', 'refusal', 'frameworks', 'groups'),
  ])
  const workshops = versions.find((each) => each.version === content.version)?.workshops ?? 0
  return (
    <Page width="usual">
      <PageHeader title={t('edit.title', { name: content.name })} back={{ href: `/frameworks/${content.id}`, label: t('edit.back') }} />
      <Words {...speech}>
        <FrameworkForm content={content} workshops={workshops} newest={content.version} />
      </Words>
    </Page>
  )
}
