import type { Counts } from './histogram.ts'
import { told } from './slack.ts'

/**
 * Agreement A: 1 where all say the same, 0 where every value is equally common, -1 where the ends are. No unit; silent without
 * scores and on fewer than three points. van der Eijk 2001: the histogram is peeled into layers of equal height, and their
 * values are averaged by weight. Specification, section 1.
 */
export function agreementA({ counts }: { counts: Counts }): { agreement: number | null } {
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (!(n > 0) || counts.length < 3) return { agreement: null }
  let left = [...counts]
  let agreement = 0
  for (;;) {
    const occupied = left.filter((count) => count > 0)
    if (occupied.length === 0) return { agreement: told(agreement) }
    const height = Math.min(...occupied)
    agreement += ((height * occupied.length) / n) * layer(left.map((count) => count > 0))
    left = left.map((count) => Math.max(0, count - height))
  }
}

/** The value of one layer: which places it covers decides. */
function layer(covered: readonly boolean[]): number {
  const points = covered.length
  const ones = covered.filter(Boolean).length
  if (ones === 1) return 1
  if (ones === points) return 0
  const { together, apart } = triples(covered, ones)
  const unimodality = ((points - 2) * together - (points - 1) * apart) / ((points - 2) * (together + apart))
  return unimodality * (1 - (ones - 1) / (points - 1))
}

/** Triples of places with two covered: side by side as seen from the empty one (1,1,0 and 0,1,1), or on both sides of it (1,0,1). */
function triples(covered: readonly boolean[], ones: number): { together: number; apart: number } {
  const found = { together: 0, apart: 0 }
  let before = 0
  for (const one of covered) {
    if (one) before++
    else {
      const after = ones - before
      found.apart += before * after
      found.together += (before * (before - 1)) / 2 + (after * (after - 1)) / 2
    }
  }
  return found
}
