import { MOST_RATINGS, ratings } from '#server/domain/factors.ts'
import { scoringMinutes } from '#server/domain/minutes.ts'

/** What one person is asked, and how long it takes. */
export type Asked = {
  factors: number
  axes: number
  projects: number
  ratings: number
  most: number
  half: number
  nearlyAll: number
  /** How many factors fit, with these axes and projects. */
  room: number
  /** How many factors must go before the limit is kept; 0 when it is. */
  tooMany: number
}

/** Counts what a set-up asks of each person. A set-up without a project counts as one with one. */
export function askedOf(setup: { factorIds: readonly string[]; axes: readonly string[]; projects: readonly unknown[] }): Asked {
  const projects = Math.max(1, setup.projects.length)
  const axes = Math.max(1, setup.axes.length)
  const factors = setup.factorIds.length
  const room = Math.floor(MOST_RATINGS / (axes * projects))
  const total = ratings(factors, axes, projects)
  return {
    factors,
    axes,
    projects,
    ratings: total,
    most: MOST_RATINGS,
    ...scoringMinutes(total),
    room,
    tooMany: Math.max(0, factors - room),
  }
}
