'use client'

import { useRef, useState } from 'react'

/**
 * Copies a text. Over plain http a browser has no clipboard for pages: then the field that shows the text is selected, where there is
 * one, to be copied by hand.
 */
export function useCopy<Field extends HTMLInputElement | HTMLTextAreaElement>(text: string) {
  const field = useRef<Field>(null)
  const [said, setSaid] = useState<'done' | 'byHand' | null>(null)
  async function copy() {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setSaid('done')
    } catch {
      setSaid('byHand')
    }
  }
  return { field, said, copy }
}
