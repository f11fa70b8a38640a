'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select, TextArea, TextInput } from '#components/ui/input.tsx'
import { useForm } from '#components/ui/use-form.ts'
import { focusField } from '#components/workshop/focus-field.ts'
import type { KnownProject } from '#components/workshop/use-setup.ts'
import { domains, type ProjectContent, stages } from '#server/domain/project.ts'

const blank: ProjectContent = { name: '', summary: '', domain: 'other', neighbourhoods: [], stage: 'pilot', stageSince: null }

type Added = (project: KnownProject) => void

/** Adds a project without leaving the set-up. Open from the start where there is no project yet. */
export function ProjectInline({ first, onAdded }: { first: boolean; onAdded: Added }) {
  const t = useTranslations('setup.projects')
  const [open, setOpen] = useState(first)
  const [said, setSaid] = useState('')
  const added: Added = (project) => {
    onAdded(project)
    setSaid(t('added', { name: project.name }))
    setOpen(false)
    focusField(document.body, 'projects')
  }
  return (
    <div className="grid gap-3">
      <p role="status" className="text-ink-2 empty:hidden">
        {said}
      </p>
      {open ? (
        <ProjectForm lead={first ? t('none') : null} onAdded={added} onCancel={first ? null : () => setOpen(false)} />
      ) : (
        <div>
          <Button look="soft" size="small" onClick={() => setOpen(true)}>
            {t('add')}
          </Button>
        </div>
      )}
    </div>
  )
}

function ProjectForm({ lead, onAdded, onCancel }: { lead: string | null; onAdded: Added; onCancel: (() => void) | null }) {
  const t = useTranslations('setup.projects')
  const common = useTranslations('common')
  const { form, values, change, errors, summary, sending, submit } = useForm({
    start: blank,
    draft: 'workshop-project',
    send: (typed) => client.project.create.mutate(typed),
    after: ({ id }, typed) => onAdded({ ...typed, name: typed.name.trim(), summary: typed.summary.trim(), id }),
  })
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label={t('add')} className="grid gap-4 rounded-field border border-edge p-4 sm:p-5">
      {lead && <p>{lead}</p>}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="name" label={t('name')} error={errors.name} className="sm:col-span-2">
          {(control) => (
            <TextInput {...control} autoComplete="off" value={values.name} onChange={(event) => change({ name: event.target.value })} />
          )}
        </Field>
        <Field name="stage" label={t('stage')} hint={t('stageHint')} error={errors.stage}>
          {(control) => (
            <Select {...control} value={values.stage} onChange={(event) => change({ stage: oneOf(stages, event.target.value, 'pilot') })}>
              {stages.map((stage) => (
                <option key={stage} value={stage}>
                  {common(`stage.${stage}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field name="domain" label={t('domain')} hint={t('domainHint')} error={errors.domain}>
          {(control) => (
            <Select
              {...control}
              value={values.domain}
              onChange={(event) => change({ domain: oneOf(domains, event.target.value, 'other') })}
            >
              {domains.map((domain) => (
                <option key={domain} value={domain}>
                  {common(`domain.${domain}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field name="summary" label={t('summary')} optional={common('optional')} error={errors.summary} className="sm:col-span-2">
          {(control) => (
            <TextArea {...control} rows={2} value={values.summary} onChange={(event) => change({ summary: event.target.value })} />
          )}
        </Field>
      </div>
      <div role="alert">{summary && Object.keys(errors).length === 0 && <p className="font-semibold">{summary}</p>}</div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="plain" size="small" busy={sending && t('adding')}>
          {t('create')}
        </Button>
        {onCancel && (
          <Button look="quiet" size="small" onClick={onCancel}>
            {common('cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}

const oneOf = <Value extends string>(values: readonly Value[], typed: string, usual: Value): Value =>
  values.find((each) => each === typed) ?? usual
