'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/input.tsx'
import type { Act } from '#components/workshop/use-said.tsx'
import type { WorkshopView } from '#server/domain/views.ts'

type Person = { id: string; name: string; email: string }
type Props = { workshop: string; team: WorkshopView['facilitators']; colleagues: Person[]; act: Act; busy: string | null }

/** Who runs the workshop: the owner, and colleagues who may do everything with it. */
export function Team({ workshop, team, colleagues, act, busy }: Props) {
  const t = useTranslations('setup.team')
  const router = useRouter()
  const [chosen, setChosen] = useState('')
  const others = colleagues.filter((each) => !team.some((member) => member.id === each.id))
  const add = (person: Person) =>
    act('team', async () => {
      await client.workshop.addFacilitator.mutate({ workshop, account: person.id })
      setChosen('')
      router.refresh()
      return { text: t('added', { name: person.name }) }
    })
  const remove = (person: Person) =>
    act('team', async () => {
      await client.workshop.removeFacilitator.mutate({ workshop, account: person.id })
      router.refresh()
      return { text: t('removed', { name: person.name }), undo: () => void add(person) }
    })
  const picked = others.find((each) => each.id === chosen)
  return (
    <div className="grid gap-3">
      <div>
        <h3 className="font-semibold">{t('title')}</h3>
        <p className="text-sm text-ink-2">{t('text')}</p>
      </div>
      <ul className="grid gap-1">
        {team.map((member) => (
          <li key={member.id} className="flex min-h-11 flex-wrap items-center gap-x-3">
            <span>{member.name}</span>
            <span className="text-sm text-ink-2">{member.owner ? t('owner') : member.email}</span>
            {!member.owner && (
              <Button look="quiet" size="small" aria-label={t('removeLabel', { name: member.name })} onClick={() => remove(member)}>
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length === 0 ? (
        <p className="text-sm text-ink-2">{t(colleagues.length === 0 ? 'nobody' : 'all')}</p>
      ) : (
        <div className="flex flex-wrap items-end gap-3">
          <Field name="colleague" label={t('add')} className="min-w-0 basis-64">
            {(control) => (
              <Select {...control} value={chosen} onChange={({ target }) => setChosen(target.value)}>
                <option value="">{t('choose')}</option>
                {others.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Button look="soft" busy={busy === 'team' && t('addDo')} disabled={picked === undefined} onClick={() => picked && add(picked)}>
            {t('addDo')}
          </Button>
        </div>
      )}
    </div>
  )
}
