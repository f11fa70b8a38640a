import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { caller } from '#app/caller.ts'
import { has, staffOnly } from '#app/guard.ts'
import { words, wordsFor } from '#app/language.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Words } from '#components/ui/messages.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { WorkshopList } from '#components/workshop/workshop-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('setup'))('list.title') }
}

export default async function WorkshopsPage({ searchParams }: { searchParams: Promise<{ show?: string }> }) {
  if (!has(await staffOnly('/workshops'), 'facilitator')) notFound()
  const [{ show }, api, t] = await Promise.all([searchParams, caller(), words('setup')])
  const [all, projects] = await Promise.all([api.workshop.list({ archived: true }), api.project.list({})])
  const current = all.filter((each) => each.archivedAt === null)
  const archived = all.filter((each) => each.archivedAt !== null)
  const shown = show === 'archived' ? archived : current
  const first = projects.length === 0 ? 'firstProject' : 'firstWorkshop'
  const newWorkshop = (text: string) => (
    <ButtonLink href="/workshops/new" look="main">
      {text}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader title={t('list.title')} lead={all.length > 0 && t('list.lead')} actions={all.length > 0 && newWorkshop(t('list.new'))} />
      {archived.length > 0 && (
        <nav aria-label={t('list.state')} className="mb-4 flex gap-5 text-sm">
          {[
            { href: '/workshops', text: t('list.showCurrent'), here: show !== 'archived' },
            { href: '/workshops?show=archived', text: t('list.showArchived', { count: archived.length }), here: show === 'archived' },
          ].map(({ href, text, here }) => (
            <Link
              key={href}
              href={href}
              prefetch={false}
              aria-current={here ? 'page' : undefined}
              className="flex min-h-11 items-center text-ink-2 underline-offset-8 hover:underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2"
            >
              {text}
            </Link>
          ))}
        </nav>
      )}
      <Words {...(await wordsFor('common', 'refusal', 'setup'))}>{shown.length > 0 && <WorkshopList workshops={shown} />}</Words>
      {shown.length === 0 && show === 'archived' && <p className="py-8 text-ink-2">{t('list.noneArchived')}</p>}
      {shown.length === 0 && show !== 'archived' && (
        <EmptyState title={t(`list.${first}.title`)} action={newWorkshop(t(`list.${first}.action`))}>
          {t(`list.${first}.text`)}
        </EmptyState>
      )}
    </Page>
  )
}
