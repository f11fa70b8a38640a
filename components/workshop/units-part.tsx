'use client'

import { useTranslations } from 'use-intl/react'
import { Mark } from '#components/charts/mark.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlOf, FieldError } from '#components/ui/field.tsx'
import { Select, TextInput } from '#components/ui/input.tsx'
import { withoutUnit, withUnit, withUnitName } from '#components/workshop/draft-changes.ts'
import { focusField } from '#components/workshop/focus-field.ts'
import type { Setup } from '#components/workshop/use-setup.ts'
import { idFrom } from '#server/domain/ids.ts'
import { groups, isGroup, type Unit } from '#server/domain/stakeholders.ts'
import { MOST_UNITS } from '#server/domain/workshop.ts'

const ID_BYTES = 16

/** The parts of a group that people name when they join: procurement, IT, a supplier, a neighbourhood. */
export function UnitsPart({ setup }: { setup: Setup }) {
  const t = useTranslations('setup.people')
  const { draft, change } = setup
  const full = draft.units.length >= MOST_UNITS
  function add() {
    const unit: Unit = { id: idFrom(crypto.getRandomValues(new Uint8Array(ID_BYTES))), group: 'official', name: '' }
    change((it) => withUnit(it, unit))
    focusField(document.body, `units.${draft.units.length}.name`)
  }
  return (
    <fieldset id="units" tabIndex={-1} className="grid min-w-0 gap-3 border-t border-line pt-5">
      <legend className="sr-only">{t('units')}</legend>
      <div>
        <p className="font-semibold" aria-hidden="true">
          {t('units')}
        </p>
        <p className="measure text-sm text-ink-2">{t('unitsHint')}</p>
      </div>
      {draft.units.map((unit, place) => (
        <UnitRow key={unit.id} setup={setup} unit={unit} at={`units.${place}`} onRemoved={() => focusField(document.body, 'units')} />
      ))}
      <FieldError name="units" error={setup.errorAt('units')} />
      {full ? (
        <p className="text-sm text-ink-2">{t('unitsFull')}</p>
      ) : (
        <div>
          <Button look="soft" size="small" onClick={add}>
            {t('addUnit')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

function UnitRow({ setup, unit, at, onRemoved }: { setup: Setup; unit: Unit; at: string; onRemoved: () => void }) {
  const t = useTranslations('setup.people')
  const names = useTranslations('groups')
  const common = useTranslations('common')
  const error = setup.errorAt(`${at}.name`)
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-2.5">
        <Mark group={unit.group} />
        <Select
          id={`${at}.group`}
          aria-label={t('unitGroup')}
          className="max-w-40"
          value={unit.group}
          onChange={({ target }) =>
            setup.change((it) => ({
              ...it,
              units: it.units.map((each) => (each.id === unit.id && isGroup(target.value) ? { ...each, group: target.value } : each)),
            }))
          }
        >
          {groups.map((group) => (
            <option key={group} value={group}>
              {names(`${group}.many`)}
            </option>
          ))}
        </Select>
        <TextInput
          {...controlOf(`${at}.name`, { error })}
          aria-label={t('unitName')}
          placeholder={t('unitName')}
          autoComplete="off"
          className="min-w-0 flex-1 basis-44"
          value={unit.name}
          onChange={(event) => setup.change((it) => withUnitName(it, unit.id, event.target.value))}
        />
        <Button
          look="quiet"
          size="small"
          aria-label={t('removeUnit', { name: unit.name })}
          onClick={() => {
            setup.change((it) => withoutUnit(it, unit.id))
            onRemoved()
          }}
        >
          {common('remove')}
        </Button>
      </div>
      <FieldError name={`${at}.name`} error={error} />
    </div>
  )
}
