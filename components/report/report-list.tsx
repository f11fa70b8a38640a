import type { CommonWords } from '#components/project/words.ts'
import { Card } from '#components/ui/card.tsx'
import type { ReportListItem } from '#server/domain/views.ts'
import type { ReportWords } from './report-words.ts'

type Props = { reports: ReportListItem[]; words: ReportWords; common: CommonWords }

/** The reports, one a row, the newest first: of which project, and from which workshop and round. */
export function ReportList({ reports, words: { t, day }, common }: Props) {
  return (
    <Card className="px-0 py-0 sm:px-0 sm:py-0">
      <ul className="divide-y divide-line-2">
        {reports.map(({ workshop, project, round, at }) => (
          <li
            key={`${workshop.id} ${project.id}`}
            className="relative grid gap-x-8 gap-y-1 px-5 py-4 first:rounded-t-card last:rounded-b-card hover:bg-ground sm:px-6 md:grid-cols-[1fr_11rem_17rem]"
          >
            <div className="min-w-0">
              <h2 className="text-lg">
                {/* The link's target grows over the whole row. */}
                <a href={`/workshops/${workshop.id}/report/${project.id}`} className="after:absolute after:inset-0 hover:underline">
                  {project.name}
                </a>
              </h2>
              <p className="text-sm text-ink-2">{t('list.from', { workshop: workshop.title, round })}</p>
            </div>
            <p className="text-sm">
              {common(`stage.${project.stage}`)}
              <span className="block text-ink-2">{common(`domain.${project.domain}`)}</span>
            </p>
            <p className="text-sm text-ink-2">{t('list.shown', { day: day(at) })}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
