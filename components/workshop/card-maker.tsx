'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { GroupChip } from '#components/ui/chip.tsx'
import { controlOf, FieldError } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/input.tsx'
import { CardSheet } from '#components/workshop/card-sheet.tsx'
import { type CardKind, cardKinds, cardOrder, countOf, expectedCards, MOST_CARDS, pagesOf } from '#components/workshop/cards.ts'
import { focusField } from '#components/workshop/focus-field.ts'
import { useSaid } from '#components/workshop/use-said.tsx'
import type { GroupSetting, Unit } from '#server/domain/stakeholders.ts'
import type { SeatCard } from '#server/domain/views.ts'

type Props = { workshop: string; title: string; units: Unit[]; groups: GroupSetting[]; publicUrl: string }

/** How many cards of each kind; then the sheet to print. Cards whose seat is still free can be printed again. */
export function CardMaker({ workshop, title, units, groups, publicUrl }: Props) {
  const t = useTranslations('setup.cards')
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [cards, setCards] = useState<SeatCard[]>([])
  const { busy, act, toast } = useSaid()
  const kinds = cardKinds(units)
  const order = cardOrder(kinds, typed)
  const count = order?.reduce((sum, each) => sum + each.count, 0) ?? 0

  const make = () =>
    act('make', async () => {
      const wrong = kinds.find((kind) => countOf(typed[kind.key] ?? '') === null)
      if (order === null) {
        focusField(document.body, `cards.${wrong?.key ?? ''}`)
        return undefined
      }
      if (count === 0) return { text: t('none') }
      const made = await client.participant.makeCards.mutate({ workshop, cards: order })
      setCards(made)
      setTyped({})
      focusField(document.body, 'sheet')
      return { text: t('made', { count: made.length }) }
    })
  const again = () =>
    act('again', async () => {
      const made = await client.participant.makeCards.mutate({ workshop, cards: [] })
      setCards(made)
      if (made.length === 0) return { text: t('againNone') }
      focusField(document.body, 'sheet')
      return { text: t('made', { count: made.length }) }
    })

  const fill = () =>
    act('fill', async () => {
      const expected = expectedCards(groups, units, await client.participant.seats.query({ workshop }))
      setTyped(expected)
      return Object.keys(expected).length === 0 ? { text: t('allSeated') } : undefined
    })

  return (
    <>
      <Card as="section" aria-label={t('howMany')} className="grid gap-5" data-no-print>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-xl">{t('howMany')}</h2>
          <Button look="quiet" size="small" onClick={fill}>
            {t('fill')}
          </Button>
        </div>
        <div className="grid max-w-md">
          {kinds.map((kind) => (
            <CountField
              key={kind.key}
              kind={kind}
              units={units}
              sample={kind.unit === null && groups.some((each) => each.group === kind.group && each.standing === 'sample')}
              value={typed[kind.key] ?? ''}
              onChange={(value) => setTyped((before) => ({ ...before, [kind.key]: value }))}
            />
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <Button look={cards.length === 0 ? 'main' : 'plain'} busy={busy === 'make' && t('making')} onClick={make}>
            {t('make', { count })}
          </Button>
          <p role="status" className="text-sm text-ink-2 tabular-nums">
            {t('total', { count, pages: pagesOf(Array.from({ length: count })).length })}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line-2 pt-4">
          <Button look="soft" size="small" busy={busy === 'again' && t('making')} onClick={again}>
            {t('again')}
          </Button>
          <p className="text-sm text-ink-2">{t('againText')}</p>
        </div>
      </Card>
      <CardSheet cards={cards} title={title} units={units} publicUrl={publicUrl} />
      {toast}
    </>
  )
}

type CountProps = { kind: CardKind; units: Unit[]; sample: boolean; value: string; onChange: (value: string) => void }

function CountField({ kind, units, sample, value, onChange }: CountProps) {
  const t = useTranslations('setup.cards')
  const groups = useTranslations('groups')
  const name = `cards.${kind.key}`
  const error = countOf(value) === null ? t('wrong', { most: MOST_CARDS }) : null
  const unit = units.find((each) => each.id === kind.unit)
  return (
    <div className="border-t border-line-2 py-2">
      <div className="flex items-center justify-between gap-4">
        <label htmlFor={name} className={unit ? 'ps-7' : undefined}>
          {kind.group === null && t(kind.role === 'helper' ? 'helpers' : 'observers')}
          {kind.group !== null && unit === undefined && <GroupChip group={kind.group}>{groups(`${kind.group}.many`)}</GroupChip>}
          {unit && (
            <>
              <span className="sr-only">{groups(`${unit.group}.many`)}: </span>
              {unit.name}
            </>
          )}
        </label>
        <TextInput
          {...controlOf(name, { error, hint: sample })}
          inputMode="numeric"
          autoComplete="off"
          className="max-w-20 text-center tabular-nums"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {sample && (
        <p id={`${name}-hint`} className="text-sm text-ink-2">
          {t('sampleHint')}
        </p>
      )}
      <FieldError name={name} error={error} />
    </div>
  )
}
