'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '#components/session/client.ts'
import { CopyField } from '#components/session/copy-field.tsx'
import type { Decision } from '#components/session/decision.ts'
import { Problem } from '#components/session/problem.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/choice.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

type Props = { workshop: string; decision: Decision; onClose: () => void }

/** Makes a link that opens the wall on another machine, and ends those that were made. Its secret stands here once. */
export function WallLinkDialog({ workshop, decision, onClose }: Props) {
  const t = useTranslations('console')
  const [url, setUrl] = useState<string | null>(null)
  const [dark, setDark] = useState(false)
  const [ended, setEnded] = useState(false)

  const make = () =>
    decision.decide('screen', async () => {
      const made = await client.workshop.openScreen.mutate({ workshop })
      setUrl(made.url)
      setEnded(false)
    })
  const end = () =>
    decision.decide('screens', async () => {
      await client.workshop.closeScreens.mutate({ workshop })
      setUrl(null)
      setEnded(true)
    })
  const close = () => {
    decision.forget()
    onClose()
  }
  return (
    <Dialog
      open
      title={t('wall.linkTitle')}
      onClose={close}
      actions={
        <>
          <Button look="quiet" busy={decision.busy === 'screens' && t('busy')} onClick={end}>
            {t('wall.end')}
          </Button>
          {url === null ? (
            <Button look="main" busy={decision.busy === 'screen' && t('busy')} onClick={make}>
              {t('wall.make')}
            </Button>
          ) : (
            <Button look="main" onClick={close}>
              {t('wall.close')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('wall.linkText')}</p>
      <Checkbox label={t('wall.dark')} hint={t('wall.darkHint')} checked={dark} onChange={(event) => setDark(event.target.checked)} />
      {url !== null && <CopyField key={String(dark)} name="wall-link" label={t('wall.linkLabel')} text={dark ? `${url}?dark` : url} />}
      <p role="status">{ended && t('wall.ended')}</p>
      <Problem text={decision.problem} />
    </Dialog>
  )
}
