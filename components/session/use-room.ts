'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'

/** So many drawing units of difference nobody sees. */
const SAME = 2

/**
 * How high the pictures of the cards in `box` may be together, in units of their drawing: what the card leaves beside its words, however
 * many lines these take. `guess` is for the first picture, which comes from the server; then it is measured.
 */
export function useRoom(guess: number): { box: RefObject<HTMLDivElement | null>; room: number } {
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(guess)
  useEffect(() => {
    const cards = box.current
    if (cards === null) return
    const measure = () => {
      const found = Math.min(...[...cards.children].map(roomIn))
      if (Number.isFinite(found)) setRoom((old) => (Math.abs(found - old) < SAME ? old : found))
    }
    // Words that come, wrap or change their typeface move the cards or what stands in them.
    const watch = new ResizeObserver(measure)
    watch.observe(cards)
    for (const rows of cards.querySelectorAll('[data-size]')) watch.observe(rows)
    return () => watch.disconnect()
  })
  return { box, room }
}

/** What the pictures of one card have already, and what is free beneath them. */
function roomIn(card: Element): number {
  const rows = card.querySelector('[data-size]')
  if (rows === null) return Number.POSITIVE_INFINITY
  const pictures = [...rows.children].filter((each): each is SVGSVGElement => each instanceof SVGSVGElement)
  const unit = Math.max(...pictures.map((each) => each.getBoundingClientRect().width / each.viewBox.baseVal.width))
  const { paddingBlockEnd, borderBlockEndWidth } = getComputedStyle(card)
  const end = card.getBoundingClientRect().bottom - Number.parseFloat(paddingBlockEnd) - Number.parseFloat(borderBlockEndWidth)
  const free = end - rows.getBoundingClientRect().bottom
  // A group that is heard on the other axis alone has its height from there.
  const level = [...rows.children].filter((each) => each.matches('[data-level]'))
  const have = [...pictures, ...level].reduce((sum, each) => sum + each.getBoundingClientRect().height, 0)
  return Number.isFinite(unit) && unit > 0 ? (have + free) / unit : Number.POSITIVE_INFINITY
}
