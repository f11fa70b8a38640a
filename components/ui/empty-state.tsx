import type { ReactNode } from 'react'

/** An empty list says what belongs here and what to do first. */
export function EmptyState({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-card border border-dashed border-edge px-6 py-12 text-center">
      <p className="text-xl font-bold">{title}</p>
      {children && <div className="measure mx-auto mt-2 text-ink-2">{children}</div>}
      {action && <div className="mt-6">{action}</div>}
    </div>
  )
}
