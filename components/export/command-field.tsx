'use client'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { useCopy } from '#components/ui/use-copy.ts'

/** A command to copy, whole in view. */
export function CommandField({ name, command }: { name: string; command: string }) {
  const t = useTranslations('export.command')
  const { field, said, copy } = useCopy<HTMLTextAreaElement>(command)
  return (
    <Field name={name} label={t('label')} hint={t('hint')}>
      {(control) => (
        <div className="grid justify-items-start gap-2">
          <textarea
            {...control}
            ref={field}
            readOnly
            value={command}
            rows={4}
            spellCheck={false}
            className="field-sizing-content w-full resize-none rounded-field border border-edge bg-wash px-3.5 py-3 text-sm wrap-anywhere"
            style={{ fontFamily: 'ui-monospace, monospace' }}
            onFocus={(event) => event.target.select()}
          />
          <div className="flex flex-wrap items-center gap-4">
            <Button look="soft" size="small" onClick={copy}>
              {t('do')}
            </Button>
            <p role="status" className="text-sm">
              {said !== null && t(said)}
            </p>
          </div>
        </div>
      )}
    </Field>
  )
}
