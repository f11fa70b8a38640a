import { told } from './slack.ts'

/**
 * P-values of one family, corrected for being many: Holm 1979, or Benjamini and Hochberg 1995. A family is the factors of one axis
 * and one pair of groups. `null` stays `null` and does not count. Specification, section 2.
 */
export function adjustP({ p, method }: { p: readonly (number | null)[]; method: 'holm' | 'bh' }): { adjusted: (number | null)[] } {
  const family = [...p.entries()].flatMap(([at, value]) => {
    const given = told(value)
    return given === null ? [] : [{ at, value: given }]
  })
  family.sort((one, other) => one.value - other.value)
  const adjusted: (number | null)[] = p.map(() => null)
  for (const [order, value] of (method === 'holm' ? holm : benjaminiHochberg)(family.map((each) => each.value)).entries()) {
    const place = family[order]
    if (place) adjusted[place.at] = told(value)
  }
  return { adjusted }
}

/** Ascending p-values in, corrected ones out: each at least as large as the one before it. */
function holm(p: readonly number[]): number[] {
  let least = 0
  return p.map((value, at) => {
    least = Math.max(least, Math.min(1, (p.length - at) * value))
    return least
  })
}

/** The same from the largest down: each at most as large as the one after it. */
function benjaminiHochberg(p: readonly number[]): number[] {
  let most = 1
  return p
    .map((value, at) => (p.length / (at + 1)) * value)
    .reverse()
    .map((value) => {
      most = Math.min(most, value)
      return most
    })
    .reverse()
}
