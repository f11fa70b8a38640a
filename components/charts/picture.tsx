import type { ReactNode } from 'react'
import { cx } from '#components/ui/cx.ts'
import type { Box } from './box.ts'
import css from './charts.module.css'

/**
 * The frame of every picture: one image with one label for a screen reader. `label` null: the words beside it say the same, so it is
 * silent. Where people read from the right it is turned over; put words into `Upright`, which turns them back.
 */
export function Picture({
  box,
  label,
  group,
  className,
  children,
}: {
  box: Box
  label: string | null
  group?: string | undefined
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <svg
      viewBox={`0 0 ${box.width} ${box.height}`}
      className={cx(css.picture, className)}
      data-group={group}
      role={label === null ? undefined : 'img'}
      aria-label={label ?? undefined}
      aria-hidden={label === null ? true : undefined}
    >
      {children}
    </svg>
  )
}

/** Words or a figure inside a picture, centred on x. */
export function Upright({
  x,
  y,
  size,
  strong = false,
  quiet = false,
  children,
}: {
  x: number
  y: number
  size: number
  strong?: boolean
  quiet?: boolean
  children: ReactNode
}) {
  return (
    <text x={x} y={y} fontSize={size} textAnchor="middle" className={cx(css.upright, strong && css.strong, quiet && css.quiet)}>
      {children}
    </text>
  )
}
