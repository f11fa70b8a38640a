'use client'

import type { ReactNode } from 'react'

/** Up, down and away, for a part of a list. Arrows say it to the eye, the labels to everyone else. */
export function OrderButtons({
  labels,
  first,
  last,
  mayRemove = true,
  onMove,
  onRemove,
}: {
  labels: { up: string; down: string; remove: string }
  first: boolean
  last: boolean
  mayRemove?: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}) {
  return (
    <span className="flex shrink-0">
      <Small label={labels.up} disabled={first} onClick={() => onMove(-1)}>
        <path d="M3 10l5-5 5 5" />
      </Small>
      <Small label={labels.down} disabled={last} onClick={() => onMove(1)}>
        <path d="M3 6l5 5 5-5" />
      </Small>
      <Small label={labels.remove} disabled={!mayRemove} onClick={onRemove}>
        <path d="M4 4l8 8M12 4l-8 8" />
      </Small>
    </span>
  )
}

function Small({ label, disabled, onClick, children }: { label: string; disabled: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      // Not `disabled`: after moving to the end of the list the focus must have somewhere to stay.
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && onClick()}
      className="inline-flex size-11 items-center justify-center rounded-field hover:bg-wash aria-disabled:text-line aria-disabled:hover:bg-transparent"
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      >
        {children}
      </svg>
    </button>
  )
}
