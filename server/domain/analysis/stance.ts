import type { Scale } from '#server/domain/scale.ts'
import { bandOf } from './bands.ts'
import { gapFrom } from './classify-pair.ts'
import { countScores, type Score } from './histogram.ts'
import { intervalOfMean } from './moderated.ts'
import { hasVoice, type Of } from './people.ts'
import { type Side, sideOf } from './side.ts'
import { above, atLeast, atMost, below, told } from './slack.ts'

/** Where one group stands on one factor and axis: beyond doubt, by its mean alone, in two camps, or nowhere in particular. */
export type Stance = 'high' | 'low' | 'leans high' | 'leans low' | 'split' | 'open'

/** Mean and moderated 95 % interval in points of the scale. All but n are silent without a voice; the interval without enough scores. */
export type GroupStance = { n: number; mean: number | null; lower: number | null; upper: number | null; stance: Stance | null }

/** Specification, section 8. */
export function stance({
  scores,
  min,
  max,
  of,
  minimum,
}: { scores: readonly Score[]; of?: Of; minimum?: number | undefined } & Scale): GroupStance {
  const scale = { min, max }
  const side = sideOf(countScores(scores, scale).counts, of, scale)
  return hasVoice(side.moments.n, minimum) ? stanceOf(side, scale) : unheard(side.moments.n)
}

/** What is shown of a group below its minimum. */
export const unheard = (n: number): GroupStance => ({ n, mean: null, lower: null, upper: null, stance: null })

/** The same from counts, for a group with a voice: the first rule that holds. */
export function stanceOf({ moments, of, polarised }: Side, scale: Scale): GroupStance {
  const { lower, upper } = intervalOfMean(moments, scale, of)
  const { n, mean } = moments
  const middle = (scale.min + scale.max) / 2
  const gap = gapFrom(scale)
  const name = (): Stance => {
    if (polarised) return 'split'
    if (atLeast(mean, middle + gap) && lower !== null && above(lower, middle)) return 'high'
    if (atMost(mean, middle - gap) && upper !== null && below(upper, middle)) return 'low'
    const band = bandOf(mean, scale)
    return band === 'high' ? 'leans high' : band === 'low' ? 'leans low' : 'open'
  }
  return { n, mean: told(mean), lower, upper, stance: name() }
}
