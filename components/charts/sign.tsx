import type { ReactNode } from 'react'

type Props = { box: number; size: number; title?: string; className?: string; children: ReactNode }

/** A sign among words, drawn in a square of `box` units; without a `title` it is hidden from screen readers. */
export const Sign = ({ box, size, title, className, children }: Props) => (
  <svg
    width={size}
    height={size}
    viewBox={`0 0 ${box} ${box}`}
    className={className ? `shrink-0 ${className}` : 'shrink-0'}
    role={title ? 'img' : undefined}
    aria-label={title}
    aria-hidden={title ? undefined : true}
  >
    {children}
  </svg>
)
