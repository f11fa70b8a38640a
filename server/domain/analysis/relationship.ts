import { type Axis, axes } from '#server/domain/scale.ts'
import type { PairClass } from './classify-pair.ts'
import { sixDecimals, told } from './slack.ts'

export type PairFinding = { class: PairClass; difference: number | null }
/** How many factors are in each class. */
export type ClassCounts = Record<PairClass, number>
/** The factors where two groups are furthest apart, each with its sharper axis. */
export type Sharpest = { factor: string; axis: Axis; class: PairClass; difference: number | null }

export type Relationship = { importance: ClassCounts | null; readiness: ClassCounts | null; sharpest: Sharpest[] }

type Factor = { id: string; importance: PairFinding | null; readiness: PairFinding | null }

const MOST_SHARPEST = 3

/** One pair of groups over all factors. An axis that no factor has is null. Specification, section 8. */
export function relationship({ factors }: { factors: readonly Factor[] }): Relationship {
  const sharper = factors.flatMap((factor) => sharpness(factor).sort(bySharpness).slice(0, 1))
  return {
    importance: countsOf(factors.map((factor) => factor.importance)),
    readiness: countsOf(factors.map((factor) => factor.readiness)),
    sharpest: sharper.sort(bySharpness).slice(0, MOST_SHARPEST),
  }
}

function countsOf(findings: readonly (PairFinding | null | undefined)[]): ClassCounts | null {
  const asked = findings.filter((finding): finding is PairFinding => finding !== null && finding !== undefined)
  if (asked.length === 0) return null
  const counts: ClassCounts = { aligned: 0, gap: 0, conflict: 0, divided: 0, 'too few': 0 }
  for (const finding of asked) counts[finding.class]++
  return counts
}

/** The axes on which a factor differs. */
function sharpness(factor: Factor): Sharpest[] {
  return axes.flatMap((axis) => {
    const found = factor[axis]
    if (found?.class !== 'gap' && found?.class !== 'conflict') return []
    return [{ factor: factor.id, axis, class: found.class, difference: told(found.difference) }]
  })
}

/** Conflict before gap, the larger difference first, importance before readiness; what is equal keeps its order. */
function bySharpness(one: Sharpest, other: Sharpest): number {
  const size = (each: Sharpest) => sixDecimals(Math.abs(each.difference ?? 0))
  const level = (each: Sharpest) => (each.class === 'conflict' ? 0 : 1)
  return level(one) - level(other) || size(other) - size(one) || axes.indexOf(one.axis) - axes.indexOf(other.axis)
}
