import type { Scale } from '#server/domain/scale.ts'
import { type Across, type Box, placeOf, tidy } from './box.ts'

export const needMeasures = { width: 320, height: 300, pad: 16, mark: 5.5, font: 13 }

export type NeedPoint = { number: number; importance: number; readiness: number; certain: boolean }
export type PlacedPoint = { number: number; x: number; y: number; certain: boolean; label: { x: number; y: number; away: boolean } }
export type NeedLayout = Box & { across: Across; up: Across; middle: { x: number; y: number }; points: PlacedPoint[] }

/** Every factor where it lies, and its number beside it where it covers nothing; away from it, on a thin line, where there is no room. */
export function layoutNeed(points: readonly NeedPoint[], scale: Scale): NeedLayout {
  const { width, height, pad } = needMeasures
  const across = { from: pad, to: width - pad }
  const up = { from: height - pad, to: pad }
  const marks = points.map(({ number, importance, readiness, certain }) => ({
    number,
    certain,
    x: placeOf(readiness, scale, across),
    y: placeOf(importance, scale, up),
  }))
  const taken: Rect[] = marks.map(({ x, y }) => around(x, y, needMeasures.mark + 1, needMeasures.mark + 1))
  const placed = marks.map((mark) => {
    const label = labelOf(mark, taken)
    taken.push(label.rect)
    return { ...mark, label: { x: tidy(label.x), y: tidy(label.y), away: label.away } }
  })
  return { width, height, across, up, middle: { x: width / 2, y: height / 2 }, points: placed }
}

type Rect = { left: number; right: number; top: number; bottom: number }
const around = (x: number, y: number, wide: number, tall: number): Rect => ({
  left: x - wide,
  right: x + wide,
  top: y - tall,
  bottom: y + tall,
})
const meet = (one: Rect, other: Rect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const RINGS = [12, 20, 29, 39, 50, 62]
const DIRECTIONS = 12

/** The nearest free place, starting at the end side and going round. */
function labelOf({ x, y, number }: { x: number; y: number; number: number }, taken: readonly Rect[]) {
  const { width, height, font } = needMeasures
  const half = { wide: String(number).length * font * 0.3 + 1, tall: font * 0.42 }
  for (const ring of RINGS)
    for (let step = 0; step < DIRECTIONS; step++) {
      const angle = (step / DIRECTIONS) * 2 * Math.PI
      const at = { x: x + Math.cos(angle) * (ring + half.wide - 3), y: y - Math.sin(angle) * ring }
      const rect = around(at.x, at.y, half.wide, half.tall)
      const inside = rect.left > 1 && rect.right < width - 1 && rect.top > 1 && rect.bottom < height - 1
      if (inside && !taken.some((other) => meet(rect, other))) return { ...at, rect, away: ring !== RINGS[0] }
    }
  return { x, y: y - 12, rect: around(x, y - 12, half.wide, half.tall), away: false }
}
