'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Tag } from '#components/ui/chip.tsx'
import { standingOf } from '#components/workshop/standing.ts'
import { useMissing } from '#components/workshop/use-missing.ts'
import { type Act, useSaid } from '#components/workshop/use-said.tsx'
import type { WorkshopListItem } from '#server/domain/views.ts'

/** The workshops that somebody runs: where each stands, what is missing, and the ways on. */
export function WorkshopList({ workshops }: { workshops: WorkshopListItem[] }) {
  const t = useTranslations('setup.list')
  const { busy, act, toast } = useSaid()
  return (
    <>
      <ul aria-label={t('caption')} className="rounded-card border border-line bg-paper">
        {workshops.map((workshop) => (
          <Row key={workshop.id} workshop={workshop} busy={busy} act={act} />
        ))}
      </ul>
      {toast}
    </>
  )
}

function Row({ workshop, busy, act }: { workshop: WorkshopListItem; busy: string | null; act: Act }) {
  const t = useTranslations('setup.list')
  const phase = useTranslations('setup.phase')
  const format = useFormatter()
  const needs = useMissing(workshop.missing)
  const standing = standingOf(workshop)
  const { title } = workshop
  return (
    <li className="grid gap-x-6 gap-y-3 border-t border-line-2 p-5 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center sm:px-6">
      <div className="grid min-w-0 gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <Link href={`/workshops/${workshop.id}`} prefetch={false} className="text-link text-lg font-semibold">
            {title}
          </Link>
          <Tag strong={standing === 'scoring' || standing === 'paused'}>{phase(standing)}</Tag>
        </div>
        <p className="text-sm text-ink-2">
          {workshop.projects.length === 0 ? t('noProjects') : format.list(workshop.projects)} · {t('seats', { count: workshop.seats })} ·{' '}
          {format.dateTime(workshop.createdAt, { dateStyle: 'medium' })}
        </p>
        {standing === 'draft' && <p className="text-sm font-semibold">{t('needs', { parts: needs })}</p>}
      </div>
      <Ways workshop={workshop} busy={busy} act={act} />
    </li>
  )
}

/** On to the console where people can join, else back to the set-up; and the lesser ways, each saying whose they are. */
function Ways({ workshop, busy, act }: { workshop: WorkshopListItem; busy: string | null; act: Act }) {
  const t = useTranslations('setup.list')
  const router = useRouter()
  const { id, title, archivedAt } = workshop
  const standing = standingOf(workshop)
  const put = (away: boolean) =>
    act(id, async () => {
      await (away ? client.workshop.archive.mutate({ workshop: id }) : client.workshop.unarchive.mutate({ workshop: id }))
      router.refresh()
      const text = t(away ? 'archived' : 'unarchived', { title })
      return away ? { text, undo: () => void put(false) } : { text }
    })
  const duplicate = () =>
    act(id, async () => {
      const copy = await client.workshop.duplicate.mutate({ workshop: id })
      router.push(`/workshops/${copy.id}`)
      return undefined
    })
  const waits = busy === id
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2">
      {archivedAt === null && standing !== 'draft' && (
        <ButtonLink href={`/workshops/${id}/console`} look="soft" size="small" aria-label={t('consoleOf', { title })}>
          {t('console')}
        </ButtonLink>
      )}
      {archivedAt === null && standing === 'draft' && (
        <ButtonLink href={`/workshops/${id}`} look="soft" size="small" aria-label={t('goOnWith', { title })}>
          {t('goOn')}
        </ButtonLink>
      )}
      <Button look="quiet" size="small" aria-disabled={waits} aria-label={t('duplicateOf', { title })} onClick={duplicate}>
        {t('duplicate')}
      </Button>
      <Button
        look="quiet"
        size="small"
        aria-disabled={waits}
        aria-label={t(archivedAt === null ? 'archiveOf' : 'unarchiveOf', { title })}
        onClick={() => put(archivedAt === null)}
      >
        {t(archivedAt === null ? 'archive' : 'unarchive')}
      </Button>
    </div>
  )
}
