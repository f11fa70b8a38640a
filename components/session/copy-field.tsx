'use client'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/input.tsx'

/** A link to hand on. Over plain http a browser has no clipboard for pages: then the link is selected, to be copied by hand. */
export function CopyField({ name, label, text }: { name: string; label: string; text: string }) {
  const t = useTranslations('console.copy')
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<'done' | 'byHand' | null>(null)

  async function copy() {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setSaid('done')
    } catch {
      setSaid('byHand')
    }
  }
  return (
    <Field name={name} label={label}>
      {(control) => (
        <div className="grid gap-1">
          <div className="flex gap-2">
            <TextInput
              {...control}
              ref={input}
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
