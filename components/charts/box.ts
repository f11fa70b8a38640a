import type { Scale } from '#server/domain/scale.ts'

/** Where a picture hangs: the wall in units of its 1920 × 1080 drawing, report and phone in pixels at the usual size. */
export type Size = 'wall' | 'report' | 'phone'
export type Box = { width: number; height: number }
/** A stretch across a picture. */
export type Across = { from: number; to: number }

/** To a tenth of a unit: finer than any screen shows, and a third of the text. */
export const tidy = (value: number): number => Math.round(value * 10) / 10

/** Where a value of the scale stands on an axis that runs from low to high. */
export const placeOf = (value: number, { min, max }: Scale, { from, to }: Across): number =>
  tidy(from + ((value - min) / (max - min)) * (to - from))

/** An interval on the axis. What reaches beyond the scale is cut off `over` after its end, where nobody can have scored. */
export function bandOf({ lower, upper }: { lower: number; upper: number }, scale: Scale, axis: Across, over: number): Across {
  const within = (value: number) => Math.min(axis.to + over, Math.max(axis.from - over, placeOf(value, scale, axis)))
  return { from: tidy(within(lower)), to: tidy(within(upper)) }
}
