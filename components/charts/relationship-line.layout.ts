import { type Across, type Box, bandOf, placeOf, type Size, tidy } from './box.ts'

export type LineMeasures = { width: number; height: number; band: number; line: number; tick: number }
export const lineMeasures: Record<Size, LineMeasures> = {
  wall: { width: 360, height: 38, band: 15, line: 2, tick: 5 },
  report: { width: 240, height: 24, band: 9, line: 1.25, tick: 3.5 },
  phone: { width: 220, height: 24, band: 9, line: 1.25, tick: 3.5 },
}

export type LineLayout = Box & { y: number; axis: Across; middle: number; band: Across | null; tick: number | null }

/** An index from 0 to 100 with its interval on one line. */
export function layoutLine(
  { value, lower, upper }: { value: number | null; lower: number | null; upper: number | null },
  most: number,
  size: Size,
): LineLayout {
  const { width, height, line, tick } = lineMeasures[size]
  const axis = { from: tick, to: width - tick }
  const range = { min: 0, max: most }
  const known = lower !== null && upper !== null ? bandOf({ lower, upper }, range, axis, 0) : null
  const more = known === null ? 0 : Math.max(0, line * 2 - (known.to - known.from)) / 2
  return {
    width,
    height,
    y: height / 2,
    axis,
    middle: width / 2,
    band: known === null ? null : { from: tidy(known.from - more), to: tidy(known.to + more) },
    tick: value === null ? null : placeOf(value, range, axis),
  }
}
