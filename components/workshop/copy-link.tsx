'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'

/** Copies a link. Over plain http a browser may refuse; then the link stands there to be copied by hand. */
export function CopyLink({ url, label }: { url: string; label?: string }) {
  const t = useTranslations('setup.invite')
  const [came, setCame] = useState<'copied' | 'failed' | null>(null)
  async function copy() {
    try {
      await navigator.clipboard.writeText(url)
      setCame('copied')
    } catch {
      setCame('failed') // no clipboard without https, or forbidden: the reader gets the link itself
    }
  }
  return (
    <>
      <Button look="soft" size="small" aria-label={label} onClick={copy}>
        {t('copyLink')}
      </Button>
      <span role="status" className="self-center text-sm break-all text-ink-2 empty:hidden">
        {came === 'copied' && t('copied')}
        {came === 'failed' && t('copyFailed', { url })}
      </span>
    </>
  )
}
