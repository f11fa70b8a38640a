'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

/** The browser's own dialog: it holds the focus, closes on Escape, and gives the focus back. */
export function Dialog({
  open,
  title,
  onClose,
  children,
  actions,
}: {
  open: boolean
  title: ReactNode
  onClose: () => void
  children?: ReactNode
  /** The buttons; the way out comes first, the step itself last. */
  actions: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  useEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={name}
      onClose={onClose}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-card border border-line bg-paper p-6 text-ink sm:p-8"
    >
      {open && (
        <>
          <h2 id={name} className="text-xl">
            {title}
          </h2>
          {children && <div className="mt-3 grid gap-4 text-ink-2">{children}</div>}
          <div className="mt-6 flex flex-wrap justify-end gap-3">{actions}</div>
        </>
      )}
    </dialog>
  )
}
