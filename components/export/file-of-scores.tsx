import { buttonClass } from '#components/ui/button-class.ts'
import { Card } from '#components/ui/card.tsx'
import type { FileOfScores as File } from '#server/domain/result.ts'
import { groups } from '#server/domain/stakeholders.ts'
import { CommandField } from './command-field.tsx'
import type { ExportWords, GroupWords } from './words.ts'

type Props = { file: File; workshop: string; t: ExportWords; names: GroupWords }
const FILE = 'scores.csv'

/** The file of one project: who is in it and who not, the download, and the command that analyses it. */
export function FileOfScores({ file, workshop, t, names }: Props) {
  const { project, round, factors, units } = file
  const takes = groups.filter((group) => file.groups[group].state === 'in')
  return (
    <Card as="section" aria-labelledby={project.id} className="grid gap-5">
      <div>
        <h2 id={project.id} className="text-xl">
          {project.name}
        </h2>
        <p className="text-sm text-ink-2">{t('file.round', { round, factors: factors.length })}</p>
      </div>
      <div>
        <h3 className="text-base">{t('file.groups')}</h3>
        <dl className="mt-1 grid gap-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
          {groups.map((group) => (
            <div key={group} className="contents">
              <dt className="font-semibold">{names(`${group}.many`)}</dt>
              <dd className="measure mb-1">{t(`file.${file.groups[group].state}`, { count: file.groups[group].people })}</dd>
            </div>
          ))}
        </dl>
        {file.groups.official.state === 'in' && <p className="measure mt-2 text-ink-2">{t(`file.units.${units}`)}</p>}
      </div>
      {takes.length === 0 ? (
        <p className="font-semibold">{t('file.nothing')}</p>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            {/* Not a link of Next: it would be fetched ahead, and each fetch stands in the log. */}
            <a
              href={`/workshops/${workshop}/export/${project.id}/${FILE}`}
              download={FILE}
              className={buttonClass('main')}
              aria-label={t('file.takeFor', { name: FILE, project: project.name })}
            >
              {t('file.take', { name: FILE })}
            </a>
            <p className="min-w-0 flex-1 basis-64 text-sm text-ink-2">{t('file.logged')}</p>
          </div>
          <div className="grid gap-2">
            <CommandField name={`command-${project.id}`} command={file.command} />
            {takes.length < groups.length && <p className="measure text-sm">{t('command.part')}</p>}
          </div>
          <FactorNames factors={factors} t={t} />
        </>
      )}
    </Card>
  )
}

/** The file and the command call a factor by its key; the report by its name. */
function FactorNames({ factors, t }: Pick<File, 'factors'> & Pick<Props, 't'>) {
  return (
    <details className="border-t border-line pt-1">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">{t('factors.title')}</summary>
      <dl className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
        {factors.map(({ id, name }) => (
          <div key={id} className="contents">
            <dt className="wrap-anywhere font-mono text-sm">{id}</dt>
            <dd className="mb-1">{name}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
