import type { ReactNode } from 'react'
import { Card } from '#components/ui/card.tsx'

/** The parts of a set-up, in the order of the page. */
export const parts = ['projects', 'factors', 'questions', 'people', 'joining', 'notice'] as const
export type Part = (typeof parts)[number]

/** One part of the set-up page, reachable from the summary. */
export function Section({ part, title, lead, children }: { part: string; title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <Card as="section" id={`part-${part}`} tabIndex={-1} aria-labelledby={`part-${part}-title`} className="scroll-mt-6">
      <h2 id={`part-${part}-title`} className="text-xl">
        {title}
      </h2>
      {lead && <p className="measure mt-1 text-ink-2">{lead}</p>}
      <div className="mt-5 grid gap-6">{children}</div>
    </Card>
  )
}
