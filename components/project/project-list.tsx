import Link from 'next/link'
import { Card } from '#components/ui/card.tsx'
import type { ProjectView } from '#server/domain/views.ts'
import { StageLine } from './stage-line.tsx'
import { type CommonWords, dayWords, type Format, type ProjectWords } from './words.ts'

/** The projects, one a row: its name and sentence, where it stands, what was held on it. */
export function ProjectList({
  projects,
  words: { t, common, format },
}: {
  projects: ProjectView[]
  words: { t: ProjectWords; common: CommonWords; format: Format }
}) {
  return (
    <Card className="px-0 py-0 sm:px-0 sm:py-0">
      <ul className="divide-y divide-line-2">
        {projects.map((project) => (
          <li
            key={project.id}
            className="relative grid gap-x-8 gap-y-2 px-5 py-4 first:rounded-t-card last:rounded-b-card hover:bg-ground sm:px-6 md:grid-cols-[1fr_11rem_8rem]"
          >
            <div className="min-w-0">
              <h2 className="text-lg">
                {/* The link's target grows over the whole row. */}
                <Link href={`/projects/${project.id}`} prefetch={false} className="after:absolute after:inset-0 hover:underline">
                  {project.name}
                </Link>
              </h2>
              {project.summary && <p className="measure mt-0.5 line-clamp-2 text-sm text-ink-2">{project.summary}</p>}
            </div>
            <div className="grid grid-cols-[1fr_8rem] gap-4 text-sm md:contents">
              <div className="text-sm">
                <StageLine
                  stage={project.stage}
                  label={common(`stage.${project.stage}`)}
                  detail={project.stageSince && t('since', { day: dayWords(format, project.stageSince) })}
                />
              </div>
              <div className="text-sm text-ink-2">
                <p className="text-ink">{common(`domain.${project.domain}`)}</p>
                <p>{t('workshops', { count: project.workshops.length })}</p>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
