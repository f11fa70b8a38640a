'use client'
import { useTranslations } from 'use-intl'
import { CopyField } from '#components/session/copy-field.tsx'
import { Qr } from '#components/session/qr.tsx'
import { useSeatName } from '#components/session/seat-name.ts'
import { spokenAddress } from '#components/session/wall-join.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { SeatCard } from '#server/domain/views.ts'

/** The way into one seat: to scan, to type, or to send. */
export function CardDialog({ card, publicUrl, onClose }: { card: SeatCard; publicUrl: string; onClose: () => void }) {
  const t = useTranslations('console.card')
  const common = useTranslations('common')
  const seat = useSeatName()(card)
  return (
    <Dialog
      open
      title={t('title', { seat })}
      onClose={onClose}
      actions={
        <Button look="main" onClick={onClose}>
          {common('close')}
        </Button>
      }
    >
      <p>{t('text', { address: spokenAddress(publicUrl) })}</p>
      <div className="flex flex-wrap items-center gap-5">
        <Qr className="size-56 shrink-0 bg-white" text={card.url} label={t('qr', { seat })} />
        <p>
          {t('code')}
          <b className="block text-xl tracking-wide whitespace-nowrap text-ink uppercase tabular-nums">{card.code}</b>
        </p>
      </div>
      <CopyField name="seat-link" label={t('link')} text={card.url} />
    </Dialog>
  )
}
