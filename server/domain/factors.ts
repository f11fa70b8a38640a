import type { Factor, FrameworkContent } from '#server/domain/framework.ts'
import type { Stage } from '#server/domain/project.ts'

/** A live session asks for at most so many ratings a person (product, step 1). */
export const MOST_RATINGS = 44
/** As many factors as a room can score and talk about. */
const FEWEST_CHOSEN = 8
const MOST_CHOSEN = 12

/** How many ratings a person gives: factors x axes x projects. */
export const ratings = (factors: number, axes: number, projects: number): number => factors * axes * projects

/**
 * The factors to start from for projects at these stages: 8 to 12 that belong to the stages, spread over the dimensions so that
 * none is silent, fewer where 44 ratings a person leave room for fewer. Returned in the framework's order.
 */
export function preselect(content: FrameworkContent, stages: readonly Stage[], axes: number, projects: number): string[] {
  const room = Math.max(1, Math.floor(MOST_RATINGS / Math.max(1, axes * projects)))
  const wanted = Math.min(MOST_CHOSEN, room, content.factors.length)
  const least = Math.min(FEWEST_CHOSEN, wanted)
  const fits = (factor: Factor): number => stages.filter((stage) => factor.stages.includes(stage)).length
  const chosen: Factor[] = []
  const rest = [...content.factors]
  while (chosen.length < wanted) {
    const best = rest.reduce<Factor | null>(
      (winner, factor) => (winner === null || ahead(factor, winner, fits, chosen) ? factor : winner),
      null,
    )
    if (best === null || (fits(best) === 0 && chosen.length >= least)) break
    chosen.push(best)
    rest.splice(rest.indexOf(best), 1)
  }
  const ids = new Set(chosen.map((factor) => factor.id))
  return content.factors.filter((factor) => ids.has(factor.id)).map((factor) => factor.id)
}

/** Belongs to more of the stages; else to the dimension that has fewer chosen; else was mentioned more; else stands earlier. */
function ahead(one: Factor, other: Factor, fits: (factor: Factor) => number, chosen: readonly Factor[]): boolean {
  if (fits(one) !== fits(other)) return fits(one) > fits(other)
  const crowd = (factor: Factor) => chosen.filter((each) => each.dimension === factor.dimension).length
  if (crowd(one) !== crowd(other)) return crowd(one) < crowd(other)
  return (one.evidence?.mentions ?? 0) > (other.evidence?.mentions ?? 0)
}
