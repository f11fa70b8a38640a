import { sixDecimals } from './slack.ts'

/** What a factor needs to be put in order: its tier, the largest difference (nine points), the mean importance (points). */
export type Talkable = { id: string; tier: number; size: number; weight: number | null }

/** What needs talk first: by tier, then the larger difference, then what matters more, then the order given. Specification, section 8. */
export function talkOrder({ factors }: { factors: readonly Talkable[] }): { order: string[] } {
  const sorted = [...factors].sort(
    (one, other) => one.tier - other.tier || rounded(other.size) - rounded(one.size) || byWeight(one.weight, other.weight),
  )
  return { order: sorted.map((factor) => factor.id) }
}

const rounded = (size: number | null): number => sixDecimals(size ?? 0)

/** Descending, no weight last. */
function byWeight(one: number | null, other: number | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return sixDecimals(other) - sixDecimals(one)
}
