'use client'

import { useTranslations } from 'use-intl/react'
import { Card } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextArea, TextInput } from '#components/ui/input.tsx'
import type { AxisWords, FrameworkContent } from '#server/domain/framework.ts'
import { axes } from '#server/domain/scale.ts'

const ENDS = ['low', 'middle', 'high'] as const

/** The two questions with the words at both ends and in the middle. */
export function QuestionsEdit({
  words,
  errors,
  onChange,
}: {
  words: FrameworkContent['axes']
  errors: Record<string, string>
  onChange: (words: FrameworkContent['axes'], field: string) => void
}) {
  const t = useTranslations('frameworks')
  const common = useTranslations('common')
  return (
    <div className="grid gap-4">
      {axes.map((axis) => {
        const field = (key: keyof AxisWords) => ({ name: `axes.${axis}.${key}`, error: errors[`axes.${axis}.${key}`] })
        const set = (key: keyof AxisWords, text: string) =>
          onChange({ ...words, [axis]: { ...words[axis], [key]: text } }, `axes.${axis}.${key}`)
        return (
          <Card key={axis} as="section" aria-label={common(`axis.${axis}`)} className="grid gap-5">
            <h3 className="text-lg">{common(`axis.${axis}`)}</h3>
            <Field label={t('edit.question')} hint={t('edit.questionHint')} {...field('question')}>
              {(control) => (
                <TextArea {...control} rows={2} value={words[axis].question} onChange={(event) => set('question', event.target.value)} />
              )}
            </Field>
            <div className="grid items-start gap-5 sm:grid-cols-3">
              {ENDS.map((end) => (
                <Field key={end} label={t(`edit.${end}`)} {...field(end)}>
                  {(control) => <TextInput {...control} value={words[axis][end]} onChange={(event) => set(end, event.target.value)} />}
                </Field>
              ))}
            </div>
          </Card>
        )
      })}
    </div>
  )
}
