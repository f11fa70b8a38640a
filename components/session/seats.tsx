'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Mark } from '#components/charts/mark.tsx'
import { useSeatName } from '#components/session/seat-name.ts'
import { isSought } from '#components/session/sought.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/input.tsx'
import { type Group, groups, type Unit } from '#server/domain/stakeholders.ts'
import type { SeatView } from '#server/domain/views.ts'

type Props = { seats: SeatView[]; units: Unit[]; onSeat: (seat: SeatView) => void; onInvite: () => void }
/** With fewer seats the eye is quicker than a search. */
const WORTH_SEARCHING = 8

/** The seats by group, each a door to what can be done with it. */
export function Seats({ seats, units, onSeat, onInvite }: Props) {
  const t = useTranslations('console.seats')
  const names = useTranslations('groups')
  const nameOf = useSeatName()
  const [wanted, setWanted] = useState('')
  const unitOf = (seat: SeatView) => units.find((unit) => unit.id === seat.unit)?.name ?? null
  const shown = seats.filter((seat) => isSought(wanted, [nameOf(seat), unitOf(seat)]))
  const rooms: (Group | null)[] = [...groups, null]
  return (
    <section aria-labelledby="seats">
      <h2 id="seats" className="mb-2 text-lg">
        {t('title')}
      </h2>
      {seats.length === 0 && <p className="text-ink-2">{t('empty')}</p>}
      {seats.length > WORTH_SEARCHING && (
        <Field name="find-seat" label={t('find')} hint={t('findHint')} className="mb-3">
          {(control) => (
            <TextInput {...control} type="search" data-key="seats" value={wanted} onChange={(event) => setWanted(event.target.value)} />
          )}
        </Field>
      )}
      {seats.length > 0 && shown.length === 0 && <p role="status">{t('none')}</p>}
      {rooms.map((room) => {
        const here = shown.filter((seat) => seat.group === room)
        if (here.length === 0) return null
        return (
          <div key={room ?? 'outside'} className="mt-3">
            <h3 className="flex items-center gap-2 text-base">
              {room !== null && <Mark group={room} />}
              {t('count', { group: room === null ? t('outside') : names(`${room}.many`), count: here.length })}
            </h3>
            <ul>
              {here.map((seat) => (
                <li key={seat.id} className="border-t border-line first:border-0">
                  <SeatRow seat={seat} unit={unitOf(seat)} onOpen={() => onSeat(seat)} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <p className="mt-3 text-sm text-ink-2">{t('text')}</p>
      <Button look="soft" className="mt-3 w-full" onClick={onInvite}>
        {t('invite')}
      </Button>
    </section>
  )
}

function SeatRow({ seat, unit, onOpen }: { seat: SeatView; unit: string | null; onOpen: () => void }) {
  const nameOf = useSeatName()
  const facts = useSeatFacts(seat, unit)
  return (
    <button type="button" onClick={onOpen} className="flex min-h-12 w-full items-center gap-3 py-1.5 text-start hover:bg-wash">
      <span className="min-w-0 flex-1">
        <span className={seat.setAside || seat.withdrawn ? 'text-ink-2 line-through' : 'font-semibold'}>{nameOf(seat)}</span>{' '}
        <span className="text-sm text-ink-2">{facts.join(' · ')}</span>
      </span>
      <span aria-hidden="true" className="pe-1 text-ink-2">
        ›
      </span>
    </button>
  )
}

/** What may be said of a seat: its unit, how it came, whether it is here. Never how far it is. */
export function useSeatFacts(seat: SeatView, unit: string | null): string[] {
  const t = useTranslations('console.seats')
  return [
    unit,
    seat.withdrawn ? t('withdrawn') : seat.setAside ? t('setAside') : seat.joined ? t(`via.${seat.via}`) : t('notHere'),
    seat.role === 'listening' ? t('listening') : null,
    seat.assisted ? t('assisted') : null,
    seat.onRecord === null ? null : seat.onRecord ? t('onRecord') : t('offRecord'),
  ].filter((fact) => fact !== null)
}
