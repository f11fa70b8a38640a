import { normalQuantile } from './normal.ts'

/**
 * The point below which a share p of Student's t distribution lies; 0 < p < 1, df > 0, whole or not.
 * From 1,000 degrees of freedom on the expansion around the normal distribution is exact to twelve digits; below that it is the
 * first guess, and Newton steps on the tail bring the rest.
 */
export function tQuantile(p: number, df: number): number {
  if (p < 0.5) return -tQuantile(1 - p, df)
  const z = normalQuantileOf(p)
  if (df >= EXPANSION_FROM) return expansion(z, df)
  // The distribution function is concave on this side: Newton steps from below never jump over the root.
  let t = df > 2 ? expansion(z, df) : z
  const density = densityAt0(df)
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = density * (1 + (t * t) / df) ** (-(df + 1) / 2)
    const next = Math.max(t / 2, t + (tTail(t, df) - (1 - p)) / slope)
    if (Math.abs(next - t) <= PRECISION * Math.max(1, t)) return next
    t = next
  }
  return t
}

/** The share of Student's t distribution above t, t >= 0: half of the incomplete beta function I_x(df/2, 1/2) at x = df/(df + t^2). */
export function tTail(t: number, df: number): number {
  const a = df / 2
  const rest = (t * t) / (df + t * t)
  const x = 1 - rest
  // x^a (1-x)^(1/2) / B(a, 1/2)
  const front = (Math.exp(a * Math.log1p(-rest)) * Math.sqrt(rest) * gammaRatio(a)) / Math.sqrt(Math.PI)
  if (x < (a + 1) / (a + 2.5)) return (front * betaFraction(a, 0.5, x)) / a / 2
  return (1 - (front * betaFraction(0.5, a, rest)) / 0.5) / 2
}

const EXPANSION_FROM = 1000
const MOST_STEPS = 200
const PRECISION = 1e-14
const TINY = 1e-300

const known = new Map<number, number>()
/** Two shares are asked for, thousands of times. */
function normalQuantileOf(p: number): number {
  const found = known.get(p)
  if (found !== undefined) return found
  const z = normalQuantile(p)
  if (known.size < 100) known.set(p, z)
  return z
}

/** Abramowitz and Stegun 26.7.5. */
function expansion(z: number, df: number): number {
  const s = z * z
  const first = ((s + 1) * z) / 4
  const second = (((5 * s + 16) * s + 3) * z) / 96
  const third = ((((3 * s + 19) * s + 17) * s - 15) * z) / 384
  const fourth = (((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) * z) / 92_160
  return z + (first + (second + (third + fourth / df) / df) / df) / df
}

const densityAt0 = (df: number): number => gammaRatio(df / 2) / Math.sqrt(df * Math.PI)

/** Gamma(a + 1/2) / Gamma(a): the asymptotic series from 20 on, the recurrence below. */
function gammaRatio(a: number): number {
  let factor = 1
  let from = a
  for (; from < 20; from++) factor *= from / (from + 0.5)
  const s = from * from
  return factor * Math.exp(Math.log(from) / 2 + (-1 / 8 + (1 / 192 - (1 / 640 - 17 / 14_336 / s) / s) / s) / from)
}

/** The continued fraction of the incomplete beta function (modified Lentz). */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m < 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    result *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    result *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return result
}

const nonZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value)
