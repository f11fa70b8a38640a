'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { refusalOf, refusalSentence } from '#components/session/refusal.ts'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Toast } from '#components/ui/toast.tsx'

type Props = { id: string; name: string; version: number; shipped: boolean; archived: boolean }

/** What a facilitator can do with a framework: copy any; change, archive and take out again the city's own. */
export function FrameworkActions({ id, name, version, shipped, archived }: Props) {
  const t = useTranslations('frameworks')
  const common = useTranslations('common')
  const refusals = useTranslations('refusal')
  const router = useRouter()
  const [busy, setBusy] = useState<'copy' | 'archive' | null>(null)
  const [told, setTold] = useState<{ text: string; undo: boolean } | null>(null)

  async function attempt(what: 'copy' | 'archive', work: () => Promise<void>) {
    setBusy(what)
    try {
      await work()
    } catch (error) {
      setTold({ text: refusalSentence(refusals, refusalOf(error)), undo: false })
    } finally {
      setBusy(null)
    }
  }
  const copy = () =>
    attempt('copy', async () => {
      const made = await client.framework.copy.mutate({ id, version })
      router.push(`/frameworks/${made.id}/edit`)
    })
  const put = (away: boolean) =>
    attempt('archive', async () => {
      await (away ? client.framework.archive.mutate({ id }) : client.framework.unarchive.mutate({ id }))
      setTold({ text: t(away ? 'toast.archived' : 'toast.unarchived', { name }), undo: away })
      router.refresh()
    })

  return (
    <>
      {!shipped && (
        <Button look="soft" busy={busy === 'archive' && common('saving')} onClick={() => put(!archived)}>
          {archived ? t('page.unarchive') : t('page.archive')}
        </Button>
      )}
      <Button look={shipped ? 'main' : 'soft'} busy={busy === 'copy' && t('page.copying')} onClick={copy}>
        {t('page.copy')}
      </Button>
      {!shipped && !archived && (
        <ButtonLink href={`/frameworks/${id}/edit`} look="main">
          {t('page.edit')}
        </ButtonLink>
      )}
      <Toast
        text={told?.text ?? null}
        undo={told?.undo ? common('undo') : undefined}
        onUndo={() => put(false)}
        onGone={() => setTold(null)}
      />
    </>
  )
}
