import { groups } from '#server/domain/stakeholders.ts'
import { MarkShape } from './mark.tsx'

type Step = 'alone' | 'sealed' | 'together'

const WIDTH = 256
const LEFT = 1
const RIGHT = 255
const ROWS = [16, 44, 72]
/** Where the three stand in the picture: two close, one far. */
const PLACES = { official: 0.78, vendor: 0.9, resident: 0.26 }
const at = (place: number) => LEFT + place * (RIGHT - LEFT)

/** What happens in a workshop, drawn with the product's own marks: three lines, three sealed answers, one line for all. */
export function StepPicture({ step }: { step: Step }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} 88`} aria-hidden="true" className="mb-2 w-full max-w-[17rem] rtl:-scale-x-100">
      {step === 'together' ? (
        <Together />
      ) : (
        groups.map((group, row) => <Line key={group} group={group} y={ROWS[row] ?? 0} sealed={step === 'sealed'} />)
      )}
    </svg>
  )
}

function Line({ group, y, sealed }: { group: keyof typeof PLACES; y: number; sealed: boolean }) {
  if (sealed)
    return (
      <>
        <rect
          x={LEFT + 30}
          y={y - 9}
          width={RIGHT - LEFT - 30}
          height={18}
          rx={9}
          className="fill-none stroke-edge"
          strokeDasharray="3 4"
        />
        <MarkShape group={group} x={LEFT + 8} y={y} size={7.5} open />
      </>
    )
  return (
    <>
      <line x1={LEFT} x2={RIGHT} y1={y} y2={y} className="stroke-edge" strokeWidth={1.5} />
      <MarkShape group={group} x={at(PLACES[group])} y={y} size={8.5} />
    </>
  )
}

function Together() {
  const y = 44
  return (
    <>
      <line x1={LEFT} x2={RIGHT} y1={y} y2={y} className="stroke-edge" strokeWidth={1.5} />
      <line x1={at(PLACES.resident)} x2={at(PLACES.official)} y1={y} y2={y} className="stroke-ink" strokeWidth={6} />
      {groups.map((group) => (
        <MarkShape key={group} group={group} x={at(PLACES[group])} y={y} size={10} />
      ))}
    </>
  )
}
