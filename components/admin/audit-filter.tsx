import { FilterLinks } from '#components/ui/filter-links.tsx'
import type { translator } from '#server/messages/translator.ts'

const kinds = ['all', 'account', 'city', 'framework', 'project', 'workshop', 'participant', 'round'] as const
type Kind = (typeof kinds)[number]

/** The kind that an address asks for; anything else shows everything. */
export const kindOf = (asked: string | undefined): Kind => kinds.find((each) => each === asked) ?? 'all'

/** What the log is about, each kind a link. */
export function AuditFilter({ chosen, t }: { chosen: Kind; t: ReturnType<typeof translator<'admin'>> }) {
  const links = kinds.map((kind) => ({
    href: kind === 'all' ? '/admin/log' : `/admin/log?kind=${kind}`,
    text: t(`log.filters.${kind}`),
    here: kind === chosen,
  }))
  return <FilterLinks label={t('log.filter')} links={links} />
}
