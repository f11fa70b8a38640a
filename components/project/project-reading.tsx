import { Card } from '#components/ui/card.tsx'
import type { ProjectContent } from '#server/domain/project.ts'
import { type CommonWords, dayWords, type Format, type ProjectWords } from './words.ts'

/** A project for those who read and do not change. */
export function ProjectReading({
  project,
  words: { t, common, format },
}: {
  project: ProjectContent
  words: { t: ProjectWords; common: CommonWords; format: Format }
}) {
  const { stage, stageSince, neighbourhoods } = project
  const facts = [
    { name: t('form.stage'), text: common(`stage.${stage}`), more: stageSince && t('since', { day: dayWords(format, stageSince) }) },
    { name: t('form.domain'), text: common(`domain.${project.domain}`) },
    { name: t('form.neighbourhoods'), text: neighbourhoods.length > 0 ? format.list(neighbourhoods) : t('page.wholeCity') },
  ]
  return (
    <Card as="section">
      <p className="measure text-lg">{project.summary || t('page.noSummary')}</p>
      <dl className="mt-5 grid gap-4 border-t border-line-2 pt-5 sm:grid-cols-3">
        {facts.map(({ name, text, more }) => (
          <div key={name}>
            <dt className="text-sm text-ink-2">{name}</dt>
            <dd>
              {text}
              {more && <span className="block text-sm text-ink-2">{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
