'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Button } from '#components/ui/button.tsx'
import { useSaid } from '#components/workshop/use-said.tsx'

/** Copies the workshop, or puts it away and takes it out again. */
export function EndPart({ workshop, title, archived }: { workshop: string; title: string; archived: boolean }) {
  const t = useTranslations('setup.end')
  const list = useTranslations('setup.list')
  const router = useRouter()
  const { busy, act, toast } = useSaid()
  const duplicate = () =>
    act('duplicate', async () => {
      const { id } = await client.workshop.duplicate.mutate({ workshop })
      router.push(`/workshops/${id}`)
      return { text: list('duplicated', { title }) }
    })
  const put = (away: boolean) =>
    act('archive', async () => {
      await (away ? client.workshop.archive.mutate({ workshop }) : client.workshop.unarchive.mutate({ workshop }))
      router.refresh()
      const text = list(away ? 'archived' : 'unarchived', { title })
      return away ? { text, undo: () => void put(false) } : { text }
    })
  return (
    <section aria-label={t('title')} className="grid gap-5 rounded-card border border-line p-5 sm:grid-cols-2 sm:p-6">
      <div className="grid content-start justify-items-start gap-2">
        <Button look="soft" size="small" busy={busy === 'duplicate' && t('duplicating')} onClick={duplicate}>
          {t('duplicate')}
        </Button>
        <p className="text-sm text-ink-2">{t('duplicateText')}</p>
      </div>
      <div className="grid content-start justify-items-start gap-2">
        <Button look="soft" size="small" busy={busy === 'archive' && t('archive')} onClick={() => put(!archived)}>
          {archived ? t('unarchive') : t('archive')}
        </Button>
        <p className="text-sm text-ink-2">{archived ? t('unarchiveText') : t('archiveText')}</p>
      </div>
      {toast}
    </section>
  )
}
