import { tidy } from './box.ts'
import css from './charts.module.css'
import { Picture } from './picture.tsx'

const MEASURES = { width: 160, height: 14, bar: 9 }

/** A share of a whole, 0 to 1, in ink: of what belongs to no group. Silent, since its figure stands beside it. */
export function ShareBar({ share }: { share: number }) {
  const { width, height, bar } = MEASURES
  return (
    <Picture box={{ width, height }} label={null}>
      <path d={`M0 ${height / 2} H${width}`} className={css.axis} strokeWidth={1} strokeDasharray="1 3" />
      <rect x={0} y={(height - bar) / 2} width={tidy(Math.max(1, share * width))} height={bar} className={css.ink} />
    </Picture>
  )
}
