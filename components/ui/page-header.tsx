import Link from 'next/link'
import type { ReactNode } from 'react'

/** The head of a page: where one comes from, what this is, one sentence about it, and the actions at the end. */
export function PageHeader({
  title,
  lead,
  back,
  tags,
  actions,
}: {
  title: ReactNode
  lead?: ReactNode
  back?: { href: string; label: string }
  tags?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className="mb-7 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 flex-1 basis-72">
        {back && (
          <Link
            href={back.href}
            prefetch={false}
            className="text-link mb-1 inline-flex min-h-8 items-center text-sm text-ink-2"
            data-no-print
          >
            {back.label}
          </Link>
        )}
        <h1 className="text-3xl">{title}</h1>
        {lead && <p className="measure mt-2 text-ink-2">{lead}</p>}
        {tags && <div className="mt-3 flex flex-wrap items-center gap-2 text-sm text-ink-2">{tags}</div>}
      </div>
      {actions && (
        <div className="flex flex-wrap items-center gap-3" data-no-print>
          {actions}
        </div>
      )}
    </header>
  )
}
