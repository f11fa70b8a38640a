import type { Metadata } from 'next'
import Link from 'next/link'
import { caller } from '#app/caller.ts'
import { orNotFound, staffOnly } from '#app/guard.ts'
import { formats, words } from '#app/language.ts'
import { AuditFilter, kindOf } from '#components/admin/audit-filter.tsx'
import { AuditTable } from '#components/admin/audit-table.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { Caller } from '#server/api/caller.ts'

type Props = { searchParams: Promise<{ kind?: string; before?: string; workshop?: string }> }

/** A page of the log is this long (server/api/routers/city.ts); a full one means that there may be more. */
const A_PAGE = 100

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('admin'))('log.title') }
}

export default async function LogPage({ searchParams }: Props) {
  await staffOnly('/admin/log')
  const [{ kind: asked, before, workshop }, api, t, format] = await Promise.all([searchParams, caller(), words('admin'), formats()])
  const kind = kindOf(asked)
  const [entries, names] = await Promise.all([orNotFound(api.audit.list({ before, workshop })), namesById(api)])
  const shown = kind === 'all' ? entries : entries.filter((each) => each.action.startsWith(`${kind}.`))
  const oldest = entries.length === A_PAGE ? entries.at(-1)?.id : undefined
  const link = (to: { before?: string }) =>
    `/admin/log?${new URLSearchParams({ ...(kind === 'all' ? {} : { kind }), ...(workshop ? { workshop } : {}), ...to })}`
  return (
    <>
      <PageHeader title={t('log.title')} lead={t('log.lead')} />
      {workshop ? (
        <p className="mb-4">
          {t('log.onlyWorkshop', { id: workshop })}{' '}
          <Link href="/admin/log" prefetch={false} className="text-link">
            {t('log.allOf')}
          </Link>
        </p>
      ) : (
        <AuditFilter chosen={kind} t={t} />
      )}
      {shown.length === 0 ? (
        <p className="py-8 text-ink-2">{t('log.none')}</p>
      ) : (
        <AuditTable entries={shown} names={names} t={t} format={format} />
      )}
      <p className="mt-6 flex flex-wrap gap-6" data-no-print>
        {before && (
          <Link href={link({})} prefetch={false} className="text-link inline-flex min-h-11 items-center">
            {t('log.newest')}
          </Link>
        )}
        {oldest && (
          <Link href={link({ before: oldest })} prefetch={false} className="text-link inline-flex min-h-11 items-center">
            {t('log.older')}
          </Link>
        )}
      </p>
    </>
  )
}

/** What administrators may see by name: accounts, projects, frameworks. */
async function namesById(api: Caller): Promise<Map<string, string>> {
  const lists = await Promise.all([api.account.list(), api.project.list({ archived: true }), api.framework.list({ archived: true })])
  return new Map(lists.flat().map((each) => [each.id, each.name]))
}
