'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { client } from '#components/session/client.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { CopyLink } from '#components/workshop/copy-link.tsx'
import type { Act } from '#components/workshop/use-said.tsx'

/** Opens the wall in a tab of its own, and gives the link for another computer. The link is shown this once. */
export function WallLink({ workshop, screens, act, busy }: { workshop: string; screens: number; act: Act; busy: string | null }) {
  const t = useTranslations('setup.wall')
  const common = useTranslations('common')
  const [url, setUrl] = useState<string | null>(null)
  const [count, setCount] = useState(screens)
  const [ending, setEnding] = useState(false)

  const open = () => {
    // The tab must be asked for while the click is still under way; a browser blocks it afterwards.
    const tab = window.open('', '_blank')
    return act('wall', async () => {
      try {
        const made = await client.workshop.openScreen.mutate({ workshop })
        setUrl(made.url)
        setCount((before) => before + 1)
        tab?.location.replace(made.url)
      } catch (error) {
        tab?.close()
        throw error
      }
      return undefined
    })
  }
  const end = () =>
    act('wall', async () => {
      setEnding(false)
      await client.workshop.closeScreens.mutate({ workshop })
      setCount(0)
      setUrl(null)
      return { text: t('ended') }
    })

  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t('title')}</h3>
      <p className="text-sm text-ink-2">{t('text')}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button look="soft" size="small" busy={busy === 'wall' && t('opening')} onClick={open}>
          {t('open')}
        </Button>
        {count > 0 && (
          <Button look="quiet" size="small" onClick={() => setEnding(true)}>
            {t('end')}
          </Button>
        )}
      </div>
      <div role="status" className="text-sm text-ink-2">
        {t('count', { count })}
      </div>
      {url && (
        <div className="grid gap-2 rounded-field border border-edge p-3 text-sm">
          <p>{t('opened')}</p>
          <div className="flex flex-wrap gap-2">
            <CopyLink url={url} />
            <a href={url} target="_blank" rel="noreferrer" className="text-link inline-flex min-h-11 items-center">
              {t('openLink')}
            </a>
          </div>
        </div>
      )}
      <Dialog
        open={ending}
        title={t('endTitle')}
        onClose={() => setEnding(false)}
        actions={
          <>
            <Button onClick={() => setEnding(false)}>{common('cancel')}</Button>
            <Button look="main" onClick={end}>
              {t('end')}
            </Button>
          </>
        }
      >
        <p>{t('endText')}</p>
      </Dialog>
    </div>
  )
}
