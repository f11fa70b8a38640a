import Link from 'next/link'
import { Card } from '#components/ui/card.tsx'
import { Tag } from '#components/ui/chip.tsx'
import type { FrameworkListItem } from '#server/domain/views.ts'
import type { FrameworkWords } from './words.ts'

/** The frameworks as cards: those that ship with Concord and the city's own look alike, and say which they are. */
export function FrameworkList({ frameworks, words: { t } }: { frameworks: FrameworkListItem[]; words: Pick<FrameworkWords, 't'> }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      {frameworks.map((framework) => {
        const from = framework.copiedFrom
        return (
          <Card as="li" key={framework.id} className="relative flex flex-col gap-3 hover:border-ink">
            <h2 className="text-xl">
              <Link href={`/frameworks/${framework.id}`} prefetch={false} className="after:absolute after:inset-0 hover:underline">
                {framework.name}
              </Link>
            </h2>
            <p className="flex-1 text-ink-2">{framework.summary}</p>
            <p className="text-sm tabular-nums">
              {t('count.factors', { count: framework.factors })} · {t('count.dimensions', { count: framework.dimensions })} ·{' '}
              {t('version', { version: framework.version })}
            </p>
            <p className="flex flex-wrap gap-2">
              <Tag>{framework.shipped ? t('shipped') : t('own')}</Tag>
              {from && <Tag>{t('copiedFrom', { name: from })}</Tag>}
              {framework.archivedAt !== null && <Tag strong>{t('archived')}</Tag>}
            </p>
          </Card>
        )
      })}
    </ul>
  )
}
