'use client'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/input.tsx'
import { useCopy } from '#components/ui/use-copy.ts'

/** A link to hand on. */
export function CopyField({ name, label, text }: { name: string; label: string; text: string }) {
  const t = useTranslations('console.copy')
  const { field, said, copy } = useCopy<HTMLInputElement>(text)
  return (
    <Field name={name} label={label}>
      {(control) => (
        <div className="grid gap-1">
          <div className="flex gap-2">
            <TextInput
              {...control}
              ref={field}
              readOnly
              value={text}
              className="min-w-0 flex-1"
              onFocus={(event) => event.target.select()}
            />
            <Button onClick={copy}>{t('do')}</Button>
          </div>
          <p role="status" className="min-h-6 text-sm">
            {said !== null && t(said)}
          </p>
        </div>
      )}
    </Field>
  )
}
