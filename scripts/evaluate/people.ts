import type { Group } from '#scripts/evaluate/specification.ts'
import { shuffled } from '#server/domain/analysis/random.ts'

/** Where people stand before they type a score: on 1 to 9, but not yet rounded. */
export type Stand = { mean: number } | 'split'

const LOW = 2
const HIGH = 8
export const CAMP = 0.8

/** A sample as the specification draws it: bell-shaped, or half around 2 and half around 8, with this sd. Typed: rounded and clipped. */
export function sampled(n: number, stand: Stand, sd: number, normal: () => number, heads: () => boolean): number[] {
  return Array.from({ length: n }, () => typed(stand === 'split' ? (heads() ? HIGH : LOW) + sd * normal() : stand.mean + sd * normal()))
}

/** Spread of the positions of exactly the people there are, and of what one person types on another day. */
const POSITIONS = 1.25
export const ANOTHER_DAY = 1

/**
 * The scores of a group of which everyone is known: positions of all N people, with exactly the mean that is planted, then what any
 * n of them typed. A split group has every second person at 2, the others at 8; of a sample, half of the population.
 */
export function known({ n, of }: Group, stand: Stand, normal: () => number, next: () => number): number[] {
  const heads = () => next() % 2 === 0
  if (of === null) {
    const positions = stand === 'split' ? CAMP : POSITIONS
    return sampled(n, stand, Math.hypot(positions, ANOTHER_DAY), normal, heads)
  }
  const drawn = Array.from({ length: of }, () => normal())
  const middle = drawn.reduce((sum, each) => sum + each, 0) / of
  const positions = drawn.map((each, at) =>
    stand === 'split' ? (at % 2 === 0 ? LOW : HIGH) + CAMP * each : stand.mean + POSITIONS * (each - middle),
  )
  const answered = n < of ? shuffled(positions, next).slice(0, n) : positions
  return answered.map((position) => typed(position + ANOTHER_DAY * normal()))
}

export const typed = (position: number): number => Math.min(9, Math.max(1, Math.round(position)))
