import { gammaDensity, incompleteGamma } from './incomplete-gamma.ts'
import { normalQuantile } from './normal.ts'

/** The share of a chi-square distribution above x. */
export const chiSquareTail = (x: number, df: number): number => incompleteGamma(df / 2, x / 2).upper

/** The point below which a share p of a chi-square distribution lies, 0 < p < 1, df > 0. Newton steps from Wilson and Hilferty's guess. */
export function chiSquareQuantile(p: number, df: number): number {
  const a = df / 2
  let half = Math.max(0.01 * a, a * (1 - 2 / (9 * df) + normalQuantile(p) * Math.sqrt(2 / (9 * df))) ** 3)
  for (let step = 0; step < MOST_STEPS; step++) {
    const miss = (incompleteGamma(a, half).lower - p) / (gammaDensity(a, half) / half)
    const next = Math.max(half / 10, half - miss)
    if (Math.abs(next - half) <= PRECISION * half) return 2 * next
    half = next
  }
  return 2 * half
}

const MOST_STEPS = 60
const PRECISION = 1e-13
