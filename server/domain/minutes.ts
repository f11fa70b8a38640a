/**
 * How long scoring takes. For 44 ratings the median is about 12 minutes and the slowest tenth about 19 (product, step 1); reading
 * the notice and finding one's feet take about a minute, the rest grows with the ratings.
 */
const START = 1
const MEDIAN_AT_44 = 12
const SLOW_AT_44 = 19
const AT = 44

/** Whole minutes in which half of the people finish, and in which nearly all do. */
export function scoringMinutes(ratings: number): { half: number; nearlyAll: number } {
  const grow = (at44: number) => Math.max(1, Math.round(START + ((at44 - START) * ratings) / AT))
  return { half: grow(MEDIAN_AT_44), nearlyAll: grow(SLOW_AT_44) }
}
