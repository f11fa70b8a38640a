/**
 * `N`: how many people speak for a group (everyone), or `null` for a sample of many. Absent is null. It decides what may be
 * claimed: of everyone nobody was drawn, and only a person's own wavering is left as noise. Specification, section 0.
 */
export type Of = number | null | undefined

/** N, never below the number who scored: more scores than people means that N was typed too low. */
export function peopleOf(n: number, of: Of): number | null {
  return of === null || of === undefined || Number.isNaN(of) ? null : Math.max(n, of)
}

/** The share of the group that scored: 0 for a sample, 1 for a complete group. */
export function shareScored(n: number, of: Of): number {
  const people = peopleOf(n, of)
  return people === null || n === 0 ? 0 : n / people
}

/** Enough scores for an interval: two, or the one person who is the whole group. */
export const hasEnough = (n: number, of: Of): boolean => n >= 2 || (n === 1 && peopleOf(n, of) === 1)

/** Below this many scores a group has no voice, and nothing but their number is shown. Section 8. */
export const hasVoice = (n: number, minimum: number | undefined): boolean => n >= Math.max(1, minimum ?? 1)
