import type { Group } from '#server/domain/stakeholders.ts'
import { Sign } from './sign.tsx'

const FILL: Record<Group, string> = { official: 'fill-official', vendor: 'fill-vendor', resident: 'fill-resident' }
const EDGE: Record<Group, string> = { official: 'stroke-official-ink', vendor: 'stroke-vendor-ink', resident: 'stroke-resident-ink' }
const HOLLOW = 'fill-paper forced-colors:fill-[Canvas]'

/**
 * The mark of a group: officials a blue square, vendors a yellow triangle, residents a red circle. Give it a `title` where no word
 * stands beside it; without one it is hidden from screen readers. `open`: hollow, for too few to say or an earlier round.
 */
export function Mark({
  group,
  size = 18,
  open = false,
  title,
  className,
}: {
  group: Group
  size?: number
  open?: boolean
  title?: string
  className?: string
}) {
  return (
    <Sign box={20} {...{ size, title, className }}>
      <MarkShape group={group} x={10} y={10} size={7} open={open} />
    </Sign>
  )
}

/** The bare shape inside a picture, centred on x and y; `size` is its half width. */
export function MarkShape({ group, x, y, size = 7, open = false }: { group: Group; x: number; y: number; size?: number; open?: boolean }) {
  // Where a reader forces colours, the outline is theirs and carries the shape.
  const look = { className: `${open ? HOLLOW : FILL[group]} ${EDGE[group]} forced-colors:stroke-[CanvasText]`, strokeWidth: open ? 2 : 1.2 }
  if (group === 'official') {
    const half = size * 0.9
    return <rect x={x - half} y={y - half} width={half * 2} height={half * 2} rx={1.5} {...look} />
  }
  if (group === 'vendor') {
    const corners = `M${x} ${y - size * 1.15} L${x + size * 1.1} ${y + size * 0.85} L${x - size * 1.1} ${y + size * 0.85} Z`
    return <path d={corners} strokeLinejoin="round" {...look} />
  }
  return <circle cx={x} cy={y} r={size} {...look} />
}
