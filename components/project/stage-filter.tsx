import Link from 'next/link'
import { cx } from '#components/ui/cx.ts'
import { stages } from '#server/domain/project.ts'
import type { ProjectView } from '#server/domain/views.ts'
import type { CommonWords, ProjectWords } from './words.ts'

/** How many projects stand at each stage, each a link that shows only those. */
export function StageFilter({
  projects,
  chosen,
  words: { t, common },
}: {
  projects: ProjectView[]
  chosen: string
  words: { t: ProjectWords; common: CommonWords }
}) {
  const active = projects.filter((each) => each.archivedAt === null)
  const archived = projects.length - active.length
  const choices = [
    { key: 'all', text: t('filter.all'), count: active.length },
    ...stages.map((stage) => ({ key: stage, text: common(`stage.${stage}`), count: active.filter((each) => each.stage === stage).length })),
    ...(archived > 0 ? [{ key: 'archived', text: t('filter.archived'), count: archived }] : []),
  ]
  return (
    <nav aria-label={t('filter.label')} className="mb-4" data-no-print>
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ key, text, count }) => (
          <li key={key}>
            <Link
              href={key === 'all' ? '/projects' : `/projects?stage=${key}`}
              prefetch={false}
              aria-current={chosen === key ? 'true' : undefined}
              className={cx(
                'inline-flex min-h-11 items-center gap-2 rounded-full border px-4 text-sm',
                chosen === key ? 'border-ink bg-ink font-semibold text-on-ink' : 'border-edge bg-paper hover:border-ink',
                count === 0 && chosen !== key && 'text-ink-3',
              )}
            >
              {text}
              <span className={cx('tabular-nums', chosen === key ? 'text-on-ink' : 'text-ink-3')}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
