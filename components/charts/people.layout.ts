import type { Scale } from '#server/domain/scale.ts'
import { pointsOf } from '#server/domain/scale.ts'
import { type Across, type Box, bandOf, placeOf, type Size, tidy } from './box.ts'

/** Up to so many people have a mark each; more become bars. */
export const MOST_MARKS = 12

/** The measures of one size. `room`: the height that people may take; `mark`: half the width of a mark with all the room it wants. */
export type Measures = {
  width: number
  pad: number
  room: number
  mark: number
  font: number
  line: number
  band: number
  mean: number
}
export const measures: Record<Size, Measures> = {
  wall: { width: 640, pad: 42, room: 104, mark: 13, font: 24, line: 2, band: 14, mean: 10 },
  report: { width: 440, pad: 28, room: 66, mark: 8, font: 13, line: 1.25, band: 9, mean: 6.5 },
  phone: { width: 350, pad: 24, room: 66, mark: 7.5, font: 14, line: 1.25, band: 9, mean: 6.5 },
}

export type PlacedMark = { x: number; y: number; mine: boolean }
export type PlacedBar = { x: number; left: number; top: number; width: number; height: number; count: number; mine: boolean }
export type PeopleLayout = Box & {
  base: number
  axis: Across
  ticks: number[]
  marks: PlacedMark[]
  /** Half the width of a mark: less where many stand at one point. */
  radius: number
  bars: PlacedBar[]
  /** Where 'you' is written. */
  you: { x: number; y: number } | null
  mean: { x: number; y: number } | null
  band: (Across & { y: number }) | null
}

export type PeopleInput = {
  counts: readonly number[]
  scale: Scale
  size: Size
  mean: number | null
  lower: number | null
  upper: number | null
  mine?: number | null
}

/** Where everything stands in the picture of one group's people. `people` is the height of what is above the line, if it is given. */
export function layoutPeople(input: PeopleInput, people = heightOfPeople(input)): PeopleLayout {
  const { counts, scale, size, mean, lower, upper, mine = null } = input
  const given = measures[size]
  const axis = { from: given.pad, to: given.width - given.pad }
  const base = tidy(people + given.line)
  const under = base + given.font * 0.4 + given.band * 0.8
  const points = pointsOf(scale)
  const stack = counts.length > 0 && total(counts) <= MOST_MARKS ? stackOf(counts, size, scale) : null
  const bars = stack === null ? barsOf(input, axis, base) : []
  const marks = stack === null ? [] : marksOf(counts, stack, points, (value) => placeOf(value, scale, axis), base, mine, given)
  const at = mine === null ? null : placeOf(mine, scale, axis)
  const top = at === null ? null : Math.min(base, ...bars.filter((bar) => bar.mine).map((bar) => bar.top - given.font * 1.15))
  const highest = at === null || stack === null ? top : base - heightOfStack(counts[points.indexOf(mine ?? 0)] ?? 0, stack)
  return {
    width: given.width,
    height: tidy(under + given.mean * 1.25),
    base,
    axis,
    ticks: points.map((value) => placeOf(value, scale, axis)),
    marks,
    radius: stack?.radius ?? 0,
    bars,
    you: at === null || highest === null ? null : { x: at, y: tidy(highest - given.font * 0.3) },
    mean: mean === null ? null : { x: placeOf(mean, scale, axis), y: tidy(under) },
    band:
      lower === null || upper === null
        ? null
        : { ...atLeast(bandOf({ lower, upper }, scale, axis, given.pad / 2), given.band), y: tidy(under) },
  }
}

/** An interval of a tenth of a point is still a band that can be seen. */
function atLeast({ from, to }: Across, width: number): Across {
  const more = Math.max(0, width - (to - from)) / 2
  return { from: tidy(from - more), to: tidy(to + more) }
}

/** The height that a group's people need above the line. Rows that stand side by side take the higher one. */
export function heightOfPeople({ counts, scale, size, mine = null }: PeopleInput): number {
  const given = measures[size]
  const you = mine === null ? 0 : given.font * 1.15
  if (total(counts) > MOST_MARKS) return tidy(given.room + given.font * 1.2 + you)
  const stack = stackOf(counts, size, scale)
  return tidy(heightOfStack(Math.max(1, ...counts), stack) + you)
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

type Stack = { columns: number; radius: number; pitch: number; gap: number }
const heightOfStack = (count: number, { columns, pitch, gap }: Stack): number => tidy(Math.ceil(count / columns) * pitch + gap)
const MOST_COLUMNS = 3
// A mark that would become smaller than this part of its full size stands beside another one instead of above it.
const SMALLEST = 0.62

/**
 * How marks stand over one point: one above the other as long as they stay large enough, else in two or three columns, and as large as
 * the fullest point allows.
 */
export function stackOf(counts: readonly number[], size: Size, scale: Scale): Stack {
  const { mark, room, width, pad } = measures[size]
  const gap = mark * 0.3
  const slot = ((width - 2 * pad) / (scale.max - scale.min)) * 0.86
  const most = Math.max(1, ...counts)
  const stacks = Array.from({ length: MOST_COLUMNS }, (_, at) => {
    const columns = at + 1
    const pitch = Math.min(2 * mark + gap, room / Math.ceil(most / columns), slot / columns)
    return { columns, pitch, gap, radius: tidy((pitch - gap) / 2) }
  })
  const enough = stacks.find((stack) => stack.radius >= SMALLEST * mark)
  const [first = { columns: 1, pitch: 2 * mark + gap, gap, radius: mark }] = stacks
  return enough ?? stacks.reduce((best, stack) => (stack.radius > best.radius ? stack : best), first)
}

/** From the line upwards, row by row; a row that is not full is centred, and one's own mark is the last, next to its word. */
function marksOf(
  counts: readonly number[],
  { columns, pitch, gap }: Stack,
  points: readonly number[],
  xOf: (value: number) => number,
  base: number,
  mine: number | null,
  given: Measures,
): PlacedMark[] {
  return points.flatMap((value, place) => {
    const count = counts[place] ?? 0
    return Array.from({ length: count }, (_, at) => {
      const row = Math.floor(at / columns)
      const inRow = Math.min(columns, count - row * columns)
      const x = xOf(value) + ((at % columns) - (inRow - 1) / 2) * pitch
      return { x: tidy(x), y: tidy(base - given.line / 2 - gap / 2 - (row + 0.5) * pitch), mine: value === mine && at === count - 1 }
    })
  })
}

const LEAST_BAR = 3

function barsOf({ counts, scale, size, mine = null }: PeopleInput, axis: Across, base: number): PlacedBar[] {
  const { room } = measures[size]
  const most = Math.max(1, ...counts)
  const width = tidy(((axis.to - axis.from) / (scale.max - scale.min)) * 0.74)
  return pointsOf(scale).flatMap((value, place) => {
    const count = counts[place] ?? 0
    if (count === 0) return []
    const height = tidy(Math.max(LEAST_BAR, (count / most) * room))
    const x = placeOf(value, scale, axis)
    return [{ x, left: tidy(x - width / 2), top: tidy(base - height), width, height, count, mine: value === mine }]
  })
}
