import type { Metadata } from 'next'
import Link from 'next/link'
import { caller } from '#app/caller.ts'
import { orNotFound, staffOnly } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { AboutFiles } from '#components/export/about-files.tsx'
import { FileOfScores } from '#components/export/file-of-scores.tsx'
import { methodLink } from '#components/method/places.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Words } from '#components/ui/messages.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('export'))('title') }
}

/** Where those who run a workshop take the scores out of the house, project by project, after the reveal. */
export default async function ExportPage({ params }: Props) {
  const { id } = await params
  await staffOnly(`/workshops/${id}/export`)
  const [api, t, names] = await Promise.all([caller(), words('export'), words('groups')])
  const files = await orNotFound(api.result.exports({ workshop: id }))
  const { setup } = await orNotFound(api.workshop.read({ workshop: id }))
  return (
    <Page width="usual">
      <PageHeader back={{ href: `/workshops/${id}`, label: setup.title }} title={t('title')} lead={t('lead')} />
      {files.length === 0 ? (
        <EmptyState title={t('early.title')}>{t('early.text')}</EmptyState>
      ) : (
        <Words {...(await wordsFor('export'))}>
          <AboutFiles t={t} />
          <div className="mt-7 grid gap-6">
            {files.map((file) => (
              <FileOfScores key={file.project.id} file={file} workshop={id} t={t} names={names} />
            ))}
          </div>
          <p className="mt-6">
            <Link href={methodLink('check')} prefetch={false} className="text-link inline-flex min-h-11 items-center">
              {t('method')}
            </Link>
          </p>
        </Words>
      )}
    </Page>
  )
}
