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
  wall: { width: 600, pad: 36, room: 150, mark: 14, font: 26, line: 2, band: 11, mean: 11 },
  report: { width: 360, pad: 24, room: 76, mark: 7.5, font: 13, line: 1.25, band: 6.5, mean: 6.5 },
  phone: { width: 350, pad: 24, room: 84, mark: 7.5, font: 14, line: 1.25, band: 6.5, mean: 6.5 },
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
  /** How large the counts above the bars are: four places are a little narrower, so that two of them stand side by side. */
  figures: number
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
  /** One's own score, on one's own phone only. */
  mine?: number | null
  /** How high bars and marks may stand: less where three rows have to share a wall. */
  room?: number | undefined
  /** Half the width of a mark at most: as large as in the other rows. */
  mark?: number | undefined
}

/** Where everything stands in the picture of one group's people. `people` is the height of what is above the line, if it is given. */
export function layoutPeople(input: PeopleInput, people = heightOfPeople(input)): PeopleLayout {
  const { counts, scale, size, mean, lower, upper, mine = null } = input
  const given = measures[size]
  const axis = { from: given.pad, to: given.width - given.pad }
  const base = tidy(people + given.line)
  const under = base + given.font * 0.36 + given.mean
  const points = pointsOf(scale)
  const stack = counts.length > 0 && total(counts) <= MOST_MARKS ? stackOf(input) : null
  const bars = stack === null ? barsOf(input, axis, base) : []
  const marks = stack === null ? [] : marksOf(counts, stack, points, (value) => placeOf(value, scale, axis), base, mine, given)
  const own = mine === null ? 0 : (counts[mine - scale.min] ?? 0)
  const ownTop =
    stack === null
      ? Math.min(base, ...bars.filter((bar) => bar.mine).map((bar) => bar.top - given.font * 1.15))
      : base - heightOfStack(own, stack)
  return {
    width: given.width,
    height: tidy(under + given.mean * 1.25),
    base,
    axis,
    ticks: points.map((value) => placeOf(value, scale, axis)),
    marks,
    radius: stack?.radius ?? 0,
    bars,
    figures: Math.max(...counts) < 1000 ? given.font : tidy(given.font * 0.925),
    you: mine === null ? null : { x: placeOf(mine, scale, axis), y: tidy(ownTop - given.font * 0.3) },
    mean: mean === null ? null : { x: placeOf(mean, scale, axis), y: tidy(under) },
    band:
      lower === null || upper === null
        ? null
        : { ...atLeast(bandOf({ lower, upper }, scale, axis, given.pad / 2), given.line * 2), y: tidy(under) },
  }
}

/** An interval of a tenth of a point is still a band that can be seen. */
function atLeast({ from, to }: Across, width: number): Across {
  const more = Math.max(0, width - (to - from)) / 2
  return { from: tidy(from - more), to: tidy(to + more) }
}

/** The height that a group's people need above the line. */
export function heightOfPeople(input: PeopleInput): number {
  const { counts, scale, size, mine = null } = input
  const { font } = measures[size]
  const most = Math.max(1, ...counts)
  const own = mine === null ? null : (counts[mine - scale.min] ?? 0)
  const word = font * 1.15
  if (total(counts) > MOST_MARKS) {
    const figure = font * 1.2
    return tidy(
      Math.max(barHeight(most, most, barRoom(input)) + figure, own === null ? 0 : barHeight(own, most, barRoom(input)) + figure + word),
    )
  }
  const stack = stackOf(input)
  return tidy(Math.max(heightOfStack(most, stack), own === null ? 0 : heightOfStack(own, stack) + word))
}

export type Share = { room: number | undefined; mark: number | undefined }

/**
 * How the rows of a wall share the height `all`: the most room that lets them, down to a third of what they would like, with marks of one
 * size. A row is a group on each axis, and as high as the higher of the two.
 */
