import type { Scale } from '#server/domain/scale.ts'
import { type CrossTable, crossTable, differencesOf, firstCounts, secondCounts } from './cross-table.ts'
import { type Moments, momentsOf, percentileOf, type Score, sdOf } from './histogram.ts'
import { intervalOfMean } from './moderated.ts'
import { hasEnough, type Of } from './people.ts'
import { atLeast, told } from './slack.ts'

export type Quadrant = 'concentrate' | 'keep up' | 'low priority' | 'possible overkill'

/**
 * Importance minus readiness within one group, in points of the scale, over the people who scored both (`n`). `quadrant` and
 * `certain` come from the means of each axis over all its own scores. Figures are silent without pairs, the interval without
 * enough of them, quadrant and certain where an axis is empty.
 */
export type Need = {
  n: number
  mean: number | null
  sd: number | null
  median: number | null
  lower: number | null
  upper: number | null
  quadrant: Quadrant | null
  /** Both means lie beyond doubt on their side of the scale's middle. */
  certain: boolean | null
}

/** Martilla and James 1977, with moderated intervals. Specification, section 1. */
export function need({
  importance,
  readiness,
  min,
  max,
  of,
}: { importance: readonly Score[]; readiness: readonly Score[]; of?: Of } & Scale): Need {
  return needOf(crossTable(importance, readiness, { min, max }), { min, max }, of)
}

/** The same from the table of importance against readiness. */
export function needOf(table: CrossTable, scale: Scale, of: Of): Need {
  const { counts, min } = differencesOf(table)
  const moments = momentsOf(counts, min)
  return {
    n: moments.n,
    mean: told(moments.mean),
    sd: told(sdOf(moments)),
    median: told(percentileOf(counts, min, 0.5)),
    // A difference holds the wavering of two scores.
    ...intervalOfMean(moments, scale, of, 2),
    ...placeOf(momentsOf(firstCounts(table), scale.min), momentsOf(secondCounts(table), scale.min), scale, of),
  }
}

function placeOf(importance: Moments, readiness: Moments, scale: Scale, of: Of): Pick<Need, 'quadrant' | 'certain'> {
  if (importance.n === 0 || readiness.n === 0) return { quadrant: null, certain: null }
  const middle = (scale.min + scale.max) / 2
  const matters = atLeast(importance.mean, middle)
  const inPlace = atLeast(readiness.mean, middle)
  const quadrant = matters ? (inPlace ? 'keep up' : 'concentrate') : inPlace ? 'possible overkill' : 'low priority'
  return { quadrant, certain: [importance, readiness].every((axis) => excludes(axis, middle, scale, of)) }
}

// Strictly, without slack: the specification says so.
function excludes(axis: Moments, middle: number, scale: Scale, of: Of): boolean {
  const { lower, upper } = hasEnough(axis.n, of) ? intervalOfMean(axis, scale, of) : { lower: null, upper: null }
  return lower !== null && upper !== null && (lower > middle || upper < middle)
}
