import type { Metadata } from 'next'
import Link from 'next/link'
import { caller } from '#app/caller.ts'
import { has, orNotFound, staffOnly } from '#app/guard.ts'
import { formats, words, wordsFor } from '#app/language.ts'
import { FrameworkActions } from '#components/framework/framework-actions.tsx'
import { FrameworkAside } from '#components/framework/framework-aside.tsx'
import { FrameworkReading } from '#components/framework/framework-reading.tsx'
import { Callout } from '#components/ui/callout.tsx'
import { Tag } from '#components/ui/chip.tsx'
import { Words } from '#components/ui/messages.tsx'
import { Page } from '#components/ui/page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string }> }

async function asked({ params, searchParams }: Props) {
  const [{ id }, { version }] = await Promise.all([params, searchParams])
  const account = await staffOnly(`/frameworks/${id}`)
  const number = version && /^\d{1,6}$/.test(version) ? Number(version) : undefined
  return { account, framework: await orNotFound((await caller()).framework.read({ id, version: number })) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await asked(props)).framework.content.name }
}

export default async function FrameworkPage(props: Props) {
  const { account, framework } = await asked(props)
  const [t, common, groups, format, speech] = await Promise.all([
    words('frameworks'),
    words('common'),
    words('groups'),
    formats(),
    wordsFor('common', 'refusal', 'frameworks'),
  ])
  const { content, shipped, copiedFrom, versions } = framework
  const archived = framework.archivedAt !== null
  const newest = versions[0]?.version ?? content.version
  const speak = { t, common, groups, format }
  return (
    <Page>
      <PageHeader
        title={content.name}
        lead={content.summary}
        back={{ href: '/frameworks', label: t('page.back') }}
        tags={
          <>
            <Tag>{shipped ? t('shipped') : t('own')}</Tag>
            {copiedFrom && <Tag>{t('copiedFrom', { name: copiedFrom.name })}</Tag>}
            <Tag>{t('version', { version: content.version })}</Tag>
            <Tag>{t('count.factors', { count: content.factors.length })}</Tag>
            {archived && <Tag strong>{t('archived')}</Tag>}
          </>
        }
        actions={
          has(account, 'facilitator') && (
            <Words {...speech}>
              <FrameworkActions id={content.id} name={content.name} version={content.version} shipped={shipped} archived={archived} />
            </Words>
          )
        }
      />
      {content.version !== newest && (
        <Callout className="mb-6" strong>
          {t('page.older', { version: content.version, newest })}{' '}
          <Link href={`/frameworks/${content.id}`} prefetch={false} className="text-link text-ink">
            {t('page.newest')}
          </Link>
        </Callout>
      )}
      {archived && <Callout className="mb-6">{t('page.archivedNote')}</Callout>}
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_15rem]">
        <FrameworkReading content={content} shipped={shipped} words={speak} />
        <div className="lg:sticky lg:top-6">
          <FrameworkAside framework={framework} words={speak} />
        </div>
      </div>
    </Page>
  )
}
