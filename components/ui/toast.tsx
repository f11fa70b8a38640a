'use client'

import { useEffect } from 'react'
import { Button } from './button.tsx'

/**
 * What just happened, at the lower edge, with a way to take it back. Stays for twenty seconds and as long as it is focused or
 * pointed at, so that nobody must hurry. Keep it mounted and hand in null: the live region must be there before its words.
 */
export function Toast({ text, undo, onUndo, onGone }: { text: string | null; undo?: string; onUndo?: () => void; onGone: () => void }) {
  useEffect(() => {
    if (text === null) return
    const timer = setInterval(() => {
      if (!document.querySelector('[data-toast]:hover, [data-toast]:focus-within')) onGone()
    }, 20_000)
    return () => clearInterval(timer)
  }, [text, onGone])
  return (
    <div role="status" className="pointer-events-none fixed inset-x-4 bottom-4 z-20 flex justify-center" data-no-print>
      {text !== null && (
        <div
          data-toast
          className="pointer-events-auto flex items-center gap-4 rounded-card bg-ink py-2 ps-5 pe-5 text-on-ink has-[button]:pe-2"
        >
          <span className="py-2">{text}</span>
          {undo && onUndo && (
            <Button
              look="quiet"
              size="small"
              className="text-on-ink hover:bg-ink-2 focus-visible:outline-on-ink -outline-offset-4"
              onClick={onUndo}
            >
              {undo}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
