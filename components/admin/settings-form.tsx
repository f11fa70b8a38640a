'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Checkbox, ChoiceGroup } from '#components/ui/choice.tsx'
import { Field } from '#components/ui/field.tsx'
import { DraftNote, FormFoot } from '#components/ui/form-foot.tsx'
import { Select, TextInput } from '#components/ui/input.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { useForm } from '#components/ui/use-form.ts'
import { type CitySettings, languages } from '#server/domain/settings.ts'
import type { CitySettingsView } from '#server/domain/views.ts'

const MOST_DAYS = 3650
/** The languages whose words are there; the others wait until theirs are. */
const READY = ['en']

/** What the city decides once. */
export function SettingsForm({ settings, timeZones }: { settings: CitySettingsView; timeZones: string[] }) {
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const router = useRouter()
  const [said, setSaid] = useState<string | null>(null)
  const { demonstration, mailConfigured, ...start } = settings
  const form = useForm<CitySettings, unknown>({
    start,
    draft: 'settings',
    send: (typed) => client.city.saveSettings.mutate({ ...typed, languages: languages.filter((each) => typed.languages.includes(each)) }),
    after: () => {
      setSaid(t('settings.saved'))
      router.refresh()
    },
  })
  const { values, errors } = form
  const change: typeof form.change = (part) => {
    setSaid(null)
    form.change(part)
  }
  return (
    <form ref={form.form} onSubmit={form.submit} noValidate className="grid gap-8">
      <DraftNote state={form} />
      <Field name="name" label={t('settings.name')} hint={t('settings.nameHint')} error={errors.name}>
        {(control) => <TextInput {...control} value={values.name} onChange={(event) => change({ name: event.target.value })} />}
      </Field>
      <Field name="timeZone" label={t('settings.timeZone')} error={errors.timeZone}>
        {(control) => (
          <Select {...control} value={values.timeZone} onChange={(event) => change({ timeZone: event.target.value })}>
            {[...new Set([values.timeZone, ...timeZones])].sort().map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ChoiceGroup
        name="languages"
        legend={t('settings.languages')}
        hint={t('settings.languagesHint')}
        error={errors.languages}
        className="flex flex-wrap gap-x-8"
      >
        {languages.map((language) => (
          <Checkbox
            key={language}
            label={<span lang={language}>{common(`language.${language}`)}</span>}
            hint={READY.includes(language) ? undefined : t('settings.languageSoon')}
            disabled={!READY.includes(language)}
            checked={values.languages.includes(language)}
            onChange={() =>
              change({
                languages: values.languages.includes(language)
                  ? values.languages.filter((each) => each !== language)
                  : [...values.languages, language],
              })
            }
          />
        ))}
      </ChoiceGroup>
      <Field name="retentionDays" label={t('settings.retentionDays')} hint={t('settings.retentionHint')} error={errors.retentionDays}>
        {(control) => (
          <Stepper
            control={control}
            value={values.retentionDays}
            min={1}
            max={MOST_DAYS}
            less={common('less')}
            more={common('oneMore')}
            onChange={(retentionDays) => change({ retentionDays })}
          />
        )}
      </Field>
      <Field
        name="sender"
        label={t('settings.sender')}
        hint={
          <>
            {t('settings.senderHint')}{' '}
            {demonstration ? t('settings.mailDemonstration') : mailConfigured ? t('settings.mailOn') : t('settings.mailOff')}
          </>
        }
        error={errors.sender}
        optional={common('optional')}
      >
        {(control) => (
          <TextInput {...control} type="email" value={values.sender} onChange={(event) => change({ sender: event.target.value })} />
        )}
      </Field>
      <FormFoot state={form} action={t('settings.save')} said={form.dirty ? common('form.unsaved') : said} />
    </form>
  )
}
