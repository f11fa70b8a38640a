'use client'
import { useEffect, useRef } from 'react'

type Step = 'next' | 'previous'
const STEPS: Record<string, Step> = { PageDown: 'next', PageUp: 'previous', ArrowRight: 'next', ArrowLeft: 'previous' }
const OPPOSITE: Record<Step, Step> = { next: 'previous', previous: 'next' }

/** Arrow keys and the keys that a presenter remote sends. Null: not now. They are left alone where somebody types or chooses. */
export function useRemote(go: ((step: Step) => void) | null): void {
  const newest = useRef(go)
  newest.current = go
  const listens = go !== null
  useEffect(() => {
    if (!listens) return
    const press = (event: KeyboardEvent) => {
      const step = STEPS[event.key]
      const other = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented
      if (step === undefined || other || isTaken(event.target) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (event.repeat) return
      const turned = event.key.startsWith('Arrow') && document.dir === 'rtl'
      newest.current?.(turned ? OPPOSITE[step] : step)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [listens])
}

const isTaken = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
