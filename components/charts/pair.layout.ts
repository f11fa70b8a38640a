import type { PairClass } from '#server/domain/analysis/classify-pair.ts'
import type { Scale } from '#server/domain/scale.ts'
import { type Across, type Box, bandOf, placeOf, type Size, tidy } from './box.ts'

/** `tall`: the height with both intervals drawn beneath. */
export type PairMeasures = { width: number; height: number; tall: number; mark: number; thick: number; thin: number; band: number }
export const pairMeasures: Record<Size, PairMeasures> = {
  wall: { width: 200, height: 48, tall: 78, mark: 10.5, thick: 9, thin: 3, band: 8 },
  report: { width: 150, height: 34, tall: 54, mark: 7, thick: 6, thin: 2, band: 6 },
  phone: { width: 150, height: 34, tall: 54, mark: 7.5, thick: 6, thin: 2, band: 6 },
}

export type Ends = { a: number | null; b: number | null }
type Span = { lower: number | null; upper: number | null }
export type PairLayout = Box & {
  y: number
  axis: Across
  middle: number
  a: { x: number; y: number } | null
  b: { x: number; y: number } | null
  between: (Across & { draw: 'thick' | 'thin' | 'dotted' }) | null
  /** The middle of the split disc. */
  disc: number | null
  bands: { a: (Across & { y: number }) | null; b: (Across & { y: number }) | null }
}

/** Where two marks stand, and what lies between them. */
export function layoutPair(
  found: PairClass,
  means: Ends,
  scale: Scale,
  size: Size,
  intervals: { a: Span; b: Span } | null = null,
): PairLayout {
  const { width, height, tall, mark, band } = pairMeasures[size]
  const y = height / 2
  const axis = { from: tidy(mark * 1.6), to: tidy(width - mark * 1.6) }
  const a = means.a === null ? null : placeOf(means.a, scale, axis)
  const b = means.b === null ? null : placeOf(means.b, scale, axis)
  const apart = a === null || b === null ? null : Math.abs(a - b)
  // Two marks that would cover each other give way, one up, one down: both stay to be seen where they are.
  const aside = apart !== null && apart < 2 * mark ? tidy(Math.min(y - mark * 1.2, mark * 0.62)) : 0
  const bandAt = ({ lower, upper }: Span, place: number) =>
    lower === null || upper === null ? null : { ...bandOf({ lower, upper }, scale, axis, mark), y: tidy(height + band * (place + 0.5)) }
  return {
    width,
    height: intervals === null ? height : tall,
    y,
    axis,
    middle: width / 2,
    a: a === null ? null : { x: a, y: y - aside },
    b: b === null ? null : { x: b, y: y + aside },
    between: a === null || b === null ? null : betweenOf(found, { from: Math.min(a, b), to: Math.max(a, b) }),
    disc: found === 'divided' ? discOf(a, b, axis, mark) : null,
    bands: { a: intervals && bandAt(intervals.a, 0), b: intervals && bandAt(intervals.b, 1.6) },
  }
}

function betweenOf(found: PairClass, across: Across): PairLayout['between'] {
  if (found === 'conflict') return { ...across, draw: 'thick' }
  if (found === 'gap') return { ...across, draw: 'thin' }
  return found === 'too few' ? { ...across, draw: 'dotted' } : null
}

/** Between the two marks where there is room for it, else beside them, on the side that has more. */
function discOf(a: number | null, b: number | null, axis: Across, mark: number): number {
  const known = [a, b].filter((x): x is number => x !== null)
  const [left = axis.from, right = left] = known.length === 2 ? known.toSorted((one, other) => one - other) : known
  if (right - left >= 4.6 * mark) return tidy((left + right) / 2)
  return tidy(axis.to - right > left - axis.from ? right + 2.6 * mark : left - 2.6 * mark)
}
