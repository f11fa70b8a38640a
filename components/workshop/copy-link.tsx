'use client'

import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { useCopy } from '#components/ui/use-copy.ts'

/** Copies a link. Over plain http a browser may refuse; then the link stands there to be copied by hand. */
export function CopyLink({ url, label }: { url: string; label?: string }) {
  const t = useTranslations('setup.invite')
  const { said, copy } = useCopy(url)
  return (
    <>
      <Button look="soft" size="small" aria-label={label} onClick={copy}>
        {t('copyLink')}
      </Button>
      <span role="status" className="self-center text-sm break-all text-ink-2 empty:hidden">
        {said === 'done' && t('copied')}
        {said === 'byHand' && t('copyFailed', { url })}
      </span>
    </>
  )
}
