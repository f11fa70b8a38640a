'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Toast } from '#components/ui/toast.tsx'
import type { Account } from '#server/domain/views.ts'
import { AccountDialog } from './account-dialog.tsx'
import { AccountList } from './account-list.tsx'
import { EndAccount } from './end-account.tsx'

type Step = { kind: 'invite' } | { kind: 'change' | 'end'; account: Account }

/** The staff accounts: who they are, what they may do, since when; invite, change, end. */
export function People({ accounts, me }: { accounts: Account[]; me: string }) {
  const t = useTranslations('admin')
  const router = useRouter()
  const [step, setStep] = useState<Step | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const done = (text: string | null) => {
    setStep(null)
    setTold(text)
    router.refresh()
  }
  const active = accounts.filter((each) => each.removedAt === null)
  const ended = accounts.filter((each) => each.removedAt !== null)
  return (
    <>
      <PageHeader
        title={t('people.title')}
        lead={t('people.lead')}
        actions={
          <Button look="main" onClick={() => setStep({ kind: 'invite' })}>
            {t('people.invite')}
          </Button>
        }
      />
      <AccountList
        accounts={active}
        me={me}
        onChange={(account) => setStep({ kind: 'change', account })}
        onEnd={(account) => setStep({ kind: 'end', account })}
      />
      {ended.length > 0 && (
        <details className="mt-8">
          <summary className="inline-flex min-h-11 items-center font-semibold">
            {t('people.endedTitle')} ({ended.length})
          </summary>
          <AccountList accounts={ended} me={me} />
        </details>
      )}
      {(step?.kind === 'invite' || step?.kind === 'change') && (
        <AccountDialog
          account={step.kind === 'change' ? step.account : null}
          onClose={() => setStep(null)}
          onDone={(invited) => done(invited && t(invited.mailed ? 'people.invited' : 'people.invitedUnmailed', { name: invited.name }))}
        />
      )}
      {step?.kind === 'end' && (
        <EndAccount
          account={step.account}
          onClose={() => setStep(null)}
          onDone={() => done(t('people.endDone', { name: step.account.name }))}
        />
      )}
      <Toast text={told} onGone={() => setTold(null)} />
    </>
  )
}
