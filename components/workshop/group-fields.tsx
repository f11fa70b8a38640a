'use client'

import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Callout } from '#components/ui/callout.tsx'
import { GroupChip } from '#components/ui/chip.tsx'
import { ChoiceGroup, Radio } from '#components/ui/choice.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select, TextInput } from '#components/ui/input.tsx'
import { type DraftGroup, readGroup } from '#components/workshop/draft.ts'
import { withGroup } from '#components/workshop/draft-changes.ts'
import { focusField } from '#components/workshop/focus-field.ts'
import type { Setup } from '#components/workshop/use-setup.ts'
import { LEAST_MINIMUM, staysSealed } from '#server/domain/stakeholders.ts'

type Props = {
  setup: Setup
  /** The project whose own settings these are, or null for the workshop's. */
  project: string | null
  typed: DraftGroup
  /** The path of these settings in the form, e.g. `groups.0`. */
  at: string
}

/** How one group takes part: who is heard, how many, from how many on it is shown, sealed or on the record. */
export function GroupFields({ setup, project, typed, at }: Props) {
  const t = useTranslations('setup.people')
  const names = useTranslations('groups')
  const setting = readGroup(typed)
  const set = (change: Partial<DraftGroup>) => setup.change((it) => withGroup(it, project, typed.group, change))
  return (
    <fieldset className="grid min-w-0 gap-4 border-t border-line pt-5 first:border-t-0 first:pt-0">
      <legend className="float-start mb-1">
        <GroupChip group={typed.group}>{names(`${typed.group}.many`)}</GroupChip>
      </legend>
      <div className="grid grid-cols-2 items-start gap-x-5 gap-y-4 sm:grid-cols-[minmax(0,1fr)_9rem_9rem]">
        <Field name={`${at}.standing`} label={t('standing')} className="col-span-2 sm:col-span-1">
          {(control) => (
            <Select
              {...control}
              value={typed.standing}
              onChange={(event) => set({ standing: event.target.value === 'sample' ? 'sample' : 'everyone' })}
            >
              <option value="everyone">{t('everyone')}</option>
              <option value="sample">{t('sample')}</option>
            </Select>
          )}
        </Field>
        {typed.standing === 'everyone' && (
          <Field name={`${at}.people`} label={t('number')} error={setup.errorAt(`${at}.people`)}>
            {(control) => (
              <TextInput
                {...control}
                inputMode="numeric"
                className="tabular-nums"
                value={typed.people}
                onChange={(event) => set({ people: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field name={`${at}.minimum`} label={t('minimum')} error={setup.errorAt(`${at}.minimum`)} className="sm:col-start-3">
          {(control) => (
            <>
              <TextInput
                {...control}
                inputMode="numeric"
                className="tabular-nums"
                value={typed.minimum}
                onChange={(event) => set({ minimum: event.target.value })}
              />
              <span className="text-sm text-ink-2">{setup.locked ? t('raiseOnly') : t('minimumHint', { least: LEAST_MINIMUM })}</span>
            </>
          )}
        </Field>
      </div>
      <Showing setup={setup} project={project} typed={typed} at={at} set={set} />
      {!setup.shown && staysSealed(setting) && (
        <Callout
          strong
          role="status"
          title={t(setup.locked ? 'staysSealedLate' : 'staysSealed', {
            group: typed.group,
            people: setting.people ?? 0,
            minimum: setting.minimum,
          })}
        >
          {!setup.locked && (
            <>
              <p>{t('staysSealedWays')}</p>
              <Button
                size="small"
                className="mt-3"
                onClick={() => {
                  set({ showing: 'on-record' })
                  focusField(document.body, `${at}.showing`)
                }}
              >
                {t('putOnRecord')}
              </Button>
            </>
          )}
        </Callout>
      )}
    </fieldset>
  )
}

/** A minimum that no rule allows is not promised back to whoever typed it. */
const readableMinimum = (typed: DraftGroup): number => Math.max(LEAST_MINIMUM, readGroup(typed).minimum || LEAST_MINIMUM)

type ShowingProps = Props & { set: (change: Partial<DraftGroup>) => void }

/** Sealed or on the record. It is asked openly for vendors, since competitors in one room read each other by subtraction. */
function Showing({ setup, project, typed, at, set }: ShowingProps) {
  const t = useTranslations('setup.people')
  const name = `${at}.showing`
  const error = setup.errorAt(name)
  const late = setup.locked && typed.showing === 'sealed'
  if (typed.group !== 'vendor')
    return (
      <Field
        name={name}
        label={t('showing')}
        hint={typed.showing === 'sealed' ? t('sealedHint', { minimum: readableMinimum(typed) }) : t('onRecordHint')}
        error={error}
      >
        {(control) => (
          <Select
            {...control}
            className="max-w-60"
            value={typed.showing}
            onChange={(event) => set({ showing: event.target.value === 'on-record' ? 'on-record' : 'sealed' })}
          >
            <option value="sealed">{t('sealed')}</option>
            <option value="on-record" disabled={late}>
              {t('onRecord')}
            </option>
          </Select>
        )}
      </Field>
    )
  return (
    <ChoiceGroup
      name={name}
      legend={t('showing')}
      hint={project === null ? t('vendorAsk') : undefined}
      error={error}
      className="grid gap-2.5 sm:grid-cols-2"
    >
      <Radio
        framed
        name={name}
        label={t('sealed')}
        hint={t('sealedHint', { minimum: readableMinimum(typed) })}
        checked={typed.showing === 'sealed'}
        onChange={() => set({ showing: 'sealed' })}
      />
      <Radio
        framed
        name={name}
        label={t('onRecord')}
        hint={t('onRecordHint')}
        checked={typed.showing === 'on-record'}
        disabled={late}
        onChange={() => set({ showing: 'on-record' })}
      />
    </ChoiceGroup>
  )
}
