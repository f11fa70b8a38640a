'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Field } from '#components/ui/field.tsx'
import { Select, TextArea, TextInput } from '#components/ui/input.tsx'
import { readGroup, setupOf } from '#components/workshop/draft.ts'
import { byHand } from '#components/workshop/draft-changes.ts'
import { NoticeText } from '#components/workshop/notice-text.tsx'
import { Section } from '#components/workshop/section.tsx'
import type { Setup } from '#components/workshop/use-setup.ts'
import { type Group, groups, isGroup, settingOf } from '#server/domain/stakeholders.ts'

type Typed = Setup['draft']['notice']

/** What everybody reads before the first score, beside what it will look like. */
export function NoticePart({ setup, city, usualDays }: { setup: Setup; city: string; usualDays: number }) {
  const t = useTranslations('setup.notice')
  const title = useTranslations('setup.sections')
  const { draft, change } = setup
  const set = (part: Partial<Typed>) => change((it) => ({ ...it, notice: { ...it.notice, ...part } }))
  return (
    <Section part="notice" title={title('notice')} lead={t('hint')}>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid gap-5">
          <Field name="notice.purpose" label={t('purpose')} hint={t('purposeHint')} error={setup.errorAt('notice.purpose')}>
            {(control) => (
              <TextArea
                {...control}
                value={draft.notice.purpose}
                onChange={(event) => {
                  const purpose = event.target.value
                  change((it) => byHand({ ...it, notice: { ...it.notice, purpose } }, 'purpose'))
                }}
              />
            )}
          </Field>
          <Field name="notice.contact" label={t('contact')} hint={t('contactHint')} error={setup.errorAt('notice.contact')}>
            {(control) => (
              <TextInput
                {...control}
                autoComplete="off"
                value={draft.notice.contact}
                onChange={(event) => set({ contact: event.target.value })}
              />
            )}
          </Field>
          <Field
            name="notice.retentionDays"
            label={t('retention')}
            hint={t('retentionHint', { days: usualDays })}
            error={setup.errorAt('notice.retentionDays')}
          >
            {(control) => (
              <TextInput
                {...control}
                inputMode="numeric"
                className="max-w-28 tabular-nums"
                value={draft.notice.retentionDays}
                onChange={(event) => set({ retentionDays: event.target.value })}
              />
            )}
          </Field>
        </div>
        <Preview setup={setup} city={city} />
      </div>
    </Section>
  )
}

function Preview({ setup, city }: { setup: Setup; city: string }) {
  const t = useTranslations('setup.notice')
  const names = useTranslations('groups')
  const say = useTranslations('join.notice')
  const [group, setGroup] = useState<Group>('resident')
  const { draft } = setup
  const usual = draft.groups.map(readGroup)
  const settings = [...draft.projects.map((each) => settingOf(group, each.groups.map(readGroup), usual)), settingOf(group, [], usual)]
  // The phone promises what holds for every project: one on the record is enough to be asked, the highest minimum to be safe.
  const onRecord = settings.some((each) => each.showing === 'on-record')
  const minimum = Math.max(...settings.map((each) => (Number.isNaN(each.minimum) ? 0 : each.minimum)))
  const { notice } = setupOf(draft)
  return (
    <section aria-label={t('preview')} className="rounded-card border border-line bg-ground p-4">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm font-semibold">{t('preview')}</p>
        <label htmlFor="notice-reader" className="flex items-center gap-2 text-sm whitespace-nowrap text-ink-2">
          {t('as')}
          <Select
            id="notice-reader"
            className="min-h-11 w-auto text-sm"
            value={group}
            onChange={({ target }) => isGroup(target.value) && setGroup(target.value)}
          >
            {groups.map((each) => (
              <option key={each} value={each}>
                {names(`${each}.many`)}
              </option>
            ))}
          </Select>
        </label>
      </div>
      <div className="text-sm">
        <NoticeText
          notice={{ ...notice, retentionDays: Number.isNaN(notice.retentionDays) ? 0 : notice.retentionDays }}
          city={city}
          onRecord={onRecord}
          minimum={minimum}
          heading="h3"
          say={say}
        />
      </div>
    </section>
  )
}
