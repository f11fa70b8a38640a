import { wilson } from '#server/domain/analysis/wilson.ts'
import type { Counted } from '#server/domain/counts.ts'
import type { PathCounts, TopFive } from '#server/domain/result.ts'
import { type Path, paths } from '#server/domain/sheet.ts'

/** The paths that a group would take; null where fewer answered than may be shown. */
export function pathCounts(own: readonly Counted[], least: number): PathCounts | null {
  const answered = own.filter((each) => each.path !== null)
  if (answered.length < Math.max(1, least)) return null
  const counting = (path: Path) => answered.filter((each) => each.path === path).length
  const [rollOut, expand, replicate, keepTesting, stop] = paths
  return {
    answered: answered.length,
    alsoTesting: answered.filter((each) => each.alsoTesting).length,
    counts: {
      [rollOut]: counting(rollOut),
      [expand]: counting(expand),
      [replicate]: counting(replicate),
      [keepTesting]: counting(keepTesting),
      [stop]: counting(stop),
    },
  }
}

/** Of those who picked anything; every factor, the most picked first. Null where fewer picked than may be shown. */
export function topFive(own: readonly Counted[], factorIds: readonly string[], least: number): TopFive[] | null {
  const picking = own.filter((each) => each.topFive.length > 0)
  if (picking.length < Math.max(1, least)) return null
  return factorIds
    .map((factor) => {
      const picked = picking.filter((each) => each.topFive.includes(factor)).length
      const { share, lower, upper } = wilson(picked, picking.length)
      return { factor, picked, share: share ?? 0, lower: lower ?? 0, upper: upper ?? 0 }
    })
    .sort((one, other) => other.picked - one.picked)
}
