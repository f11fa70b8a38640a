'use client'

import { useTranslations } from 'use-intl/react'
import { Checkbox, ChoiceGroup, Radio } from '#components/ui/choice.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select, TextArea, TextInput } from '#components/ui/input.tsx'
import type { Factor, FrameworkContent, Tension } from '#server/domain/framework.ts'
import { stages } from '#server/domain/project.ts'

const TENSIONS: Tension[] = ['official-vendor', 'official-resident', 'vendor-resident', 'official-official']

/** All that can be said of one factor. `at` is its path in the form, e.g. `factors.3`, which the server's complaints name too. */
export function FactorEdit({
  at,
  factor,
  content,
  errors,
  onChange,
}: {
  at: string
  factor: Factor
  content: FrameworkContent
  errors: Record<string, string>
  onChange: (part: Partial<Factor>, field: string) => void
}) {
  const t = useTranslations('frameworks')
  const common = useTranslations('common')
  const groups = useTranslations('groups')
  const text = (key: 'name' | 'definition' | 'low' | 'high') => ({ name: `${at}.${key}`, error: errors[`${at}.${key}`] })
  const set = <Key extends keyof Factor>(key: Key, value: Factor[Key]) => {
    const part: Partial<Factor> = {}
    part[key] = value
    onChange(part, `${at}.${key}`)
  }
  const toggled = <Item,>(list: readonly Item[], item: Item, order: readonly Item[]) =>
    order.filter((each) => (each === item ? !list.includes(item) : list.includes(each)))

  return (
    <div className="grid gap-6 pt-2 pb-6">
      <Field label={t('edit.factorName')} {...text('name')}>
        {(control) => <TextInput {...control} value={factor.name} onChange={(event) => set('name', event.target.value)} />}
      </Field>
      <Field label={t('edit.definition')} hint={t('edit.definitionHint')} {...text('definition')}>
        {(control) => (
          <TextArea {...control} rows={2} value={factor.definition} onChange={(event) => set('definition', event.target.value)} />
        )}
      </Field>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <Field label={t('edit.anchorLow')} {...text('low')}>
          {(control) => <TextInput {...control} value={factor.low} onChange={(event) => set('low', event.target.value)} />}
        </Field>
        <Field label={t('edit.anchorHigh')} {...text('high')}>
          {(control) => <TextInput {...control} value={factor.high} onChange={(event) => set('high', event.target.value)} />}
        </Field>
        <Field name={`${at}.dimension`} label={t('edit.dimension')} error={errors[`${at}.dimension`]}>
          {(control) => (
            <Select {...control} value={factor.dimension} onChange={(event) => set('dimension', event.target.value)}>
              {content.dimensions.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {content.themes.length > 0 && (
          <Field name={`${at}.theme`} label={t('edit.theme')} error={errors[`${at}.theme`]}>
            {(control) => (
              <Select {...control} value={factor.theme} onChange={(event) => set('theme', event.target.value)}>
                {content.themes.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </div>
      <ChoiceGroup name={`${at}.stages`} legend={t('edit.stages')} className="flex flex-wrap gap-x-6">
        {stages.map((stage) => (
          <Checkbox
            key={stage}
            label={common(`stage.${stage}`)}
            checked={factor.stages.includes(stage)}
            onChange={() => set('stages', toggled(factor.stages, stage, stages))}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup name={`${at}.stagesFrom`} legend={t('edit.stagesFrom')} className="flex flex-wrap gap-x-6">
        <Radio
          name={`${at}.stagesFrom`}
          label={t('edit.stagesFromSource')}
          checked={factor.stagesFrom === 'source'}
          onChange={() => set('stagesFrom', 'source')}
        />
        <Radio
          name={`${at}.stagesFrom`}
          label={t('edit.stagesFromReading')}
          checked={factor.stagesFrom === 'reading'}
          onChange={() => set('stagesFrom', 'reading')}
        />
      </ChoiceGroup>
      <ChoiceGroup name={`${at}.tension`} legend={t('edit.tension')} className="flex flex-wrap gap-x-6">
        {TENSIONS.map((pair) => (
          <Checkbox
            key={pair}
            label={groups(`pair.${pair}`)}
            checked={factor.tension.includes(pair)}
            onChange={() => set('tension', toggled(factor.tension, pair, TENSIONS))}
          />
        ))}
      </ChoiceGroup>
      <Field
        name={`${at}.moves`}
        label={t('edit.moves')}
        hint={t('edit.movesHint')}
        error={errors[`${at}.moves`]}
        optional={common('optional')}
      >
        {(control) => (
          <TextArea {...control} value={factor.moves.join('\n')} onChange={(event) => set('moves', event.target.value.split('\n'))} />
        )}
      </Field>
    </div>
  )
}
