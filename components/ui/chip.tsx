import type { ReactNode } from 'react'
import { Mark } from '#components/charts/mark.tsx'
import type { Group } from '#server/domain/stakeholders.ts'
import { cx } from './cx.ts'

const TINTS: Record<Group, string> = {
  official: 'bg-official-tint text-official-ink',
  vendor: 'bg-vendor-tint text-vendor-ink',
  resident: 'bg-resident-tint text-resident-ink',
}

/** A group by its mark, its tint and its word; never by its tint alone. */
export function GroupChip({ group, children, className }: { group: Group; children: ReactNode; className?: string }) {
  return (
    <span className={cx('inline-flex items-center gap-2 rounded-full py-0.5 ps-2.5 pe-3.5 text-sm font-semibold', TINTS[group], className)}>
      <Mark group={group} size={17} />
      {children}
    </span>
  )
}

/** A small fact about a thing (its stage, that it is archived): ink on a hairline. */
export function Tag({ children, strong = false, className }: { children: ReactNode; strong?: boolean; className?: string }) {
  return (
    <span
      className={cx(
        'inline-flex items-center rounded-full border px-2.5 py-px text-xs font-medium whitespace-nowrap',
        strong ? 'border-ink bg-ink text-on-ink' : 'border-edge text-ink-2',
        className,
      )}
    >
      {children}
    </span>
  )
}
