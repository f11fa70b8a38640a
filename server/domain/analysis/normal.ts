import { incompleteGamma } from './incomplete-gamma.ts'

/** The 97.5 % point of the standard normal distribution, as the specification writes it (section 0). */
export const Z = 1.959963984540054

/** The share of a standard normal distribution above z. Small tails keep their digits. */
export function normalTail(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2)
  return z > 0 ? upper / 2 : (1 + lower) / 2
}

/** Two-sided p-value of a standard normal statistic. */
export const twoSided = (z: number): number => Math.min(1, 2 * normalTail(Math.abs(z)))

/** The point below which a share p of the standard normal distribution lies, 0 < p < 1. */
export const normalQuantile = (p: number): number => (p < 0.5 ? -pointAbove(p) : pointAbove(1 - p))

/** The point above which this share lies, at most a half. */
function pointAbove(tail: number): number {
  let z = firstGuess(tail)
  for (let step = 0; step < 4; step++) {
    const miss = (normalTail(z) - tail) / density(z)
    z += miss / (1 - (z * miss) / 2)
  }
  return z
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

// Abramowitz and Stegun 26.2.23, good to 4.5e-4; the steps above bring the rest.
function firstGuess(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail))
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
}
