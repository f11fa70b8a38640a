'use client'
import { useTranslations } from 'use-intl'
import { client } from '#components/session/client.ts'
import type { Decision } from '#components/session/decision.ts'
import { Problem } from '#components/session/problem.tsx'
import { useSeatName } from '#components/session/seat-name.ts'
import { useSeatFacts } from '#components/session/seats.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { SeatCard, SeatView } from '#server/domain/views.ts'

export type SeatChange = 'setAside' | 'bringBack'
type Props = {
  workshop: string
  seat: SeatView
  unit: string | null
  decision: Decision
  onClose: () => void
  onCard: (card: SeatCard) => void
  onChange: (change: SeatChange, seat: SeatView) => void
}

/** What can be done with one seat, each with what it does to the person. */
export function SeatDialog({ workshop, seat, unit, decision, onClose, onCard, onChange }: Props) {
  const t = useTranslations('console')
  const common = useTranslations('common')
  const nameOf = useSeatName()
  const facts = useSeatFacts(seat, unit)
  const move = () => decision.decide('move', async () => onCard(await client.participant.moveSeat.mutate({ workshop, seat: seat.id })))
  return (
    <Dialog open title={nameOf(seat)} onClose={onClose} actions={<Button onClick={onClose}>{common('close')}</Button>}>
      <p>{facts.join(' · ')}</p>
      {seat.withdrawn ? (
        <p>{t('seat.withdrawnText')}</p>
      ) : seat.setAside ? (
        <Step text={t('seat.bringBackText')}>
          <Button busy={decision.busy === 'bringBack' && t('busy')} onClick={() => onChange('bringBack', seat)}>
            {t('seat.bringBack')}
          </Button>
        </Step>
      ) : (
        <>
          <Step text={t('seat.moveText')}>
            <Button busy={decision.busy === 'move' && t('busy')} onClick={move}>
              {t('seat.move')}
            </Button>
          </Step>
          <Step text={t('seat.setAsideText')}>
            <Button busy={decision.busy === 'setAside' && t('busy')} onClick={() => onChange('setAside', seat)}>
              {t('seat.setAside')}
            </Button>
          </Step>
        </>
      )}
      <Problem text={decision.problem} />
    </Dialog>
  )
}

function Step({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <div className="grid justify-items-start gap-2 border-t border-line pt-4">
      <p>{text}</p>
      {children}
    </div>
  )
}
