import type { Metadata } from 'next'
import Link from 'next/link'
import { caller } from '#app/caller.ts'
import { staffOnly } from '#app/guard.ts'
import { words } from '#app/language.ts'
import { FrameworkList } from '#components/framework/framework-list.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('frameworks'))('title') }
}

export default async function FrameworksPage({ searchParams }: { searchParams: Promise<{ archived?: string }> }) {
  await staffOnly('/frameworks')
  const [{ archived }, api, t] = await Promise.all([searchParams, caller(), words('frameworks')])
  const all = await api.framework.list({ archived: true })
  const shown = archived ? all : all.filter((each) => each.archivedAt === null)
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <FrameworkList frameworks={shown} words={{ t }} />
      {all.some((each) => each.archivedAt !== null) && (
        <p className="mt-6">
          <Link
            href={archived ? '/frameworks' : '/frameworks?archived=yes'}
            prefetch={false}
            className="text-link inline-flex min-h-11 items-center"
          >
            {archived ? t('hideArchived') : t('showArchived')}
          </Link>
        </p>
      )}
    </Page>
  )
}
