import { cx } from '#components/ui/cx.ts'
import { type Stage, stages } from '#server/domain/project.ts'

/** The five stages in a row, with those filled at which a factor matters most. The words stand beside it. */
export function StageMarks({ chosen }: { chosen: readonly Stage[] }) {
  return (
    <span aria-hidden="true" className="flex gap-1">
      {stages.map((stage) => (
        <span key={stage} className={cx('h-2 w-5 rounded-full border', chosen.includes(stage) ? 'border-ink bg-ink' : 'border-edge')} />
      ))}
    </span>
  )
}
