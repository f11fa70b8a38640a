import { type Counts, sizeOf } from './histogram.ts'
import { told } from './slack.ts'

/**
 * How far scores would have to be moved, on average, to turn one group's histogram into the other's: `distance` in points of the
 * scale, `share` of the scale's width. Silent if either is empty. It describes only: in small groups it is too large.
 * Specification, section 2.
 */
export function wasserstein({ countsA, countsB }: { countsA: Counts; countsB: Counts }): { distance: number | null; share: number | null } {
  const sizeA = sizeOf(countsA)
  const sizeB = sizeOf(countsB)
  if (!(sizeA > 0 && sizeB > 0)) return { distance: null, share: null }
  const width = Math.max(countsA.length, countsB.length) - 1
  let distance = 0
  let a = 0
  let b = 0
  for (let place = 0; place < width; place++) {
    a += (countsA[place] ?? 0) / sizeA
    b += (countsB[place] ?? 0) / sizeB
    distance += Math.abs(a - b)
  }
  return { distance: told(distance), share: told(distance / width) }
}
