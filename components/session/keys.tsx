'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/choice.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

/** Each key moves the focus to what carries its name in `data-key`; none decides anything, so that none can be pressed by accident. */
const KEYS = { n: 'next', p: 'pause', o: 'queue', s: 'seats', w: 'wall' } as const
const HELP = '?'
const REMEMBERED = 'concord-keys'

/** The single keys of the console, their list, and the way to switch them off (speech input types letters by mistake). */
export function Keys() {
  const t = useTranslations('console.keys')
  const common = useTranslations('common')
  const [listed, setListed] = useState(false)
  const [used, setUsed] = useState(true)

  useEffect(() => setUsed(localStorage.getItem(REMEMBERED) !== 'off'), [])
  useEffect(() => {
    if (!used) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return
      if (event.key === HELP) setListed(true)
      const name = Object.entries(KEYS).find(([key]) => key === event.key.toLowerCase())?.[1]
      const place = name && document.querySelector(`[data-key='${name}']`)
      if (!(place instanceof HTMLElement)) return
      event.preventDefault()
      place.focus()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [used])

  function use(yes: boolean) {
    setUsed(yes)
    localStorage.setItem(REMEMBERED, yes ? 'on' : 'off')
  }
  return (
    <>
      <span className="hidden lg:inline">
        <Button look="quiet" size="small" onClick={() => setListed(true)}>
          {t('open')}
        </Button>
      </span>
      <Dialog
        open={listed}
        title={t('title')}
        onClose={() => setListed(false)}
        actions={
          <Button look="main" onClick={() => setListed(false)}>
            {common('close')}
          </Button>
        }
      >
        <p>{t('text')}</p>
        <dl className="grid grid-cols-[4.5rem_1fr] gap-y-2 text-ink">
          {[...Object.entries(KEYS), ['← →', 'walk'] as const, [HELP, 'help'] as const].map(([key, name]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-small border border-edge px-2 py-0.5 font-sans font-semibold uppercase">{key}</kbd>
              </dt>
              <dd>{t(name)}</dd>
            </div>
          ))}
        </dl>
        <Checkbox label={t('use')} checked={used} onChange={(event) => use(event.target.checked)} />
      </Dialog>
    </>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