export function shareOf(rows: readonly (readonly PeopleInput[])[], all: number): Share {
  const [first] = rows.flat()
  if (first === undefined) return { room: undefined, mark: undefined }
  const most = measures[first.size].room
  const tries = Array.from({ length: 15 }, (_, at) => {
    const room = tidy(most * (1 - at / 21))
    return { room, mark: markFor(rows.flat().map((each) => ({ ...each, room }))) }
  })
  const heightOf = (share: Share) => (row: readonly PeopleInput[]) =>
    Math.max(0, ...row.map((each) => layoutPeople({ ...each, ...share }).height))
  const fits = (share: Share) => rows.map(heightOf(share)).reduce((sum, height) => sum + height, 0) <= all
  return tries.find(fits) ?? tries.at(-1) ?? { room: undefined, mark: undefined }
}

// Bars are read by their figures and may be lower than a stack of marks.
const barRoom = (input: PeopleInput): number => roomOf(input) * 0.8
const roomOf = ({ size, room }: PeopleInput): number => room ?? measures[size].room

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

type Stack = { columns: number; radius: number; pitch: number }
// Half a mark is so much of its place; the rest is air.
const FILLED = 0.445
const heightOfStack = (count: number, { columns, pitch }: Stack): number => tidy((Math.ceil(count / columns) + 0.15) * pitch)
const MOST_COLUMNS = 3
// A mark that would become smaller than this part of its full size stands beside another one instead of above it.
const SMALLEST = 0.5

/**
 * How marks stand over one point: one above the other as long as they stay large enough, else in two or three columns, and as large as
 * the fullest point allows.
 */
export function stackOf(input: PeopleInput): Stack {
  const { counts, scale } = input
  const { mark, width, pad } = measures[input.size]
  const room = roomOf(input)
  const slot = ((width - 2 * pad) / (scale.max - scale.min)) * 0.72
  const most = Math.max(1, ...counts)
  const stacks = Array.from({ length: MOST_COLUMNS }, (_, at) => {
    const columns = at + 1
    const pitch = Math.min(Math.min(mark, input.mark ?? mark) / FILLED, room / Math.ceil(most / columns), slot / columns)
    return { columns, pitch, radius: tidy(pitch * FILLED) }
  })
  const enough = stacks.find((stack) => stack.radius >= Math.min(SMALLEST * mark, input.mark ?? mark))
  const [first = { columns: 1, pitch: mark / FILLED, radius: mark }] = stacks
  return enough ?? stacks.reduce((best, stack) => (stack.radius > best.radius ? stack : best), first)
}

/** How large a mark is where every person of these rows has one of the same size; undefined where all of them are bars. */
export function markFor(rows: readonly PeopleInput[]): number | undefined {
  const radii = rows.filter(({ counts }) => total(counts) <= MOST_MARKS).map((row) => stackOf(row).radius)
  return radii.length === 0 ? undefined : Math.min(...radii)
}

/** From the line upwards, row by row; a row that is not full is centred, and one's own mark is the last, next to its word. */
function marksOf(
  counts: readonly number[],
  { columns, pitch }: Stack,
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
      return { x: tidy(x), y: tidy(base - given.line / 2 - (row + 0.56) * pitch), mine: value === mine && at === count - 1 }
    })
  })
}

const LEAST_BAR = 3
const barHeight = (count: number, most: number, room: number): number => (count === 0 ? 0 : Math.max(LEAST_BAR, (count / most) * room))

function barsOf(input: PeopleInput, axis: Across, base: number): PlacedBar[] {
  const { counts, scale, mine = null } = input
  const most = Math.max(1, ...counts)
  const width = tidy(((axis.to - axis.from) / (scale.max - scale.min)) * 0.74)
  return pointsOf(scale).flatMap((value, place) => {
    const count = counts[place] ?? 0
    if (count === 0) return []
    const height = tidy(barHeight(count, most, barRoom(input)))
    const x = placeOf(value, scale, axis)
    return [{ x, left: tidy(x - width / 2), top: tidy(base - height), width, height, count, mine: value === mine }]
  })
}
