import type { Scale } from '#server/domain/scale.ts'
import type { Index } from './alignment-index.ts'
import { widthOf } from './moderated.ts'
import { told } from './slack.ts'

/** "Typically x of R possible points": how far apart the groups' means lie, in points of the scale, with its interval. */
export type TypicalDistance = { distance: number | null; lower: number | null; upper: number | null; of: number }

/** The index in points: sqrt(max(0, M)) = R (1 - index / 100). A high index is a short distance, so the bounds change places. */
export function typicalDistance({ index, lower, upper }: Index, scale: Scale): TypicalDistance {
  const width = widthOf(scale)
  const points = (value: number | null) => (value === null ? null : told(width * (1 - value / 100)))
  return { distance: points(index), lower: points(upper), upper: points(lower), of: width }
}
