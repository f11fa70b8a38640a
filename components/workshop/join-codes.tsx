'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Qr } from '#components/session/qr.tsx'
import { Button } from '#components/ui/button.tsx'
import { GroupChip, Tag } from '#components/ui/chip.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { typedAddress } from '#components/workshop/cards.ts'
import { CopyLink } from '#components/workshop/copy-link.tsx'
import type { Act } from '#components/workshop/use-said.tsx'
import type { JoinCode } from '#server/domain/views.ts'

type Props = { workshop: string; codes: JoinCode[]; publicUrl: string; act: Act; busy: string | null }

/** The join codes with their QR codes, to copy, close, open again and replace. */
export function JoinCodes({ workshop, codes: first, publicUrl, act, busy }: Props) {
  const t = useTranslations('setup.invite')
  const common = useTranslations('common')
  const [codes, setCodes] = useState(first)
  const [given, setGiven] = useState(first)
  const [replacing, setReplacing] = useState<JoinCode | null>(null)
  // A saved set-up may bring other codes along.
  if (given !== first) {
    setGiven(first)
    setCodes(first)
  }

  const shut = (code: JoinCode) =>
    act(code.id, async () => {
      setCodes(await client.workshop.closeCode.mutate({ workshop, id: code.id }))
      return { text: t('wasClosed', { code: code.code }), undo: () => open(code) }
    })
  const open = (code: JoinCode) =>
    act(code.id, async () => {
      setCodes(await client.workshop.openCode.mutate({ workshop, id: code.id }))
      return { text: t('wasOpened', { code: code.code }) }
    })
  const replace = (code: JoinCode) =>
    act(code.id, async () => {
      setReplacing(null)
      const now = await client.workshop.replaceCode.mutate({ workshop, id: code.id })
      setCodes(now)
      const made = now.find((each) => each.group === code.group && !codes.some((old) => old.code === each.code))
      return { text: t('wasReplaced', { code: made?.code ?? '' }) }
    })

  return (
    <div className="grid gap-4">
      <p className="text-ink-2">{t('address', { address: typedAddress(`${publicUrl}/join`) })}</p>
      <ul className="grid gap-4 sm:grid-cols-[repeat(auto-fill,minmax(17rem,1fr))]">
        {codes.map((code) => (
          <CodeCard
            key={code.id}
            code={code}
            url={`${publicUrl}/join/${code.code}`}
            busy={busy === code.id}
            onShut={() => shut(code)}
            onOpen={() => open(code)}
            onReplace={() => setReplacing(code)}
          />
        ))}
      </ul>
      <Dialog
        open={replacing !== null}
        title={t('replaceTitle', { code: replacing?.code ?? '' })}
        onClose={() => setReplacing(null)}
        actions={
          <>
            <Button onClick={() => setReplacing(null)}>{common('cancel')}</Button>
            <Button look="main" onClick={() => replacing && replace(replacing)}>
              {t('replaceDo')}
            </Button>
          </>
        }
      >
        <p>{t('replaceText')}</p>
      </Dialog>
    </div>
  )
}

type CardProps = { code: JoinCode; url: string; busy: boolean; onShut: () => void; onOpen: () => void; onReplace: () => void }

function CodeCard({ code, url, busy, onShut, onOpen, onReplace }: CardProps) {
  const t = useTranslations('setup.invite')
  const common = useTranslations('common')
  const names = useTranslations('groups')
  const wait = busy && common('sending')
  return (
    <li className="grid gap-3 rounded-field border border-edge p-4">
      <div className="flex items-start justify-between gap-4">
        <div className="grid justify-items-start gap-1.5">
          {code.group === null ? (
            <span className="text-sm text-ink-2">{t('forAll')}</span>
          ) : (
            <GroupChip group={code.group}>{names(`${code.group}.many`)}</GroupChip>
          )}
          <span className={code.closed ? 'text-2xl font-bold text-ink-3 line-through' : 'text-2xl font-bold tabular-nums'}>
            {code.code}
          </span>
          {code.closed && <Tag>{t('closed')}</Tag>}
        </div>
        {!code.closed && <Qr text={url} label={t('qr', { url })} className="-m-1 size-24 shrink-0" />}
      </div>
      <div className="-mx-1 flex flex-wrap gap-1">
        {!code.closed && <CopyLink url={url} label={t('copyLabel', { code: code.code })} />}
        {code.closed ? (
          <Button look="soft" size="small" busy={wait} aria-label={t('openLabel', { code: code.code })} onClick={onOpen}>
            {t('open')}
          </Button>
        ) : (
          <Button look="quiet" size="small" busy={wait} aria-label={t('closeLabel', { code: code.code })} onClick={onShut}>
            {t('close')}
          </Button>
        )}
        <Button look="quiet" size="small" busy={wait} aria-label={t('replaceLabel', { code: code.code })} onClick={onReplace}>
          {t('replace')}
        </Button>
      </div>
    </li>
  )
}
