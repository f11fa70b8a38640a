'use client'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Mark } from '#components/charts/mark.tsx'
import { Qr } from '#components/session/qr.tsx'
import { inOrder, joinAddress, spokenAddress } from '#components/session/wall-join.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { SharedState } from '#server/domain/state.ts'

/** The open join codes at a glance, to read aloud or to hold out on a phone. */
export function Codes({ state, publicUrl }: { state: SharedState; publicUrl: string }) {
  const t = useTranslations('console.codes')
  const names = useTranslations('groups')
  const [shown, setShown] = useState<string | null>(null)
  return (
    <section aria-labelledby="codes">
      <h2 id="codes" className="mb-2 text-lg">
        {t('title')}
      </h2>
      {state.codes.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {inOrder(state.codes).map(({ code, group }) => (
            <li key={code}>
              <button
                type="button"
                onClick={() => setShown(code)}
                className="flex min-h-12 items-center gap-3 rounded-field border border-edge bg-paper px-4 hover:border-ink hover:bg-wash"
              >
                {group !== null && <Mark group={group} />}
                <span className="text-sm text-ink-2">{group === null ? t('all') : names(`${group}.many`)}</span>
                <b className="text-lg tracking-wide tabular-nums">{code}</b>
                <span className="sr-only">{t('show')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 flex flex-wrap gap-x-5 text-sm">
        <Link prefetch={false} className="text-link inline-flex min-h-11 items-center" href={`/workshops/${state.workshop}#part-invite`}>
          {t('change')}
        </Link>
        <Link prefetch={false} className="text-link inline-flex min-h-11 items-center" href={`/workshops/${state.workshop}/cards`}>
          {t('cards')}
        </Link>
      </p>
      {shown !== null && <CodeDialog code={shown} publicUrl={publicUrl} onClose={() => setShown(null)} />}
    </section>
  )
}

function CodeDialog({ code, publicUrl, onClose }: { code: string; publicUrl: string; onClose: () => void }) {
  const t = useTranslations('console.codes')
  const common = useTranslations('common')
  const address = spokenAddress(publicUrl)
  return (
    <Dialog
      open
      title={code}
      onClose={onClose}
      actions={
        <Button look="main" onClick={onClose}>
          {common('close')}
        </Button>
      }
    >
      <p>{t('how', { address })}</p>
      <Qr className="mx-auto w-full max-w-80 bg-white p-3" text={joinAddress(publicUrl, code)} label={t('qr', { address, code })} />
    </Dialog>
  )
}
