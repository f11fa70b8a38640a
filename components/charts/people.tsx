import type { Group } from '#server/domain/stakeholders.ts'
import type { Size } from './box.ts'
import css from './charts.module.css'
import { MarkShape } from './mark.tsx'
import { layoutPeople, measures, type PeopleInput, type PeopleLayout } from './people.layout.ts'
import { Picture, Upright } from './picture.tsx'
import { type ChartWords, figure } from './words.ts'

export type PeopleProps = PeopleInput & {
  group: Group
  words: ChartWords
  /** What a screen reader says of it; null where a label around it does. */
  label: string | null
  /** The height above the line, where rows stand side by side. */
  height?: number | undefined
}

/**
 * One group's people on the axis: a mark for each up to 12, bars with their counts from 13 on, and beneath the line the mean with its
 * interval.
 */
export function People({ group, words, label, height, ...input }: PeopleProps) {
  const layout = layoutPeople(input, height)
  const { font, line } = measures[input.size]
  return (
    <Picture box={layout} label={label} group={group}>
      <Line layout={layout} size={input.size} />
      {layout.marks.map(({ x, y, mine }) => (
        <g key={`${x} ${y}`}>
          {mine && <circle cx={x} cy={y} r={layout.radius + line * 2.4} className={css.ring} strokeWidth={line * 1.6} />}
          <MarkShape group={group} x={x} y={y} size={layout.radius} />
        </g>
      ))}
      {layout.bars.map(({ x, left, top, width, height: tall, count, mine }) => (
        <g key={x}>
          <rect
            x={left}
            y={top}
            width={width}
            height={tall}
            rx={line * 1.2}
            className={mine ? css.full : css.bar}
            strokeWidth={mine ? line * 2 : line}
          />
          <Upright x={x} y={top - font * 0.28} size={layout.figures} strong={mine}>
            {figure(words, count)}
          </Upright>
        </g>
      ))}
      {layout.you !== null && (
        <Upright x={layout.you.x} y={layout.you.y} size={font} strong>
          {words.say('you')}
        </Upright>
      )}
      <Mean group={group} layout={layout} size={input.size} />
    </Picture>
  )
}

function Line({ layout: { base, axis, ticks }, size }: { layout: PeopleLayout; size: Size }) {
  const { line, font } = measures[size]
  const long = font * 0.28
  return (
    <path
      d={`M${axis.from} ${base} H${axis.to} ${ticks.map((x) => `M${x} ${base} v${long.toFixed(1)}`).join(' ')}`}
      className={css.axis}
      strokeWidth={line}
    />
  )
}

/** The band is what the interval leaves open. One that the mark would all but cover shows its two ends instead. */
function Mean({ group, layout: { mean, band }, size }: { group: Group; layout: PeopleLayout; size: Size }) {
  const { mean: radius } = measures[size]
  const narrow = band !== null && band.to - band.from < radius * 3.2
  return (
    <>
      {band !== null && <Band {...band} size={size} narrow={narrow} />}
      {mean !== null && <MarkShape group={group} x={mean.x} y={mean.y} size={narrow ? radius * 0.72 : radius} />}
    </>
  )
}

function Band({ from, to, y, size, narrow }: { from: number; to: number; y: number; size: Size; narrow: boolean }) {
  const { band: thick, line } = measures[size]
  if (narrow) {
    const half = thick * 0.95
    return (
      <path
        d={`M${from} ${y - half} V${y + half} M${to} ${y - half} V${y + half} M${from} ${y} H${to}`}
        className={css.edge}
        strokeWidth={line * 1.2}
      />
    )
  }
  return <rect x={from} y={y - thick / 2} width={to - from} height={thick} rx={thick * 0.28} className={css.pale} strokeWidth={line} />
}
