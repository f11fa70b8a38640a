import { onScale, type Scale } from '#server/domain/scale.ts'
import type { Score } from './histogram.ts'

/**
 * How the answers of one group hang together, item by item: deviations from the items' means, 0 where somebody gave no score.
 * A group with more people than items keeps the one F x F matrix of their products (its lower triangle, row by row) instead of
 * its rows, so that no later step depends on how many there are. Specification, sections 5 and 7.
 */
export type Spread = { kind: 'rows'; rows: Float64Array[] } | { kind: 'products'; products: Float64Array }

/** `means`: one per item; null leaves the item out. Every row is a participant, also one without a score. */
export function spreadOf(rows: readonly (readonly Score[])[], means: readonly (number | null)[], scale: Scale): Spread {
  const items = means.length
  // NaN marks an item that is left out: a typed array keeps the hot loop fast.
  const centres = Float64Array.from(means, (mean) => mean ?? Number.NaN)
  if (rows.length <= items) return { kind: 'rows', rows: rows.map((row) => deviations(row, centres, scale, new Float64Array(items))) }
  const products = new Float64Array(items * items)
  const deviation = new Float64Array(items)
  for (const row of rows) addProducts(products, deviations(row, centres, scale, deviation))
  return { kind: 'products', products }
}

function deviations(row: readonly Score[], centres: Float64Array, scale: Scale, into: Float64Array): Float64Array {
  for (let item = 0; item < into.length; item++) {
    const score = row[item] ?? null
    const centre = centres[item] ?? Number.NaN
    into[item] = score !== null && onScale(score, scale) && !Number.isNaN(centre) ? score - centre : 0
  }
  return into
}

/** The hot loop: people x F^2 / 2. */
function addProducts(products: Float64Array, deviation: Float64Array): void {
  const items = deviation.length
  for (let one = 0; one < items; one++) {
    const first = deviation[one] ?? 0
    if (first === 0) continue
    const start = one * items
    for (let other = 0; other <= one; other++) products[start + other] = (products[start + other] ?? 0) + first * (deviation[other] ?? 0)
  }
}

/** The same spread over some of the items, in ascending order. Rows of more people than that become a matrix. */
export function spreadOver(spread: Spread, items: readonly number[], all: number): Spread {
  const products = new Float64Array(items.length ** 2)
  if (spread.kind === 'rows') {
    const rows = spread.rows.map((row) => Float64Array.from(items, (item) => row[item] ?? 0))
    if (rows.length <= items.length) return { kind: 'rows', rows }
    for (const row of rows) addProducts(products, row)
    return { kind: 'products', products }
  }
  for (const [one, row] of items.entries()) {
    for (let other = 0; other <= one; other++) products[one * items.length + other] = spread.products[row * all + (items[other] ?? 0)] ?? 0
  }
  return { kind: 'products', products }
}
