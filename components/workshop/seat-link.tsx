'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Qr } from '#components/session/qr.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/input.tsx'
import { CopyLink } from '#components/workshop/copy-link.tsx'
import { useSeatName } from '#components/workshop/seat-name.ts'
import type { Act } from '#components/workshop/use-said.tsx'
import { type Group, groups, isGroup, type Unit } from '#server/domain/stakeholders.ts'
import type { SeatCard } from '#server/domain/views.ts'

const seatKinds = ['participant', 'observer', 'helper'] as const
type Kind = (typeof seatKinds)[number]

/** Makes a personal invitation link: one seat, to be sent by hand. */
export function SeatLink({ workshop, units, act, busy }: { workshop: string; units: Unit[]; act: Act; busy: string | null }) {
  const t = useTranslations('setup.seat')
  const names = useTranslations('groups')
  const [role, setRole] = useState<Kind>('participant')
  const [group, setGroup] = useState<Group>('official')
  const [unit, setUnit] = useState('')
  const [made, setMade] = useState<SeatCard | null>(null)
  const seated = role === 'participant'
  const here = units.filter((each) => each.group === group)
  const make = () =>
    act('seat', async () => {
      const asked = { workshop, role, group: seated ? group : null, unit: seated && here.some((each) => each.id === unit) ? unit : null }
      setMade(await client.participant.invite.mutate(asked))
      return undefined
    })
  return (
    <div className="grid gap-3">
      <div>
        <h3 className="font-semibold">{t('title')}</h3>
        <p className="measure text-sm text-ink-2">{t('text')}</p>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <Field name="seat-role" label={t('role')} className="min-w-0 basis-76">
          {(control) => (
            <Select
              {...control}
              value={role}
              onChange={({ target }) => setRole(seatKinds.find((each) => each === target.value) ?? 'participant')}
            >
              {seatKinds.map((each) => (
                <option key={each} value={each}>
                  {t(`roles.${each}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {seated && (
          <Field name="seat-group" label={t('group')} className="basis-36">
            {(control) => (
              <Select {...control} value={group} onChange={({ target }) => isGroup(target.value) && setGroup(target.value)}>
                {groups.map((each) => (
                  <option key={each} value={each}>
                    {names(`${each}.many`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {seated && here.length > 0 && (
          <Field name="seat-unit" label={t('unit')} className="basis-40">
            {(control) => (
              <Select {...control} value={unit} onChange={({ target }) => setUnit(target.value)}>
                <option value="">{t('noUnit')}</option>
                {here.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Button look="soft" busy={busy === 'seat' && t('making')} onClick={make}>
          {t('make')}
        </Button>
      </div>
      <div role="status">{made && <MadeLink card={made} />}</div>
    </div>
  )
}

function MadeLink({ card }: { card: SeatCard }) {
  const t = useTranslations('setup.seat')
  const invite = useTranslations('setup.invite')
  const seat = useSeatName()(card)
  return (
    <div className="flex flex-wrap items-center gap-4 rounded-field border border-edge p-3">
      <Qr text={card.url} label={t('qr', { seat })} className="size-24 shrink-0" />
      <div className="grid min-w-0 flex-1 basis-52 gap-1.5">
        <p className="font-semibold">{t('made', { seat })}</p>
        <p className="text-sm text-ink-2">{t('once')}</p>
        <p className="text-sm tabular-nums">{t('code', { code: card.code })}</p>
        <div className="flex flex-wrap gap-2">
          <CopyLink url={card.url} label={invite('copyLabel', { code: seat })} />
        </div>
      </div>
    </div>
  )
}
