import type { Group } from '#server/domain/stakeholders.ts'
import { tidy } from './box.ts'
import css from './charts.module.css'
import { Picture } from './picture.tsx'

const barMeasures = { width: 180, height: 22, bar: 14, whisker: 8 }

/** The share of a group, 0 to 1, as a bar, with its interval where there is one. Silent: the figure stands beside it. */
export function Bar({ group, share, lower, upper }: { group: Group; share: number; lower?: number | null; upper?: number | null }) {
  const { width, height, bar, whisker } = barMeasures
  const x = (part: number) => tidy(1 + part * (width - 2))
  const middle = height / 2
  const ends = lower == null || upper == null ? null : [x(lower), x(upper)]
  return (
    <Picture box={{ width, height }} label={null} group={group}>
      <path d={`M1 ${middle} H${width - 1} M${width - 1} ${middle - 3} v6`} className={css.axis} strokeWidth={1} strokeDasharray="1 3" />
      {share > 0 && <rect x={1} y={middle - bar / 2} width={x(share) - 1} height={bar} rx={2} className={css.bar} strokeWidth={1.25} />}
      <path d={`M1 ${middle - bar / 2 - 2} v${bar + 4}`} className={css.line} strokeWidth={1.5} />
      {ends !== null && (
        <path
          d={`M${ends[0]} ${middle} H${ends[1]} M${ends[0]} ${middle - whisker / 2} v${whisker} M${ends[1]} ${middle - whisker / 2} v${whisker}`}
          className={css.line}
          strokeWidth={1.75}
        />
      )}
    </Picture>
  )
}
