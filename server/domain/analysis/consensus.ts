import type { Counts } from './histogram.ts'
import { told } from './slack.ts'

/**
 * How much one group agrees, 0 to 1: 1 where all say the same, 0 where half stand at each end. No unit; silent without scores.
 * Tastle and Wierman 2007: 1 + sum p_i log2(1 - |i - mean| / (K-1)). Specification, section 1.
 */
export function consensus({ counts }: { counts: Counts }): { consensus: number | null } {
  let n = 0
  let sum = 0
  for (const [place, count] of counts.entries()) {
    n += count
    sum += place * count
  }
  if (!(n > 0)) return { consensus: null }
  const width = counts.length - 1
  let result = 1
  for (const [place, count] of counts.entries()) {
    const distance = Math.abs(place - sum / n)
    if (count > 0 && distance > 0) result += (count / n) * Math.log2(1 - distance / width)
  }
  // Rounding can leave a hair outside.
  return { consensus: told(Math.min(1, Math.max(0, result))) }
}
