'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Callout } from '#components/ui/callout.tsx'
import { Field, FieldError } from '#components/ui/field.tsx'
import { DraftNote, FormFoot } from '#components/ui/form-foot.tsx'
import { TextArea, TextInput } from '#components/ui/input.tsx'
import { useForm } from '#components/ui/use-form.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'
import { DimensionsEdit } from './dimensions-edit.tsx'
import { FactorsEdit } from './factors-edit.tsx'
import { QuestionsEdit } from './questions-edit.tsx'

/** A framework of the city's own, to be changed. `workshops`: how many use this version, which then stays as it is. */
export function FrameworkForm({ content, workshops, newest }: { content: FrameworkContent; workshops: number; newest: number }) {
  const t = useTranslations('frameworks')
  const router = useRouter()
  const [basedOn, setBasedOn] = useState(newest)
  const [said, setSaid] = useState<string | null>(null)
  const form = useForm<FrameworkContent, { version: number }>({
    start: content,
    draft: `framework:${content.id}`,
    send: (typed) => client.framework.save.mutate({ content: typed, basedOn }),
    after: ({ version }) => {
      setBasedOn(version)
      setSaid(t('edit.saved', { version }))
      router.refresh()
    },
  })
  const { values, errors } = form
  const change = (part: Partial<FrameworkContent>, field?: string) => {
    setSaid(null)
    form.change(part, field)
  }
  return (
    <form ref={form.form} onSubmit={form.submit} noValidate className="grid gap-12">
      <div className="grid gap-4">
        <Callout>{workshops > 0 ? t('edit.frozen', { count: workshops, version: basedOn, next: basedOn + 1 }) : t('edit.open')}</Callout>
        <DraftNote state={form} />
      </div>
      <Part title={t('edit.about')}>
        <Field name="name" label={t('edit.name')} error={errors.name}>
          {(control) => <TextInput {...control} value={values.name} onChange={(event) => change({ name: event.target.value })} />}
        </Field>
        <Field name="summary" label={t('edit.summary')} error={errors.summary}>
          {(control) => (
            <TextArea {...control} rows={2} value={values.summary} onChange={(event) => change({ summary: event.target.value })} />
          )}
        </Field>
        <Field name="source.citation" label={t('edit.citation')} error={errors['source.citation']}>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              value={values.source.citation}
              onChange={(event) => change({ source: { ...values.source, citation: event.target.value } }, 'source.citation')}
            />
          )}
        </Field>
        <Field name="source.note" label={t('edit.sourceNote')} hint={t('edit.sourceNoteHint')} error={errors['source.note']}>
          {(control) => (
            <TextArea
              {...control}
              value={values.source.note}
              onChange={(event) => change({ source: { ...values.source, note: event.target.value } }, 'source.note')}
            />
          )}
        </Field>
      </Part>
      <Part title={t('edit.questions')}>
        <QuestionsEdit words={values.axes} errors={errors} onChange={(axes, field) => change({ axes }, field)} />
      </Part>
      <Part title={t('edit.dimensions')} lead={t('edit.dimensionsLead')}>
        <DimensionsEdit content={values} errors={errors} onChange={(dimensions, field) => change({ dimensions }, field)} />
      </Part>
      <Part title={t('edit.factors')} lead={t('edit.factorsLead')}>
        <FactorsEdit content={values} errors={errors} onChange={(factors, field) => change({ factors }, field)} />
        <FieldError name="factors" error={errors.factors} />
      </Part>
      <div className="sticky bottom-0 -mx-5 border-t border-line bg-ground px-5 py-4 sm:-mx-8 sm:px-8">
        <FormFoot
          state={form}
          action={workshops > 0 ? t('edit.saveNext', { next: basedOn + 1 }) : t('edit.save')}
          said={form.dirty ? t('edit.unsaved') : said}
        />
      </div>
    </form>
  )
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="grid gap-5">
      <div>
        <h2 className="text-2xl">{title}</h2>
        {lead && <p className="text-ink-2">{lead}</p>}
      </div>
      {children}
    </section>
  )
}
