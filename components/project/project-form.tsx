'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { ChoiceGroup, Radio } from '#components/ui/choice.tsx'
import { Field } from '#components/ui/field.tsx'
import { DraftNote, FormFoot } from '#components/ui/form-foot.tsx'
import { Select, TextArea, TextInput } from '#components/ui/input.tsx'
import { useForm } from '#components/ui/use-form.ts'
import { domains, type ProjectContent, stages } from '#server/domain/project.ts'

type Typed = Omit<ProjectContent, 'neighbourhoods'> & { neighbourhoods: string }

/** A new project, or one that is changed. What is typed is checked by the server, which names the field. */
export function ProjectForm({ id, project, today }: { id: string | null; project: ProjectContent; today: string }) {
  const t = useTranslations('projects')
  const common = useTranslations('common')
  const router = useRouter()
  const [said, setSaid] = useState<string | null>(null)
  const form = useForm<Typed, { id: string }>({
    start: { ...project, neighbourhoods: project.neighbourhoods.join('\n') },
    draft: `project:${id ?? 'new'}`,
    send: async (typed) => {
      const content = { ...typed, neighbourhoods: typed.neighbourhoods.split(/[\n,;]/) }
      if (id === null) return client.project.create.mutate(content)
      await client.project.save.mutate({ id, ...content })
      return { id }
    },
    after: (saved) => {
      setSaid(common('saved'))
      if (id === null) router.push(`/projects/${saved.id}`)
      router.refresh()
    },
  })
  const { values, errors } = form
  const change: typeof form.change = (part) => {
    setSaid(null)
    form.change(part)
  }
  return (
    <form ref={form.form} onSubmit={form.submit} noValidate className="grid gap-7">
      <DraftNote state={form} />
      <Field name="name" label={t('form.name')} hint={t('form.nameHint')} error={errors.name}>
        {(control) => <TextInput {...control} required value={values.name} onChange={(event) => change({ name: event.target.value })} />}
      </Field>
      <Field name="summary" label={t('form.summary')} hint={t('form.summaryHint')} error={errors.summary} optional={common('optional')}>
        {(control) => <TextArea {...control} value={values.summary} onChange={(event) => change({ summary: event.target.value })} />}
      </Field>
      <ChoiceGroup name="stage" legend={t('form.stage')} hint={t('form.stageHint')} error={errors.stage} className="mt-2 grid gap-1.5">
        {stages.map((stage) => (
          <Radio
            key={stage}
            framed
            name="stage"
            value={stage}
            label={<StageChoice name={common(`stage.${stage}`)} text={t(`stageText.${stage}`)} />}
            checked={values.stage === stage}
            onChange={() => change({ stage })}
          />
        ))}
      </ChoiceGroup>
      <div className="grid items-start gap-7 sm:grid-cols-2">
        <Field name="stageSince" label={t('form.since')} hint={t('form.sinceHint')} error={errors.stageSince} optional={common('optional')}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              max={today}
              value={values.stageSince ?? ''}
              onChange={(event) => change({ stageSince: event.target.value || null })}
            />
          )}
        </Field>
        <Field name="domain" label={t('form.domain')} hint={t('form.domainHint')} error={errors.domain}>
          {(control) => (
            <Select
              {...control}
              value={values.domain}
              onChange={(event) => change({ domain: domains.find((each) => each === event.target.value) ?? values.domain })}
            >
              {domains.map((domain) => (
                <option key={domain} value={domain}>
                  {common(`domain.${domain}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Field
        name="neighbourhoods"
        label={t('form.neighbourhoods')}
        hint={t('form.neighbourhoodsHint')}
        error={errors.neighbourhoods}
        optional={common('optional')}
      >
        {(control) => (
          <TextArea {...control} value={values.neighbourhoods} onChange={(event) => change({ neighbourhoods: event.target.value })} />
        )}
      </Field>
      <FormFoot
        state={form}
        action={id === null ? t('form.create') : t('form.save')}
        busy={id === null ? t('form.creating') : undefined}
        said={form.dirty ? common('form.unsaved') : said}
      />
    </form>
  )
}

function StageChoice({ name, text }: { name: string; text: string }) {
  return (
    <span className="grid gap-x-4 sm:grid-cols-[9rem_1fr] sm:items-baseline">
      {name}
      <span className="text-sm font-normal text-ink-2">{text}</span>
    </span>
  )
}
