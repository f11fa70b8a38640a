'use client'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { folded, opened, openTo } from './fold.ts'

/**
 * Opens and closes all factors, and opens the one that a link leads to. Browsers that print what is closed as it is are given everything
 * open.
 */
export function Folds({ openAll, closeAll }: { openAll: string; closeAll: string }) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const go = () => openTo(decodeURIComponent(location.hash.slice(1)))
    const before = () => {
      for (const each of folded()) {
        each.open = true
        each.dataset.printed = ''
      }
    }
    const after = () => {
      for (const each of opened()) if ('printed' in each.dataset) each.open = false
      for (const each of folded()) delete each.dataset.printed
    }
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      // A second press of the same link changes no address, and still means: show me.
      if (link?.hash && link.hash === location.hash && link.pathname === location.pathname) openTo(decodeURIComponent(link.hash.slice(1)))
    }
    go()
    addEventListener('hashchange', go)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    addEventListener('click', press)
    return () => {
      removeEventListener('hashchange', go)
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
      removeEventListener('click', press)
    }
  }, [])
  const turn = (to: boolean) => {
    for (const each of to ? folded() : opened()) each.open = to
    setOpen(to)
  }
  return (
    <Button look="soft" size="small" onClick={() => turn(!open)} data-no-print>
      {open ? closeAll : openAll}
    </Button>
  )
}
