'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { refusalOf, refusalSentence } from '#components/session/refusal.ts'
import { Button } from '#components/ui/button.tsx'
import { Toast } from '#components/ui/toast.tsx'

/** Puts a project away, or takes it out again. Done at once: it can be undone in one step, so nobody is asked twice. */
export function ArchiveProject({ id, name, archived }: { id: string; name: string; archived: boolean }) {
  const t = useTranslations('projects')
  const common = useTranslations('common')
  const refusals = useTranslations('refusal')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ text: string; undo: boolean } | null>(null)
  async function put(away: boolean) {
    setBusy(true)
    try {
      await (away ? client.project.archive.mutate({ id }) : client.project.unarchive.mutate({ id }))
      setTold({ text: t(away ? 'toast.archived' : 'toast.unarchived', { name }), undo: away })
      router.refresh()
    } catch (error) {
      setTold({ text: refusalSentence(refusals, refusalOf(error)), undo: false })
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button look="soft" busy={busy && t('page.archiving')} onClick={() => put(!archived)}>
        {archived ? t('page.unarchive') : t('page.archive')}
      </Button>
      <Toast
        text={told?.text ?? null}
        undo={told?.undo ? common('undo') : undefined}
        onUndo={() => put(false)}
        onGone={() => setTold(null)}
      />
    </>
  )
}
