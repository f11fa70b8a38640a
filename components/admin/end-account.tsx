'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { refusalOf, refusalSentence } from '#components/session/refusal.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Account } from '#server/domain/views.ts'

/** Asks before an account ends: whoever it was is signed out at once, which one would not do by slip of a finger. */
export function EndAccount({ account, onClose, onDone }: { account: Account; onClose: () => void; onDone: () => void }) {
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const refusals = useTranslations('refusal')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  async function end() {
    setBusy(true)
    try {
      await client.account.remove.mutate({ id: account.id })
      onDone()
    } catch (error) {
      setRefused(refusalSentence(refusals, refusalOf(error)))
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      title={t('people.endTitle', { name: account.name })}
      onClose={onClose}
      actions={
        <>
          <Button look="soft" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button look="main" busy={busy && common('saving')} onClick={end}>
            {t('people.endAction')}
          </Button>
        </>
      }
    >
      <p>{t('people.endText', { name: account.name })}</p>
      <p role="alert" className="font-semibold text-ink">
        {refused}
      </p>
    </Dialog>
  )
}
