'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '#components/session/client.ts'
import type { Decision } from '#components/session/decision.ts'
import { Problem } from '#components/session/problem.tsx'
import { Button } from '#components/ui/button.tsx'
import { ChoiceGroup, Radio } from '#components/ui/choice.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/input.tsx'
import { type Group, groups, isGroup, type Unit } from '#server/domain/stakeholders.ts'
import type { SeatCard } from '#server/domain/views.ts'

const ROLES = ['participant', 'observer', 'helper'] as const
type Props = { workshop: string; units: Unit[]; decision: Decision; onClose: () => void; onCard: (card: SeatCard) => void }

/** A seat and a link for one person, without a name. */
export function InviteDialog({ workshop, units, decision, onClose, onCard }: Props) {
  const t = useTranslations('console')
  const names = useTranslations('groups')
  const common = useTranslations('common')
  const [role, setRole] = useState<(typeof ROLES)[number]>('participant')
  const [group, setGroup] = useState<Group>('resident')
  const [unit, setUnit] = useState('')
  const choice = units.filter((each) => each.group === group)
  const invite = () =>
    decision.decide('invite', async () => {
      const place = role === 'participant' ? { group, unit: unit === '' ? null : unit } : { group: null, unit: null }
      onCard(await client.participant.invite.mutate({ workshop, role, ...place }))
    })
  return (
    <Dialog
      open
      title={t('invite.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button look="main" busy={decision.busy === 'invite' && t('busy')} onClick={invite}>
            {t('invite.do')}
          </Button>
        </>
      }
    >
      <p>{t('invite.text')}</p>
      <ChoiceGroup name="role" legend={t('invite.what')}>
        {ROLES.map((each) => (
          <Radio key={each} name="role-choice" label={t(`invite.as.${each}`)} checked={role === each} onChange={() => setRole(each)} />
        ))}
      </ChoiceGroup>
      {role === 'participant' && (
        <Field name="group" label={t('invite.group')}>
          {(control) => (
            <Select
              {...control}
              value={group}
              onChange={({ target: { value } }) => {
                if (isGroup(value)) setGroup(value)
                setUnit('')
              }}
            >
              {groups.map((each) => (
                <option key={each} value={each}>
                  {names(`${each}.many`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {role === 'participant' && choice.length > 0 && (
        <Field name="unit" label={t('invite.unit')}>
          {(control) => (
            <Select {...control} value={unit} onChange={(event) => setUnit(event.target.value)}>
              <option value="">{t('invite.noUnit')}</option>
              {choice.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Problem text={decision.problem} />
    </Dialog>
  )
}
