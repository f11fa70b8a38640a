import { Card } from '#components/ui/card.tsx'
import type { FrameworkContent } from '#server/domain/framework.ts'
import type { FrameworkWords } from './words.ts'

// The notes of these are written for whoever works with the files; people read the same in plain words.
const shippedIds = ['scale-up', 'pilot-to-practice', 'triad-tensions'] as const

/** Where a framework comes from and what it cannot claim, before anything else is read. `shipped`: its id, if it ships with Concord. */
export function SourceReading({
  source,
  shipped,
  t,
}: {
  source: FrameworkContent['source']
  shipped: string | null
  t: FrameworkWords['t']
}) {
  const known = shippedIds.find((each) => each === shipped)
  return (
    <Card as="section" strong aria-labelledby="source">
      <h2 id="source" className="text-lg">
        {t('page.source')}
      </h2>
      <div className="mt-2 grid gap-x-10 gap-y-4 md:grid-cols-[minmax(0,1fr)_15rem]">
        <p className="measure">{known ? t(`limits.${known}`) : source.note}</p>
        <div className="text-sm text-ink-2">
          <p className="font-semibold text-ink">{t('page.sourceCitation')}</p>
          <p className="[overflow-wrap:anywhere]">{source.citation}</p>
        </div>
      </div>
      {known && (
        <details className="mt-3 text-sm">
          <summary className="inline-flex min-h-9 items-center font-semibold">{t('page.sourceRaw')}</summary>
          <p className="measure mt-1 text-ink-2">{source.note}</p>
        </details>
      )}
    </Card>
  )
}
