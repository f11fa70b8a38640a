'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CardDialog } from '#components/session/card-dialog.tsx'
import { client } from '#components/session/client.ts'
import type { Decision } from '#components/session/decision.ts'
import { InviteDialog } from '#components/session/invite-dialog.tsx'
import { type SeatChange, SeatDialog } from '#components/session/seat-dialog.tsx'
import { useSeatName } from '#components/session/seat-name.ts'
import { Seats } from '#components/session/seats.tsx'
import { useSeats } from '#components/session/use-seats.ts'
import type { SharedState } from '#server/domain/state.ts'
import type { SeatCard, SeatView, WorkshopView } from '#server/domain/views.ts'

type Undo = { text: string; take: () => void } | null
type Props = { view: WorkshopView; state: SharedState; firstSeats: SeatView[]; decision: Decision; onUndo: (undo: Undo) => void }
type Open = { dialog: 'seat'; seat: SeatView } | { dialog: 'invite' } | { dialog: 'card'; card: SeatCard } | null

/** The list of seats and all that can be done with one. */
export function SeatDesk({ view, state, firstSeats, decision, onUndo }: Props) {
  const t = useTranslations('console.seat')
  const nameOf = useSeatName()
  const { seats, look } = useSeats(view.id, firstSeats, state)
  const [open, setOpen] = useState<Open>(null)
  const [said, setSaid] = useState('')
  const { units } = view.setup

  function close() {
    decision.forget()
    setOpen(null)
  }
  function show(card: SeatCard) {
    setOpen({ dialog: 'card', card })
    look()
  }
  async function change(what: SeatChange, seat: SeatView, name: string = what) {
    const done = await decision.decide(name, async () => {
      await client.participant[what].mutate({ workshop: view.id, seat: seat.id })
    })
    if (!done) return
    close()
    look()
    const facts = { seat: nameOf(seat) }
    setSaid(t(what === 'setAside' ? 'done.setAside' : 'done.broughtBack', facts))
    onUndo(what === 'setAside' ? { text: t('undo', facts), take: () => void change('bringBack', seat, 'undo') } : null)
  }

  return (
    <>
      <Seats
        seats={seats}
        units={units}
        onSeat={(seat) => setOpen({ dialog: 'seat', seat })}
        onInvite={() => setOpen({ dialog: 'invite' })}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
      {open?.dialog === 'seat' && (
        <SeatDialog
          workshop={view.id}
          seat={open.seat}
          unit={units.find((unit) => unit.id === open.seat.unit)?.name ?? null}
          decision={decision}
          onClose={close}
          onCard={show}
          onChange={change}
        />
      )}
      {open?.dialog === 'invite' && <InviteDialog workshop={view.id} units={units} decision={decision} onClose={close} onCard={show} />}
      {open?.dialog === 'card' && <CardDialog card={open.card} publicUrl={view.publicUrl} onClose={close} />}
    </>
  )
}
