import { cx } from '#components/ui/cx.ts'
import { type Stage, stages } from '#server/domain/project.ts'

/** Where a project stands on its way, as five places of which one is taken; `label` says it in words. */
export function StageLine({ stage, label, detail }: { stage: Stage; label: string; detail?: string | null }) {
  const at = stages.indexOf(stage)
  return (
    <span className="grid gap-1">
      <span>{label}</span>
      <span aria-hidden="true" className="flex gap-1">
        {stages.map((each, place) => (
          <span key={each} className={cx('h-1.5 w-5 rounded-full', place <= at ? 'bg-ink' : 'bg-line')} />
        ))}
      </span>
      {detail && <span className="text-xs text-ink-2">{detail}</span>}
    </span>
  )
}
